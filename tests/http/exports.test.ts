import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type ExportServer,
  exportAddress,
  type Parameters,
  startExportServer,
} from './exports-client.ts';
import { ask, until } from './http-client.ts';

vi.setConfig({ testTimeout: 120_000 });

let server: ExportServer;
beforeAll(async () => {
  server = await startExportServer();
});
afterAll(() => server?.stop());

const get = (file: string, parameters: Parameters = {}, init: RequestInit = {}) =>
  fetch(exportAddress(server.url, file, parameters), init);

async function text(file: string, parameters: Parameters = {}): Promise<string> {
  const response = await get(file, parameters);
  expect(response.status).toBe(200);
  return response.text();
}

async function problem(file: string, parameters: Parameters = {}, init: RequestInit = {}) {
  const response = await get(file, parameters, init);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const body = (await response.json()) as { status: number; detail: string; argument?: string };
  expect(body.status).toBe(response.status);
  return body;
}

/** A counter or the sum of its series, of `/metrics`. */
async function metric(name: string, labels = ''): Promise<number> {
  const lines = (await (await fetch(`${server.url}/metrics`)).text()).split('\n');
  const own = lines.filter((line) => line.startsWith(name) && line.includes(labels));
  return own.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

const where = { region: { ubigeo: { eq: '22' } } };

describe('/export', () => {
  it('lists every export with its formats and parameters', async () => {
    const { exports } = (await (await fetch(`${server.url}/export`)).json()) as {
      exports: { name: string; formats: string[]; parameters: Record<string, string> }[];
    };
    const named = (wanted: string) => exports.find(({ name }) => name === wanted);
    expect(named('contiguity')?.formats).toContain('/export/contiguity.gal');
    expect(named('contiguity')?.parameters).not.toHaveProperty('withNodes');
    expect(named('districts')?.parameters.where).toBe('DistrictFilter');
    expect(named('gap-ranking')?.parameters.simplifyMeters).toBe('Float');
    expect(named('indicators')?.formats).not.toContain('/export/indicators.geojson');
  });

  it('refuses other methods, and an Accept that nobody serves, with what it expected', async () => {
    for (const path of ['/export', '/export/districts.csv']) {
      const put = await fetch(server.url + path, { method: 'PUT' });
      expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      const picky = await fetch(server.url + path, { headers: { accept: 'image/png' } });
      expect(picky.status).toBe(406);
      expect(picky.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(((await picky.json()) as { detail: string }).detail).toMatch(
        /^Got Accept: image\/png; expected .+ or \*\/\*/,
      );
    }
  });

  it('gives every district once, in a CSV that spreadsheets read as UTF-8', async () => {
    const response = await get('districts.csv', { indicators: 'idh_2019' });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1892);
    const codes = lines.slice(1).map((line) => line.slice(0, 6));
    expect(new Set(codes).size).toBe(1891);
    expect(lines[0]).toMatch(/^ubigeo,name,.*,idh_2019,idh_2019_year,idh_2019_missingReason$/);
    expect(response.headers.get('x-data-version')).toMatch(/^[0-9a-f]{16}$/);
    expect(response.headers.get('link')).toContain('districts.csv.provenance.json?indicators=');
  });

  it('takes the filters of the graph', async () => {
    const { body } = await ask(
      server.url,
      '{ districts(where: {region: {ubigeo: {eq: "22"}}}) { totalCount } }',
    );
    const csv = await text('districts.csv', { where });
    const count = (body.data as { districts: { totalCount: number } }).districts.totalCount;
    expect(csv.trimEnd().split('\r\n')).toHaveLength(count + 1);
  });

  it('names the columns of a file without rows', async () => {
    const none = { where: { ubigeo: { eq: '999999' } } };
    expect(await text('districts.csv', none)).toMatch(/^ubigeo,name,.*\r\n$/);
    expect(JSON.parse(await text('districts.geojson', none)).features).toEqual([]);
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

  it('draws the territories of an answer that has no shapes of its own', async () => {
    const asked = { ubigeo: '220505', k: 3, simplifyMeters: 1500 };
    const { features } = JSON.parse(await text('similar-districts.geojson', asked));
    const { body } = await ask(
      server.url,
      '{ similarDistricts(ubigeo: "220505", k: 3) { district { ubigeo geometry(simplifyMeters: 1500) } } }',
    );
    const rows = body.data?.similarDistricts as {
      district: { ubigeo: string; geometry: object };
    }[];
    expect(
      features.map(({ id, geometry }: { id: string; geometry: object }) => ({
        ubigeo: id,
        geometry,
      })),
    ).toEqual(rows.map(({ district }) => district));
  });

  it('gives contiguity as GAL whose counts are those of the graph', async () => {
    const lines = (await text('contiguity.gal', { contiguity: 'QUEEN' })).split('\n');
    expect(lines[0]).toBe('0 1891 districts ubigeo');
    const counts = lines.slice(1).filter((line) => /^\d{6} \d+$/.test(line) && line.length <= 9);
    const neighbors = counts.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0);
    expect(neighbors).toBe(2 * 5541);
  });

  it('writes the criteria of a plan as columns, beside wave, region and score', async () => {
    const input = { sectors: ['HEALTH'] };
    const [header = '', ...rows] = (await text('portfolio.csv', { input })).trimEnd().split('\r\n');
    expect(header).toContain('wave,rank,locked,region_ubigeo,region_name');
    expect(header).toContain('SERVICE_GAP_raw,SERVICE_GAP_normalised,SERVICE_GAP_weight');
    expect(rows).toHaveLength(16);
  });

  it('names things in the language asked for', async () => {
    const name = async (lang: string) =>
      JSON.parse(await text('indicators.json', { codes: 'idh_2019', lang })).rows[0].name;
    expect(await name('ES')).toMatch(/Índice de Desarrollo Humano/);
    expect(await name('EN')).toMatch(/Human Development Index/i);
  });

  it('gives the headers of a file and no body to HEAD', async () => {
    const response = await get('districts.geojson', {}, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/geo+json');
    expect(response.headers.get('content-disposition')).toContain('contigua-districts.geojson');
    expect(await response.text()).toBe('');
    expect((await get('districts.geojson', { year: 'x' }, { method: 'HEAD' })).status).toBe(400);
  });
});

describe('a reader of an export', () => {
  /** Opens an export and reads nothing but its headers. */
  function open(file: string, parameters: Parameters) {
    const asked = request(exportAddress(server.url, file, parameters), { agent: false });
    asked.on('error', () => undefined).end();
    return asked;
  }

  /** Waits until no more statements are run, and tells how many there were. */
  async function statementsAtRest(): Promise<number> {
    let last = -1;
    await until('statements to stand still', async () => {
      const before = last;
      last = await metric('contigua_sql_statements_total');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return before === last;
    });
    return last;
  }

  it('who reads nothing more is not written for, and one who leaves ends the work', async () => {
    const before = await statementsAtRest();
    const asked = open('districts.geojson', { simplifyMeters: 0 });
    await new Promise((resolve) => asked.once('response', resolve));
    const held = (await statementsAtRest()) - before;
    asked.destroy();
    const left = (await statementsAtRest()) - before;
    const whole = await text('districts.geojson', { simplifyMeters: 0 });
    const all = (await statementsAtRest()) - before - left;
    expect(JSON.parse(whole).features).toHaveLength(1891);
    expect(held).toBeLessThan(all / 2);
    expect(left).toBeLessThan(all / 2);
  });

  it('who leaves while an analysis is computed ends it, and nothing is logged as a fault', async () => {
    const abandoned = () => metric('contigua_analysis_questions_total', 'ABANDONED');
    const [before, logged] = [await abandoned(), server.entries.length];
    const input = { sectors: ['HEALTH', 'EDUCATION'], total: { min: 200 }, perRegion: { min: 0 } };
    const asked = open('portfolio.csv', { input });
    await until('the question to run', async () => (await metric('contigua_analysis_running')) > 0);
    asked.destroy();
    await until('the question to be dropped', async () => (await abandoned()) > before);
    expect(server.entries.slice(logged).join('')).not.toContain('error');
  });
});

describe('an export refuses, before the first byte and in words that say what it has,', () => {
  it.each<[what: string, file: string, parameters: Parameters, expected: object]>([
    ['an unknown name', 'nothing.csv', {}, { status: 404, detail: /expected one of regions, / }],
    [
      'an unknown format',
      'districts.xlsx',
      {},
      { status: 404, detail: /expected one of csv, json/ },
    ],
    ['shapes where there are none', 'contiguity.geojson', {}, { status: 404 }],
    ['a name alone', 'districts', {}, { status: 404 }],
    ['an unknown parameter', 'districts.csv', { foo: 1 }, { status: 400, argument: 'foo' }],
    ['a variable of its own', 'districts.csv', { first: 1 }, { status: 400, argument: 'first' }],
    ['broken JSON', 'districts.csv', { where: '{"a"' }, { status: 400, argument: 'where' }],
    [
      'an unknown field',
      'districts.csv',
      { where: { foo: 1 } },
      { status: 400, argument: 'where', detail: /"foo" is not defined by type "DistrictFilter"/ },
    ],
    ['a text for a number', 'districts.csv', { year: 'x' }, { status: 400, argument: 'year' }],
    [
      'an unknown value of an enum',
      'contiguity.gal',
      { contiguity: 'BISHOP' },
      { status: 400, argument: 'contiguity' },
    ],
    ['a missing parameter', 'similar-districts.csv', {}, { status: 400, argument: 'ubigeo' }],
    ['an unknown indicator', 'districts.csv', { indicators: 'nix' }, { status: 400 }],
    [
      'an unknown territory',
      'proposals.csv',
      { input: { within: ['99'], sectors: ['HEALTH'] } },
      { status: 404, argument: 'input.within[0]' },
    ],
    [
      'a polygon that is none',
      'districts.csv',
      { within: { type: 'Polygon', coordinates: [] } },
      { status: 400 },
    ],
    [
      'what is wrong, of the provenance too',
      'districts.csv.provenance.json',
      { where: { foo: 1 } },
      { status: 400, argument: 'where' },
    ],
  ])('%s', async (_what, file, parameters, expected) => {
    const { detail, ...rest } = expected as { detail?: RegExp };
    const got = await problem(file, parameters);
    expect(got).toMatchObject(rest);
    expect(got.detail).toMatch(detail ?? /\S/);
  });

  it('a filter that nests too deep', async () => {
    let deep: object = { ubigeo: { eq: '220501' } };
    for (let i = 0; i < 100; i++) deep = { not: deep };
    expect(await problem('districts.csv', { where: deep })).toMatchObject({ status: 400 });
  });

  it('a parameter that comes twice', async () => {
    const response = await fetch(`${server.url}/export/districts.csv?year=2017&year=2018`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      argument: 'year',
      detail: expect.stringContaining('twice'),
    });
  });

  it('media types that it does not have', async () => {
    const png = { headers: { accept: 'image/png' } };
    expect(await problem('districts.csv', {}, png)).toMatchObject({
      status: 406,
      detail: 'Got Accept: image/png; expected text/csv, application/octet-stream or */*.',
    });
    for (const accept of ['text/csv', '*/*', 'application/octet-stream', 'text/*']) {
      const response = await get('regions.csv', {}, { method: 'HEAD', headers: { accept } });
      expect(response.status).toBe(200);
    }
  });

  it('methods that would change something', async () => {
    const response = await get('districts.csv', {}, { method: 'POST' });
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await response.json()).toMatchObject({
      status: 405,
      detail: 'Got POST; expected GET or HEAD.',
    });
  });
});
