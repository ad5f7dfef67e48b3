import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type App, createServer } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Listener, listen } from '../../server/http/listener.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { testedEdition } from '../support/source-folders.ts';
import { keptLog } from './http-client.ts';
import { getOgc } from './ogc-client.ts';

vi.setConfig({ testTimeout: 300_000 });

const run = promisify(execFile);
const missing = await run('ogrinfo', ['--version']).then(
  () => '',
  () => 'ogrinfo of gdal-bin is not installed',
);
if (missing) {
  if (process.env.CONTIGUA_NO_SKIP === '1') throw new Error(missing);
  process.stdout.write(`${missing}; the tests with GDAL are skipped.\n`);
}

describe.skipIf(missing !== '')(`GDAL on the ${testedEdition} edition`, () => {
  let database: TestDatabase;
  let app: App;
  let listener: Listener;
  const folder = mkdtempSync(join(tmpdir(), 'contigua-gdal-'));

  beforeAll(async () => {
    database = await openForReading();
    const config = readConfig({ PORT: '0' });
    app = await createServer(database, { config, logger: keptLog().logger });
    listener = await listen(app.handler, config);
  });
  afterAll(async () => {
    await app?.stop();
    await listener?.close();
    await database?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Reads a collection page by page into GeoJSON. */
  async function readAll(collection: string, ...options: string[]): Promise<FeatureCollection> {
    const file = join(folder, `${collection}.geojson`);
    rmSync(file, { force: true });
    await run('ogr2ogr', [
      '-f',
      'GeoJSON',
      ...options,
      file,
      `OAPIF:${listener.url}/ogc`,
      collection,
    ]);
    return JSON.parse(readFileSync(file, 'utf8'));
  }

  it('lists every collection with its count', async () => {
    const { stdout } = await run('ogrinfo', ['-ro', '-so', '-al', `OAPIF:${listener.url}/ogc`]);
    const { body } = await getOgc(listener.url, '/collections');
    for (const { id } of body.collections) {
      const { numberMatched } = (await getOgc(listener.url, `/collections/${id}/items?limit=1`))
        .body;
      expect(stdout).toMatch(
        new RegExp(`Layer name: ${id}\\n[\\s\\S]*?Feature Count: ${numberMatched}\\n`),
      );
    }
    expect(stdout).toMatch(
      /Layer name: districts\n[\s\S]*?Feature Count: 1891\n[\s\S]*?ubigeo: String/,
    );
  });

  it('reads every page of every collection, each feature once', async () => {
    const { body } = await getOgc(listener.url, '/collections');
    for (const { id } of body.collections) {
      const { numberMatched } = (await getOgc(listener.url, `/collections/${id}/items?limit=1`))
        .body;
      // GDAL 3.6 asks for ten at a time when not told.
      const pageSize = numberMatched > 5000 ? '2000' : '100';
      const { features } = await readAll(id, '-oo', `PAGE_SIZE=${pageSize}`);
      expect(features).toHaveLength(numberMatched);
      expect(new Set(features.map(({ properties }) => properties?.id)).size).toBe(numberMatched);
    }
  });

  it('reads 1,891 districts with their attributes, ten at a time as it likes', async () => {
    const { features } = await readAll('districts');
    expect(features).toHaveLength(1891);
    const lamas = features.find(({ properties }) => properties?.ubigeo === '220501');
    expect(lamas).toMatchObject({
      geometry: { type: 'MultiPolygon' },
      properties: {
        name: 'Lamas',
        regionName: 'San Martín',
        population: 16081,
        areaKm2: expect.closeTo(129.4327, 3),
      },
    });
    for (const { properties } of features) {
      expect(properties?.name).toEqual(expect.any(String));
      expect(properties?.population).toBeGreaterThan(0);
    }
  });

  it('reads indicators and full detail by parameters in the address', async () => {
    const file = join(folder, 'indicators.geojson');
    const address = `OAPIF:${listener.url}/ogc?indicators=anemia_6_35m_pct&simplify-meters=0`;
    await run('ogr2ogr', ['-f', 'GeoJSON', file, address, 'regions']);
    const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
    expect(features).toHaveLength(25);
    for (const { properties } of features) expect(properties).toHaveProperty('anemia_6_35m_pct');
  });

  it('finds the same districts in a box as it finds by itself', async () => {
    const { features } = await readAll(
      'districts',
      '-spat',
      '-77',
      '-12',
      '-76',
      '-11',
      '-oo',
      'PAGE_SIZE=500',
    );
    const { body } = await getOgc(
      listener.url,
      '/collections/districts/items?bbox=-77,-12,-76,-11&limit=2000',
    );
    // GDAL looks once more at the simplified shapes, which may just miss the box.
    expect(Math.abs(features.length - body.numberMatched)).toBeLessThanOrEqual(3);
    expect(features.length).toBeGreaterThan(50);
  });

  it('projects as the service does', async () => {
    for (const code of [3857, 32717, 32718, 32719]) {
      const crs = `http://www.opengis.net/def/crs/EPSG/0/${code}`;
      const at = async (query: string) =>
        (await getOgc(listener.url, `/collections/capitals/items/150101${query}`)).body.geometry
          .coordinates;
      const [longitude, latitude] = await at('');
      const child = run('gdaltransform', [
        '-s_srs',
        'OGC:CRS84',
        '-t_srs',
        `EPSG:${code}`,
        '-output_xy',
      ]);
      child.child.stdin?.end(`${longitude} ${latitude}\n`);
      const [x, y] = (await child).stdout.trim().split(' ').map(Number);
      const [served, northing] = await at(`?crs=${crs}`);
      expect(served).toBeCloseTo(x!, 1);
      expect(northing).toBeCloseTo(y!, 1);
    }
  });
});
