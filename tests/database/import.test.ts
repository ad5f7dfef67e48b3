import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edition } from '../../geodata/import/data-set.ts';
import { dataSets } from '../../geodata/import/datasets/all-data-sets.ts';
import { choosePlan, type LoadOptions, loadData } from '../../geodata/import/load.ts';
import { silentProgress } from '../../geodata/import/progress.ts';
import { readCodeEquivalence } from '../../geodata/import/readers/code-equivalence.ts';
import { describePublished, publishedFile } from '../published-files.ts';
import { openForWriting, type TestDatabase } from '../support/back-end.ts';
import { sourceFolders, testedEdition } from '../support/source-folders.ts';

const DISTRICT_FILE = 'boundaries/inei-original/dist_de_moyobamba.geojson.gz';
const POPULATION_FILE = 'gazetteer/poblacion-2007-2022.csv';

let db: TestDatabase;
let mirror: string;
beforeAll(async () => {
  db = await openForWriting();
  mirror = mkdtempSync(join(tmpdir(), 'contigua-mirror-'));
});
afterAll(async () => {
  await db.close();
  rmSync(mirror, { recursive: true, force: true });
});
beforeEach(() => {
  rmSync(mirror, { recursive: true, force: true });
  mkdirSync(mirror);
});

function load(options: Partial<LoadOptions> = {}) {
  return loadData(db.dataSource, {
    folders: sourceFolders(mirror),
    progress: silentProgress,
    edition: testedEdition,
    ...options,
  });
}

/** A file of the mirror, which is looked in before all other folders. */
function offer(path: string, content: Buffer | string): void {
  mkdirSync(dirname(join(mirror, path)), { recursive: true });
  writeFileSync(join(mirror, path), content);
}

const tables = [
  'territory',
  '(select * from territory_shape where detail = 3)',
  'contiguity',
  'population',
  'mancomunidad',
  'dataset',
];

/** What is loaded, down to the last figure and the time it was loaded at. */
async function state(): Promise<Record<string, unknown>> {
  const entries = await Promise.all(
    tables.map(async (table) => {
      const [row] = await db.dataSource.query(
        `select count(*)::int, md5(string_agg(md5(t::text), '' order by md5(t::text))) as hash from ${table} t`,
      );
      return [table, row];
    }),
  );
  return Object.fromEntries(entries);
}

async function dataSetRow(id: string) {
  const [row] = await db.dataSource.query(
    'select edition, version, row_count as rows, source_ids as sources from dataset where id = $1',
    [id],
  );
  return row as { edition: Edition; version: string; rows: number; sources: string[] };
}

describe('a second load', () => {
  it('of the same files changes nothing and says so', async () => {
    const before = await state();
    const reports = await load();
    const possible = dataSets.filter((dataSet) =>
      choosePlan(dataSet, { folders: sourceFolders(), edition: testedEdition }),
    );
    expect(reports.map(({ dataSet }) => dataSet)).toEqual(possible.map(({ id }) => id));
    expect(possible.length).toBeGreaterThan(5);
    expect(reports.filter(({ changed }) => changed)).toEqual([]);
    expect(await state()).toEqual(before);
  });

  it('that is forced gives the same rows and the same version', async () => {
    const before = await state();
    const version = await dataSetRow('population');
    const [report] = await load({ only: ['population'], force: true });
    expect(report).toMatchObject({ changed: true, rows: version.rows, edition: testedEdition });
    const after = await state();
    expect(await dataSetRow('population')).toEqual(version);
    expect(after.population).toEqual(before.population);
    expect(after.territory).toEqual(before.territory);
  });

  it('looks at no other data set than those named', async () => {
    const reports = await load({ only: ['mancomunidades'] });
    expect(reports.map(({ dataSet }) => dataSet)).toEqual(['mancomunidades']);
  });
});

describe('a load that is refused or fails', () => {
  it('for a data set that does not exist names those that do, before anything is read', async () => {
    const before = await state();
    await expect(load({ only: ['population', 'glaciers'], force: true })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      argument: '--only',
      message: expect.stringMatching(
        /^Got data set glaciers; expected one of territories, contiguity,/,
      ),
    });
    expect(await state()).toEqual(before);
  });

  it('in the middle of its rows keeps the rows and the version before', async () => {
    const before = await state();
    await db.dataSource.query(
      "alter table population add constraint early check (ubigeo < '22') not valid",
    );
    await expect(load({ only: ['population'], force: true })).rejects.toThrow(/early/);
    await db.dataSource.query('alter table population drop constraint early');
    expect(await state()).toEqual(before);
    const [again] = await load({ only: ['population'] });
    expect(again?.changed).toBe(false);
  });

  it('keeps the data sets that were loaded before it, and can be taken up again', async () => {
    await db.dataSource.query(
      "update dataset set version = 'older' where id in ('population', 'mancomunidades')",
    );
    const current = await dataSetRow('mancomunidades');
    await db.dataSource.query(
      'alter table mancomunidad add constraint none check (false) not valid',
    );
    await expect(load()).rejects.toThrow(/none/);
    await db.dataSource.query('alter table mancomunidad drop constraint none');
    expect((await dataSetRow('population')).version).not.toBe('older');
    expect(await dataSetRow('mancomunidades')).toEqual(current);
    const changed = (await load()).filter((report) => report.changed);
    expect(changed.map(({ dataSet }) => dataSet)).toEqual(['mancomunidades']);
  });
});

describe('the version of a data set', () => {
  it('is another for the other edition, whose sources it lists', async () => {
    const own = await dataSetRow('population');
    const [report] = await load({ only: ['population'], edition: 'BUNDLED' });
    const bundled = await dataSetRow('population');
    expect(bundled).toMatchObject({ edition: 'BUNDLED', sources: ['seeds/peru/districts.csv'] });
    expect(report?.changed).toBe(testedEdition === 'OFFICIAL');
    expect(bundled.version === own.version).toBe(testedEdition === 'BUNDLED');
    await load({ only: ['population'] });
    expect(await dataSetRow('population')).toEqual(own);
  });

  it('is a hash of what was read', async () => {
    expect((await dataSetRow('contiguity')).version).toMatch(/^[0-9a-f]{64}$/);
  });
});

describePublished('an official file', () => {
  const original = () =>
    readFileSync(new URL(`../../../shared/data/${POPULATION_FILE}`, import.meta.url));
  const refused = (only: string, message: RegExp) =>
    expect(load({ only: [only], force: true })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(message),
    });

  it('with one changed figure is refused by name, with both hashes, and nothing is lost', async () => {
    const before = await state();
    offer(
      POPULATION_FILE,
      original()
        .toString('utf8')
        .replace(/\d(?=\r?\n)/, '9'),
    );
    await refused(
      'population',
      /^Got gazetteer\/poblacion-2007-2022\.csv with \d+ bytes and sha256 [0-9a-f]{64}; expected \d+ bytes and sha256 [0-9a-f]{64}/,
    );
    expect(await state()).toEqual(before);
  });

  it('that was cut short is refused by name', async () => {
    const before = await state();
    offer(POPULATION_FILE, original().subarray(0, 20_000));
    await refused('population', /poblacion-2007-2022\.csv with 20000 bytes/);
    offer(POPULATION_FILE, '');
    await refused('population', /poblacion-2007-2022\.csv with 0 bytes/);
    expect(await state()).toEqual(before);
  });

  it('of boundaries that was cut short or packed anew with another vertex is refused by name', async () => {
    const before = await state();
    const packed = readFileSync(new URL(`../../../shared/data/${DISTRICT_FILE}`, import.meta.url));
    offer(DISTRICT_FILE, packed.subarray(0, packed.length - 100));
    await refused('contiguity', /damaged gzip file for .*dist_de_moyobamba/);
    const moved = gunzipSync(packed)
      .toString('utf8')
      .replace(/(-7\d\.\d+)\d/, '$10');
    offer(DISTRICT_FILE, gzipSync(moved));
    await refused('contiguity', /Got .*dist_de_moyobamba.* sha256/);
    expect(await state()).toEqual(before);
  });

  it('with RENIEC codes in place of those of INEI is refused by name', async () => {
    const equivalence = readCodeEquivalence(
      publishedFile('gazetteer/equivalencia-ubigeos-inei-reniec-sunat.csv'),
    );
    const reniec = new Map(
      equivalence.flatMap((row) => (row.inei && row.reniec ? [[row.inei, row.reniec]] : [])),
    );
    const text = original().toString('utf8');
    const recoded = text.replace(/\b\d{6}\b/g, (code) => reniec.get(code) ?? code);
    expect(recoded).not.toBe(text);
    offer(POPULATION_FILE, recoded);
    const before = await state();
    await refused('population', /poblacion-2007-2022\.csv/);
    expect(await state()).toEqual(before);
  });
});
