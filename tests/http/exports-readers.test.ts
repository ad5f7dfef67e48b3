import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testedEdition } from '../support/source-folders.ts';
import { type ExportCase, exportCases } from './export-cases.ts';
import {
  type ExportServer,
  exportAddress,
  exportBytes,
  type Parameters,
  startExportServer,
} from './exports-client.ts';

vi.setConfig({ testTimeout: 120_000 });

const run = promisify(execFile);
const missing = await run('ogrinfo', ['--version']).then(
  () => '',
  () => 'ogrinfo of gdal-bin is not installed',
);
if (missing) {
  if (process.env.CONTIGUA_NO_SKIP === '1') throw new Error(missing);
  process.stdout.write(`${missing}; exports are read without GDAL.\n`);
}

let server: ExportServer;
let listed: ReadonlyMap<string, { formats: string[]; parameters: Record<string, string> }>;
const folder = mkdtempSync(join(tmpdir(), 'contigua-exports-'));

beforeAll(async () => {
  server = await startExportServer();
  const { exports } = (await (await fetch(`${server.url}/export`)).json()) as {
    exports: { name: string; formats: string[]; parameters: Record<string, string> }[];
  };
  listed = new Map(exports.map((one) => [one.name, one]));
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = (file: string, parameters?: Parameters) =>
  exportBytes(server.url, file, parameters);

async function csvOf(name: string, parameters?: Parameters) {
  const [columns = [], ...rows] = parse(await bytesOf(`${name}.csv`, parameters), {
    bom: true,
  }) as string[][];
  return { columns, rows };
}

async function parquetOf(name: string, parameters?: Parameters) {
  const bytes = await bytesOf(`${name}.parquet`, parameters);
  const file = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(file);
  return {
    columns: metadata.schema.slice(1).map((element) => element.name),
    rows: await parquetReadObjects({ file }),
    keys: new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value ?? ''])),
  };
}

/** What ogrinfo says of the only layer of an export. */
async function ogrinfo(file: string, parameters?: Parameters): Promise<string> {
  const path = join(folder, file);
  writeFileSync(path, await bytesOf(file, parameters));
  const { stdout, stderr } = await run('ogrinfo', ['-so', '-al', path]);
  expect(stderr).toBe('');
  return stdout;
}

it('has a question here for each export of the list', () => {
  expect(exportCases.map(({ name }) => name)).toEqual([...listed.keys()]);
});

const isServed = ({ officialOnly }: ExportCase) => !officialOnly || testedEdition === 'OFFICIAL';

describe.each(exportCases.filter(isServed))('the export $name', ({ name, parameters, rows }) => {
  it('has the same columns and rows in CSV, JSON and Parquet, and says where they come from', async () => {
    const csv = await csvOf(name, parameters);
    expect(new Set(csv.columns).size).toBe(csv.columns.length);
    expect(csv.rows.length).toBeGreaterThan(0);
    if (rows !== undefined) expect(csv.rows).toHaveLength(rows);

    const json = JSON.parse((await bytesOf(`${name}.json`, parameters)).toString());
    expect(json.rows.map((row: object) => Object.keys(row))).toEqual(
      csv.rows.map(() => csv.columns),
    );

    const parquet = await parquetOf(name, parameters);
    expect(parquet.columns.filter((column) => column !== 'geometry')).toEqual(csv.columns);
    expect(parquet.rows).toHaveLength(csv.rows.length);

    const address = exportAddress(server.url, `${name}.csv.provenance.json`, parameters);
    const sidecar = (await (await fetch(address)).json()) as { dataVersion: string };
    expect(sidecar.dataVersion).toMatch(/^[0-9a-f]{16}$/);
    for (const { dataVersion } of [
      json.provenance,
      JSON.parse(parquet.keys.get('provenance') ?? ''),
    ]) {
      expect(dataVersion).toBe(sidecar.dataVersion);
    }
  });

  it.skipIf(missing !== '')('is read by GDAL in each of its formats with shapes', async () => {
    const { columns, rows: cells } = await csvOf(name, parameters);
    const known = listed.get(name);
    const coarse = known?.parameters.simplifyMeters ? { simplifyMeters: 1500 } : {};
    for (const format of ['csv', 'geojson', 'topojson', 'fgb']) {
      if (!known?.formats.includes(`/export/${name}.${format}`)) continue;
      const summary = await ogrinfo(`${name}.${format}`, { ...parameters, ...coarse });
      expect(summary).toContain(`Feature Count: ${cells.length}\n`);
      for (const column of columns) expect(summary).toContain(`\n${column}: `);
      if (format !== 'csv') expect(summary).toMatch(/\nExtent: \(-[678]\d\.\d+, -?1?\d\.\d+\)/);
    }
  });
});

describe.skipIf(testedEdition === 'OFFICIAL')('what the bundled edition cannot answer', () => {
  it.each(exportCases.filter((one) => !isServed(one)))('is told of $name', async (one) => {
    const response = await fetch(exportAddress(server.url, `${one.name}.json`, one.parameters));
    const body = (await response.json()) as { rows?: unknown[]; detail?: string };
    if (response.status === 200) expect(body.rows).toEqual([]);
    else expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('all districts', () => {
  it.skipIf(missing !== '').each(['csv', 'geojson', 'topojson', 'fgb'])(
    'are read from %s by GDAL, with their attributes',
    async (format) => {
      const coarse = format === 'csv' ? {} : { simplifyMeters: 1500 };
      const summary = await ogrinfo(`districts.${format}`, { indicators: 'idh_2019', ...coarse });
      expect(summary).toContain('Feature Count: 1891\n');
      for (const column of ['ubigeo', 'province_ubigeo', 'areaKm2', 'population', 'idh_2019']) {
        expect(summary).toContain(`\n${column}: `);
      }
      if (format !== 'csv') expect(summary).toContain('Geometry: Multi Polygon\n');
    },
  );

  it('are GeoParquet in several row groups, with shapes, numbers as numbers and codes as text', async () => {
    const { rows, keys } = await parquetOf('districts', { simplifyMeters: 100 });
    expect(rows).toHaveLength(1891);
    expect(rows[0]).toMatchObject({
      ubigeo: '010101',
      population: expect.any(Number),
      geometry: { type: 'MultiPolygon' },
    });
    expect(JSON.parse(keys.get('geo') ?? '').primary_column).toBe('geometry');
  });

  it('are the same shapes in FlatGeobuf as in GeoJSON', async () => {
    const parameters = { where: { region: { ubigeo: { eq: '22' } } }, simplifyMeters: 400 };
    const geojson = JSON.parse((await bytesOf('districts.geojson', parameters)).toString());
    const { deserialize } = await import('flatgeobuf/lib/mjs/geojson.js');
    const features: unknown[] = [];
    const bytes = new Uint8Array(await bytesOf('districts.fgb', parameters));
    for await (const feature of deserialize(bytes)) features.push(feature);
    expect(features).toHaveLength(78);
    expect(features.map((one) => (one as { geometry: unknown }).geometry)).toEqual(
      geojson.features.map(({ geometry }: { geometry: unknown }) => geometry),
    );
  });
});
