import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type App, createServer } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Listener, listen } from '../../server/http/listener.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { ask, keptLog } from './http-client.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let app: App;
let listener: Listener;
const folder = mkdtempSync(join(tmpdir(), 'contigua-exports-'));
const { logger } = keptLog();

beforeAll(async () => {
  database = await openForReading();
  const config = readConfig({ PORT: '0' });
  app = await createServer(database, { config, logger });
  listener = await listen(app.handler, config);
});

afterAll(async () => {
  await app?.stop();
  await listener?.close();
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

function address(file: string, parameters: Record<string, unknown> = {}): string {
  const query = new URLSearchParams(
    Object.entries(parameters).map(([name, value]): [string, string] => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );
  return `${listener.url}/export/${file}?${query}`;
}

async function text(file: string, parameters: Record<string, unknown> = {}): Promise<string> {
  const response = await fetch(address(file, parameters));
  expect(response.status).toBe(200);
  return response.text();
}

async function problem(file: string, parameters: Record<string, unknown> = {}) {
  const response = await fetch(address(file, parameters));
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const body = (await response.json()) as { status: number; detail: string; argument?: string };
  expect(body.status).toBe(response.status);
  return body;
}

const sanMartin = { region: { ubigeo: { eq: '22' } } };

describe('/export', () => {
  it('lists every export with its formats and parameters', async () => {
    const response = await fetch(`${listener.url}/export`);
    const { exports } = (await response.json()) as {
      exports: { name: string; formats: string[]; parameters: Record<string, string> }[];
    };
    const contiguity = exports.find(({ name }) => name === 'contiguity');
    expect(contiguity?.formats).toContain('/export/contiguity.gal');
    expect(exports.find(({ name }) => name === 'districts')?.parameters.where).toBe(
      'DistrictFilter',
    );
  });

  it('refuses other methods, and an Accept that nobody serves, with what it expected', async () => {
    for (const path of ['/export', '/export/districts.csv']) {
      const put = await fetch(listener.url + path, { method: 'PUT' });
      expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      const picky = await fetch(listener.url + path, { headers: { accept: 'image/png' } });
      expect(picky.status).toBe(406);
      expect(picky.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(((await picky.json()) as { detail: string }).detail).toMatch(
        /^Got Accept: image\/png; expected .+ or \*\/\*/,
      );
    }
  });

  it('gives every district once, in a CSV that spreadsheets read as UTF-8', async () => {
    const response = await fetch(address('districts.csv', { indicators: 'idh_2019' }));
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1892);
    const codes = lines.slice(1).map((line) => line.slice(0, 6));
    expect(new Set(codes).size).toBe(1891);
    expect(lines[0]).toMatch(
      /^\ufeff?ubigeo,name,.*,idh_2019,idh_2019_year,idh_2019_missingReason$/,
    );
    expect(response.headers.get('x-data-version')).toMatch(/^[0-9a-f]{16}$/);
    expect(response.headers.get('link')).toContain('districts.csv.provenance.json?indicators=');
  });

  it('takes the filters of the graph', async () => {
    const { body } = await ask(
      listener.url,
      '{ districts(where: {region: {ubigeo: {eq: "22"}}}) { totalCount } }',
    );
    const csv = await text('districts.csv', { where: sanMartin });
    const count = (body.data as { districts: { totalCount: number } }).districts.totalCount;
    expect(csv.trimEnd().split('\r\n')).toHaveLength(count + 1);
  });

  it('draws GeoJSON with codes as ids, and says where its figures come from', async () => {
    const collection = JSON.parse(await text('provinces.geojson', { simplifyMeters: 1500 }));
    expect(collection.features).toHaveLength(196);
    expect(collection.features[0]).toMatchObject({
      type: 'Feature',
      id: '0101',
      geometry: { type: 'MultiPolygon' },
      properties: { ubigeo: '0101', region_ubigeo: '01' },
    });
    expect(collection.provenance.sources.length).toBeGreaterThan(0);
    expect(collection.provenance.variables).toEqual({ simplifyMeters: 1500 });
  });

  it('gives contiguity as GAL whose counts are those of the graph', async () => {
    const lines = (await text('contiguity.gal', { contiguity: 'QUEEN' })).split('\n');
    expect(lines[0]).toBe('0 1891 districts ubigeo');
    const counts = lines.slice(1).filter((line) => /^\d{6} \d+$/.test(line) && line.length <= 9);
    const neighbors = counts.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0);
    expect(neighbors).toBe(2 * 5541);
  });

  it('writes the criteria of proposals as columns', async () => {
    const input = { within: ['22'], sectors: ['HEALTH'], first: 3 };
    const [header = '', ...rows] = (await text('proposals.csv', { input })).trimEnd().split('\r\n');
    expect(header).toContain('SERVICE_GAP_raw,SERVICE_GAP_normalised,SERVICE_GAP_weight');
    expect(rows.map((row) => row.slice(0, 5))).toEqual(['1,22,', '2,22,', '3,22,']);
  });

  const ogr = existsSync('/usr/bin/ogrinfo');
  if (!ogr && process.env.CONTIGUA_NO_SKIP === '1') throw new Error('ogrinfo is not there');
  if (!ogr) process.stdout.write('GDAL on exports: skipped, /usr/bin/ogrinfo is not there\n');

  it.skipIf(!ogr).each([['geojson'], ['topojson'], ['fgb'], ['csv']])(
    'GDAL reads all districts with their attributes from %s',
    async (extension) => {
      const response = await fetch(address(`districts.${extension}`, { simplifyMeters: 1500 }));
      const file = join(folder, `districts.${extension}`);
      writeFileSync(file, Buffer.from(await response.arrayBuffer()));
      const summary = execFileSync('ogrinfo', ['-so', '-al', file], { encoding: 'utf8' });
      expect(summary).toContain('Feature Count: 1891');
      for (const column of ['ubigeo', 'province_ubigeo', 'areaKm2', 'population']) {
        expect(summary).toContain(`${column}:`);
      }
    },
  );

  it('is Parquet with shapes as WKB and their metadata', async () => {
    const response = await fetch(address('regions.parquet', { simplifyMeters: 1500 }));
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 4).toString()).toBe('PAR1');
    expect(bytes.subarray(-4).toString()).toBe('PAR1');
    expect(bytes.includes('"primary_column":"geometry"')).toBe(true);
    expect(bytes.includes('San Martín')).toBe(true);
  });

  it('refuses what it does not have, in words that say what it has', async () => {
    expect(await problem('nothing.csv')).toMatchObject({ status: 404 });
    expect((await problem('contiguity.geojson')).detail).toContain('expected one of csv, json');
    expect(await problem('districts.csv', { foo: 1 })).toMatchObject({
      status: 400,
      argument: 'foo',
    });
    expect(await problem('districts.csv', { where: 'x' })).toMatchObject({
      status: 400,
      argument: 'where',
    });
    expect((await problem('districts.csv', { where: { foo: 1 } })).detail).toContain('foo');
    const wrong = { within: ['99'], sectors: ['HEALTH'] };
    expect(await problem('proposals.csv', { input: wrong })).toMatchObject({
      status: 404,
      argument: 'input.within[0]',
    });
  });
});
