import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackTravel } from '../../geodata/analysis/travel-network/packed-travel.ts';
import { bundledIndicators } from '../../geodata/import/bundle/indicator-cells.ts';
import { writeBundle } from '../../geodata/import/bundle/write-bundle.ts';
import { type LoadReport, loadData } from '../../geodata/import/load.ts';
import { silentProgress } from '../../geodata/import/progress.ts';
import { checkLoaded } from '../../geodata/import/verify.ts';
import { indicatorValues } from '../../geodata/queries/facts/indicator-values.ts';
import { contiguityPairs } from '../../geodata/queries/reference/contiguity-pairs.ts';
import { loadedDatasets } from '../../geodata/queries/reference/datasets.ts';
import { districtFacts } from '../../geodata/queries/reference/district-facts.ts';
import { allMancomunidades } from '../../geodata/queries/reference/mancomunidades.ts';
import { allTerritories } from '../../geodata/queries/reference/territories.ts';
import { packedTravelNetwork } from '../../geodata/queries/reference/travel-network.ts';
import { openEmpty, openForReading, type TestDatabase } from '../support/back-end.ts';
import { testedEdition } from '../support/source-folders.ts';

const seeds = fileURLToPath(new URL('../../seeds/peru', import.meta.url));
const fileNames = [
  'contiguity.csv',
  'districts.csv',
  'indicators.csv',
  'mancomunidades.json',
  'parents.csv',
];

let bundled: TestDatabase;
let reports: LoadReport[];

beforeAll(async () => {
  bundled = await openEmpty();
  reports = await loadData(bundled.dataSource, {
    folders: { cache: '' },
    progress: silentProgress,
    edition: 'BUNDLED',
  });
});

afterAll(() => bundled?.close());

describe('the bundled edition', () => {
  it('takes less than 1.5 MB and tells neither limits nor natural regions', () => {
    const texts = fileNames.map((name) => readFileSync(join(seeds, name), 'utf8'));
    expect(readdirSync(seeds).sort()).toEqual(fileNames);
    expect(Buffer.byteLength(texts.join(''))).toBeLessThan(1_500_000);
    for (const text of texts)
      expect(text).not.toMatch(/POLYGON|coordinates|\b(COSTA|SIERRA|SELVA)\b/);
  });

  it('loads into an empty database without any source file', async () => {
    expect(reports.map(({ dataSet }) => dataSet)).toEqual([
      ...['territories', 'contiguity', 'population', 'indicators', 'travel-times'],
      ...['mancomunidades', 'programmes'],
    ]);
    const datasets = await loadedDatasets(bundled.dataSource);
    const editions = Object.fromEntries(datasets.map(({ id, edition }) => [id, edition]));
    expect(editions).toEqual({
      territories: 'BUNDLED',
      contiguity: 'BUNDLED',
      population: 'BUNDLED',
      indicators: 'BUNDLED',
      'travel-times': 'BUNDLED',
      mancomunidades: 'BUNDLED',
      programmes: 'OFFICIAL',
    });
    expect(datasets.find(({ id }) => id === 'territories')?.boundaries).toBe('APPROXIMATE');
  });

  it('has the counts of the official one, and valid shapes only', async () => {
    for (const { what, got, expected } of await checkLoaded(bundled.dataSource)) {
      expect(`${got} ${what}`).toBe(`${expected} ${what}`);
    }
  });

  it('knows no road: every travel time is of the friction model, by capitals alone', async () => {
    const backEnds = await bundled.dataSource.query(
      'select back_end as "backEnd", count(*)::int as pairs from district_travel_time group by 1 order by 1',
    );
    expect(backEnds).toEqual([
      { backEnd: 'FRICTION', pairs: expect.any(Number) },
      { backEnd: null, pairs: expect.any(Number) },
    ]);
    expect(backEnds[0].pairs).toBeGreaterThan(46_000);
    const bytes = await packedTravelNetwork(bundled.dataSource);
    const { network, facilities, places } = unpackTravel(bytes as SharedArrayBuffer);
    expect(network.report.kilometers).toEqual({ FRICTION: expect.any(Number) });
    expect([facilities.points.length, places.points.length]).toEqual([0, 1891]);
  });

  it('loads its travel times again when they were loaded from other assumptions', async () => {
    const options = { folders: { cache: '' }, progress: silentProgress };
    const load = () => loadData(bundled.dataSource, { ...options, edition: 'BUNDLED' });
    await bundled.dataSource.query(
      "update dataset set version = 'of other speeds' where id = 'travel-times'",
    );
    await bundled.dataSource.query('delete from district_travel_time');
    const changed = (await load()).filter((report) => report.changed);
    expect(changed.map(({ dataSet, rows }) => [dataSet, rows])).toEqual([['travel-times', 47_008]]);
    expect((await load()).filter((report) => report.changed)).toEqual([]);
  });

  it('draws a cell for every district, around its capital where that is right', async () => {
    const [row] = await bundled.dataSource.query(`
      select
        count(*)::int as cells,
        count(*) filter (where ST_Covers(s.shape, t.capital_point))::int as around
      from territory t
      join territory_shape s on s.ubigeo = t.ubigeo and s.detail = 0
      where t.level = 'DISTRICT'`);
    expect(row.cells).toBe(1891);
    // Some capitals on the coast and at the border lie outside the coarser national outline.
    expect(row.around).toBeGreaterThan(1850);
  });

  it('refuses to be bundled again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contigua-bundle-'));
    await expect(writeBundle(bundled.dataSource, folder)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^Got territories: bundled, contiguity: bundled, /),
    });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe.skipIf(testedEdition === 'BUNDLED')('the tables of the bundled edition', () => {
  let official: TestDatabase;
  const folder = mkdtempSync(join(tmpdir(), 'contigua-bundle-'));

  beforeAll(async () => {
    official = await openForReading();
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await official?.close();
  });

  it('are what `data bundle` writes from the official edition, byte for byte', async () => {
    const written = await writeBundle(official.dataSource, folder);
    expect(written.map(({ name }) => name).sort()).toEqual(fileNames);
    for (const { name, bytes } of written) {
      const text = readFileSync(join(folder, name));
      expect(bytes).toBe(text.length);
      expect(text.equals(readFileSync(join(seeds, name))), `${name} is out of date`).toBe(true);
    }
  });

  it('give every border within a hundred-thousandth of its measured length', async () => {
    const measured = await contiguityPairs(official.dataSource);
    const loaded = await contiguityPairs(bundled.dataSource);
    expect(loaded.map(({ a, b, kind }) => `${a} ${b} ${kind}`)).toEqual(
      measured.map(({ a, b, kind }) => `${a} ${b} ${kind}`),
    );
    for (const [i, pair] of measured.entries()) {
      const other = loaded[i];
      expect(relative(other?.sharedMeters, pair.sharedMeters)).toBeLessThan(1e-5);
      expect(relative(other?.longestRunMeters, pair.longestRunMeters)).toBeLessThan(1e-5);
    }
  });

  it('give names, areas, people and capitals of every district', async () => {
    const expected = await districtFacts(official.dataSource);
    const loaded = await districtFacts(bundled.dataSource);
    for (const [i, row] of expected.entries()) {
      const other = loaded[i];
      expect(other).toMatchObject({ ubigeo: row.ubigeo, name: row.name, people: row.people });
      expect(relative(other?.areaKm2, row.areaKm2)).toBeLessThan(1e-6);
    }
    const places = new Map(
      (await allTerritories(bundled.dataSource)).map((row) => [row.ubigeo, row]),
    );
    for (const row of await allTerritories(official.dataSource)) {
      const other = places.get(row.ubigeo);
      expect(other?.capitalStatus).toBe(row.capitalStatus);
      expect(other?.capitalLongitude).toBeCloseTo(row.capitalLongitude as number, 6);
      expect(other?.capitalLatitude).toBeCloseTo(row.capitalLatitude as number, 6);
    }
  });

  it('give every indicator that a sector’s need is made of, missing where it is missing', async () => {
    const codes = bundledIndicators.map(({ code }) => code);
    const ubigeos = (await districtFacts(official.dataSource)).map(({ ubigeo }) => ubigeo);
    const latest = ({ dataSource }: Pick<TestDatabase, 'dataSource'>) =>
      indicatorValues(dataSource, ubigeos, codes, null);
    const loaded = new Map(
      (await latest(bundled)).map((row) => [`${row.ubigeo} ${row.code}`, row.value]),
    );
    expect(loaded.size).toBe(1891 * codes.length);
    for (const { ubigeo, code, value } of await latest(official)) {
      const other = loaded.get(`${ubigeo} ${code}`);
      if (value === null) expect(other, `${code} of ${ubigeo}`).toBeNull();
      else expect(relative(other, value), `${code} of ${ubigeo}`).toBeLessThan(1e-4);
    }
  });

  it('give the same mancomunidades with the same members', async () => {
    const byId = (rows: { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(await allMancomunidades(bundled.dataSource))).toEqual(
      byId(await allMancomunidades(official.dataSource)),
    );
  });
});

/** Difference as a share of the expected value. */
function relative(got: number | null | undefined, expected: number): number {
  if (got === expected) return 0;
  return Math.abs((got ?? Number.NaN) - expected) / Math.abs(expected);
}
