import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Database, openDatabase } from '../../geodata/database/data-source.ts';
import { sourceById } from '../../geodata/import/catalogue/catalogue.ts';
import type { LoadContext, LoadPlan } from '../../geodata/import/data-set.ts';
import { populationDataSet } from '../../geodata/import/datasets/population.ts';
import { loadData } from '../../geodata/import/load.ts';
import { silentProgress } from '../../geodata/import/progress.ts';
import { assertIneiCodes } from '../../geodata/import/readers/inei-codes.ts';
import { findSource, readSource } from '../../geodata/import/source-files.ts';
import { sourceFolders, testedEdition } from '../support/source-folders.ts';
import { bundledFolder, newFolder, removeFolders } from './bundled-folder.ts';
import { loadedVersion } from './loaded-version.ts';

vi.setConfig({ testTimeout: 180_000 });

const isOfficial = testedEdition === 'OFFICIAL';
const source = sourceById('population-2022');
let database: Database;
let db: DataSource;

beforeAll(async () => {
  database = await openDatabase({ dataDir: await bundledFolder(), statementTimeoutMs: 60_000 });
  db = database.dataSource;
});
afterAll(async () => {
  await database.close();
  await removeFolders();
});

/** A mirror that has one file only, changed. */
function mirrorOf(change: (content: Buffer) => Buffer): string {
  const mirror = newFolder();
  const original = findSource(source, sourceFolders());
  if (original === null) throw new Error(`Got no ${source.path}; expected the official files.`);
  const file = join(mirror, source.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, change(readFileSync(original)));
  return mirror;
}

describe.runIf(isOfficial)('a source file in a mirror that is not the published one', () => {
  it.each([
    ['cut short', (content: Buffer) => content.subarray(0, content.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['altered in one byte', alterOneByte],
  ])('%s is refused by name, and the version before it stays', async (_name, change) => {
    const before = await loadedVersion(db);
    const loading = loadData(db, {
      folders: sourceFolders(mirrorOf(change)),
      progress: silentProgress,
      only: ['population'],
    });
    await expect(loading).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(loading).rejects.toThrow(
      new RegExp(
        `^Got ${source.path} with \\d+ bytes and sha256 [0-9a-f]{64}; expected ${source.bytes} bytes and sha256 ${source.sha256}\\.$`,
      ),
    );
    expect(await loadedVersion(db)).toEqual(before);
  });
});

describe.runIf(isOfficial)('a table in RENIEC codes that is offered as one in INEI codes', () => {
  it('is refused even if its hash were right, and the version before it stays', async () => {
    const before = await loadedVersion(db);
    const reniecOf = new Map(await reniecCodes());
    const [official] = populationDataSet.plans as [LoadPlan];
    const loading = db.transaction((transaction) =>
      official.load({ ...contextOf(reniecOf), transaction }),
    );
    await expect(loading).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(loading).rejects.toThrow(
      /got \d+ of \d+ district names that fit their INEI code; first mismatch \d{6}: .*expected at least 90 % \(are these RENIEC codes\?\)/,
    );
    expect(await loadedVersion(db)).toEqual(before);
  });
});

it('a table of all districts in RENIEC codes is refused, in INEI codes it is not', async () => {
  const districts: { ubigeo: string; name: string; reniec: string | null }[] = await db.query(
    "select ubigeo, name, reniec_ubigeo as reniec from territory where level = 'DISTRICT'",
  );
  const inReniec = districts.flatMap(({ name, reniec }) =>
    reniec === null ? [] : [{ ubigeo: reniec, name }],
  );
  expect(inReniec.length).toBeGreaterThan(1_800);
  expect(() => assertIneiCodes('table.csv', districts, districts)).not.toThrow();
  expect(() => assertIneiCodes('table.csv', inReniec, districts)).toThrow(
    /^table\.csv: got \d+ of \d+ district names .*\(are these RENIEC codes\?\)/,
  );
});

/** Content that is only as long as before. */
function alterOneByte(content: Buffer): Buffer {
  const altered = Buffer.from(content);
  const middle = Math.floor(altered.length / 2);
  altered[middle] = (altered[middle] as number) ^ 1;
  return altered;
}

/** Reads the published files, the one under test with its codes changed. */
function contextOf(reniecOf: ReadonlyMap<string, string>): Omit<LoadContext, 'transaction'> {
  const read = (id: string) => {
    const content = readSource(sourceById(id), sourceFolders());
    return id === source.id ? recoded(content, reniecOf) : content;
  };
  const made = new Map<string, unknown>();
  return {
    progress: silentProgress,
    read,
    has: () => true,
    readSeed: () => Buffer.alloc(0),
    once: (key, make) => {
      if (!made.has(key)) made.set(key, make());
      return made.get(key) as ReturnType<typeof make>;
    },
  };
}

/** The same table, each row with the RENIEC code of its district, as far as there is one. */
function recoded(content: Buffer, reniecOf: ReadonlyMap<string, string>): Buffer {
  const [header = '', ...rows] = content.toString('utf8').split('\n');
  const changed = rows.flatMap((row) => {
    const code = reniecOf.get(row.slice(0, 6));
    return code === undefined ? [] : [code + row.slice(6)];
  });
  return Buffer.from([header, ...changed, ''].join('\n'));
}

async function reniecCodes(): Promise<[string, string][]> {
  const rows: { ubigeo: string; reniec: string }[] = await db.query(
    'select ubigeo, reniec_ubigeo as reniec from territory where reniec_ubigeo is not null',
  );
  return rows.map(({ ubigeo, reniec }) => [ubigeo, reniec]);
}

if (!isOfficial) {
  process.stdout.write(
    'altered sources: skipped, there are no published files in ../shared/data\n',
  );
}
