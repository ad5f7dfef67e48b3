import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type App, createServer } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Listener, listen } from '../../server/http/listener.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { decodeTile, placesOfPeru, type TileFeature, tileAt } from '../support/mvt.ts';
import { testedEdition } from '../support/source-folders.ts';
import { ask, keptLog } from './http-client.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let app: App;
let listener: Listener;
const { logger, entries } = keptLog();

beforeAll(async () => {
  database = await openForReading();
  const config = readConfig({ PORT: '0', CORS_ORIGINS: 'https://map.example' });
  app = await createServer(database, { config, logger });
  listener = await listen(app.handler, config);
});

afterAll(async () => {
  await app?.stop();
  await listener?.close();
  await database?.close();
});

const districtsInLamas = '/tiles/districts/8/73/132.mvt';

/** `fetch` unpacks answers and asks for them packed; this does neither. */
async function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const [answer] = (await once(get(`${listener.url}${path}`, { headers, method }), 'response')) as [
    IncomingMessage,
  ];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
}

async function features(layer: string, rest: string): Promise<TileFeature[]> {
  const { status, body } = await raw(`/tiles/${layer}/${rest}`);
  if (status === 204) return [];
  expect(status).toBe(200);
  return decodeTile(body, layer);
}

async function json(path: string) {
  const response = await fetch(`${listener.url}${path}`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('/tiles', () => {
  it('lists every layer with its TileJSON, whose tiles are of the loaded data', async () => {
    const { body } = await json('/tiles');
    const layers = body.layers as { id: string; tilejson: string; promoteId: string }[];
    expect(layers.map(({ id }) => id)).toEqual([
      'regions',
      'provinces',
      'districts',
      'capitals',
      'facilities',
      'mancomunidades',
      'roads',
    ]);
    for (const { id, tilejson, promoteId } of layers) {
      const document = (await (await fetch(tilejson)).json()) as { bounds: number[] };
      expect(document).toMatchObject({
        tilejson: '3.0.0',
        minzoom: 0,
        maxzoom: 12,
        promoteId,
        dataVersion: body.dataVersion,
        tiles: [`${listener.url}/tiles/${id}/{z}/{x}/{y}.mvt?v=${body.dataVersion}`],
        vector_layers: [{ id }],
      });
      expect(document.bounds[0]).toBeCloseTo(-81.33, 0);
      expect(document.bounds[3]).toBeCloseTo(0, 0);
    }
  });

  it('gives in TileJSON the addresses of what was chosen, which tell just that', async () => {
    const { body } = await json(
      '/tiles/provinces.json?fields=population,name,regionName&indicator=anemia_6_35m_pct',
    );
    const document = body as unknown as {
      tiles: [string];
      vector_layers: [{ fields: Record<string, string> }];
    };
    const address = new URL(
      document.tiles[0].replace('{z}', '6').replace('{x}', '18').replace('{y}', '33'),
    );
    const { status, headers, body: tile } = await raw(`${address.pathname}${address.search}`);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const names = decodeTile(tile, 'provinces').flatMap(({ properties }) =>
      Object.keys(properties),
    );
    const told = Object.keys(document.vector_layers[0].fields);
    expect(told).toEqual([
      'ubigeo',
      'name',
      'population',
      'regionName',
      'anemia_6_35m_pct',
      'anemia_6_35m_pct.missing',
    ]);
    for (const name of new Set(names)) expect(told).toContain(name);
  });

  it('tells the fields that were chosen and no other', async () => {
    const of = async (query: string) => (await features('districts', `8/73/132.mvt${query}`))[0];
    expect(Object.keys((await of(''))?.properties ?? {})).toEqual(['ubigeo', 'name']);
    expect(Object.keys((await of('?fields='))?.properties ?? {})).toEqual(['ubigeo']);
    const chosen = (await of('?fields=provinceName,population'))?.properties;
    expect(Object.keys(chosen ?? {})).toEqual(['ubigeo', 'population', 'provinceName']);
  });

  it('tells population, area and names as GraphQL does', async () => {
    const tile = await features(
      'districts',
      '8/73/132.mvt?fields=name,population,areaKm2,provinceName,capital,naturalRegion',
    );
    const lamas = tile.find(({ id }) => id === 220501)?.properties;
    const { body } = await ask(
      listener.url,
      '{ district(ubigeo: "220501") { name areaKm2 naturalRegion capital { name } province { name } population { value } } }',
    );
    const district = body.data?.district as Record<string, Record<string, unknown>>;
    expect(lamas).toEqual({
      ubigeo: '220501',
      name: 'Lamas',
      population: district.population?.value,
      areaKm2: district.areaKm2,
      capital: district.capital?.name,
      provinceName: district.province?.name,
      // The bundled edition does not know it: then it is absent.
      ...(district.naturalRegion ? { naturalRegion: district.naturalRegion } : {}),
    });
  });

  it.each([
    ['districts', 'anemia_6_35m_pct'],
    ['provinces', 'anemia_6_35m_pct'],
    ['regions', 'nbi_al_menos_una_pct'],
  ])(
    'joins to %s the values of %s that GraphQL tells, missing ones with their reason',
    async (layer, code) => {
      const tile = await features(layer, `6/18/33.mvt?fields=&indicator=${code}`);
      expect(tile.length).toBeGreaterThan(3);
      const ubigeos = tile.map(({ properties }) => String(properties.ubigeo));
      const values = await graphValues(layer, ubigeos, code);
      for (const { properties } of tile) {
        const { value, missingReason } = values.get(String(properties.ubigeo)) ?? {};
        expect(properties[code] ?? null).toEqual(value);
        expect(properties[`${code}.missing`] ?? null).toEqual(missingReason);
      }
    },
  );

  it('tells nothing of an indicator the edition lacks but the reason', async () => {
    const codes = await indicatorCodes();
    for (const code of codes.slice(0, 8)) {
      const tile = await features('regions', `4/4/8.mvt?indicator=${code}`);
      for (const { properties } of tile) {
        expect(code in properties).toBe(!(`${code}.missing` in properties));
      }
    }
  });
});

async function indicatorCodes(): Promise<string[]> {
  const { body } = await ask(listener.url, '{ indicators { code } }');
  return (body.data as { indicators: { code: string }[] }).indicators.map(({ code }) => code);
}

interface Measured {
  value: number | null;
  missingReason: string | null;
}

const typeOf: Record<string, string> = {
  districts: 'District',
  provinces: 'Province',
  regions: 'Region',
};

/** Values by code of the territory; an operation may not have more aliases than 15. */
async function graphValues(layer: string, ubigeos: readonly string[], code: string) {
  const values = new Map<string, Measured>();
  for (let from = 0; from < ubigeos.length; from += 15) {
    const fields = ubigeos
      .slice(from, from + 15)
      .map((ubigeo) => `t${ubigeo}: ${layer.slice(0, -1)}(ubigeo: "${ubigeo}") { ...values }`);
    const fragment = `fragment values on ${typeOf[layer]} { indicators(codes: ["${code}"]) { measure { value missingReason } } }`;
    const { body } = await ask(listener.url, `{ ${fields.join(' ')} } ${fragment}`);
    expect(body.errors).toBeUndefined();
    for (const [alias, territory] of Object.entries(body.data ?? {})) {
      const { indicators } = territory as { indicators: [{ measure: Measured }] };
      values.set(alias.slice(1), indicators[0].measure);
    }
  }
  return values;
}

describe('layers of points and lines', () => {
  it('draw every capital once, those of regions from the first zoom on', async () => {
    const all = new Map<number, TileFeature>();
    for (const { z, x, y } of placesOfPeru(6)) {
      for (const feature of await features(
        'capitals',
        `${z}/${x}/${y}.mvt?fields=level,name,labelRank`,
      )) {
        all.set(feature.id, feature);
      }
    }
    const { body } = await ask(listener.url, '{ districts(first: 1) { totalCount } }');
    const { totalCount } = (body.data as { districts: { totalCount: number } }).districts;
    expect(all.size).toBeLessThanOrEqual(totalCount);
    expect(all.size).toBeGreaterThan(totalCount - 10);
    const ranked = [...all.values()].sort(
      (a, b) => Number(a.properties.labelRank) - Number(b.properties.labelRank),
    );
    expect(ranked.slice(0, 25).map(({ properties }) => properties.level)).toEqual(
      Array(25).fill('REGION'),
    );
    expect(ranked[0]?.properties.labelRank).toBe(1);
    expect(await features('capitals', '0/0/0.mvt')).toHaveLength(25);
  });

  it.skipIf(testedEdition === 'BUNDLED')(
    'thin facilities: hospitals at zoom 4, every health facility at 8, schools from 10',
    async () => {
      const hospitals = await features('facilities', '4/4/8.mvt');
      expect(hospitals).toHaveLength(272);
      for (const { properties } of hospitals) expect(properties.category).toMatch(/^II/);
      const ids = new Set<number>();
      const kinds = new Set<unknown>();
      for (const { z, x, y } of placesOfPeru(8)) {
        for (const feature of await features('facilities', `${z}/${x}/${y}.mvt`)) {
          ids.add(feature.id);
          kinds.add(feature.properties.kind);
        }
      }
      expect(ids.size).toBe(8846);
      expect([...kinds]).toEqual(['HEALTH']);
      const { z, x, y } = tileAt(-76.52, -6.42, 10);
      const near = await features('facilities', `${z}/${x}/${y}.mvt`);
      const schools = near.filter(({ properties }) => properties.kind === 'SCHOOL');
      expect(schools.length).toBeGreaterThan(20);
      for (const { id, properties } of schools) {
        expect(id).toBe(100_000_000 + Number(String(properties.id).slice('school-'.length)));
      }
    },
  );

  it.skipIf(testedEdition === 'BUNDLED')(
    'draw departmental roads from zoom 4, local ones from 8',
    async () => {
      const networks = async (z: number) => {
        const { x, y } = tileAt(-76.52, -6.42, z);
        const roads = await features('roads', `${z}/${x}/${y}.mvt`);
        return [...new Set(roads.map(({ properties }) => properties.network))].sort();
      };
      expect(await networks(3)).toEqual([]);
      expect(await networks(4)).toEqual(['DEPARTMENTAL']);
      expect(await networks(8)).toEqual(['DEPARTMENTAL', 'LOCAL']);
    },
  );

  // The official edition has rows in every layer.
  if (testedEdition === 'BUNDLED') {
    it('are empty where the edition has no rows', async () => {
      for (const layer of ['roads', 'facilities']) {
        expect((await raw(`/tiles/${layer}/8/73/132.mvt`)).status).toBe(204);
        expect((await json(`/tiles/${layer}.json`)).body.isEmpty).toBe(true);
      }
    });
  }
});

describe('answers of tiles', () => {
  it('are kept for a minute, and for good under their data version', async () => {
    const plain = await raw(districtsInLamas);
    expect(plain.headers['cache-control']).toBe('public, max-age=60');
    const { body } = await json('/tiles');
    const versioned = await raw(`${districtsInLamas}?v=${body.dataVersion}`);
    expect(versioned.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(versioned.headers.etag).toBe(plain.headers.etag);
    expect(versioned.body).toEqual(plain.body);
  });

  it('lead from another data version to the one that is loaded', async () => {
    const { body } = await json('/tiles');
    const answer = await raw(`${districtsInLamas}?fields=population&v=0123456789abcdef`);
    expect(answer.status).toBe(307);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.location).toBe(
      `${districtsInLamas}?v=${body.dataVersion}&fields=population`,
    );
  });

  it('are the same again from memory, to each client as it takes them', async () => {
    const { body } = await json('/tiles/districts.json');
    const path = `${districtsInLamas}?v=${body.dataVersion}&fields=capital`;
    const asked = (headers: Record<string, string>) => raw(path, headers);
    const lasting = ({ headers }: IncomingMessage | { headers: IncomingMessage['headers'] }) => {
      const { date: _date, 'x-request-id': _id, ...rest } = headers;
      return rest;
    };
    for (const encoding of ['br', 'gzip', '']) {
      const first = await asked({ 'accept-encoding': encoding });
      const again = await asked({ 'accept-encoding': encoding, 'x-request-id': 'again-1' });
      expect([again.status, again.body]).toEqual([first.status, first.body]);
      expect(lasting(again)).toEqual(lasting(first));
      expect(again.headers['x-request-id']).toBe('again-1');
      const known = { 'accept-encoding': encoding, 'if-none-match': String(first.headers.etag) };
      const none = await asked(known);
      expect([none.status, none.body.length]).toEqual([304, 0]);
      expect(none.headers['content-encoding']).toBeUndefined();
      expect(none.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    const fromPage = await asked({ origin: 'https://map.example' });
    expect(fromPage.headers['access-control-allow-origin']).toBe('https://map.example');
    expect((await asked({ accept: 'image/png' })).status).toBe(406);
    expect((await raw(path, {}, 'HEAD')).body).toHaveLength(0);
    expect((await raw(path, {}, 'DELETE')).status).toBe(405);
  });

  it('are 304 for whoever has them, by any of several tags', async () => {
    const { headers } = await raw(districtsInLamas);
    const etag = headers.etag as string;
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const tags of [etag, `"other", ${etag}`, '*', etag.slice(2)]) {
      const again = await raw(districtsInLamas, { 'if-none-match': tags });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers.etag).toBe(etag);
    }
    expect((await raw(districtsInLamas, { 'if-none-match': '"other"' })).status).toBe(200);
    const document = await raw('/tiles/regions.json');
    const known = { 'if-none-match': String(document.headers.etag) };
    expect((await raw('/tiles/regions.json', known)).status).toBe(304);
  });

  it('are packed as the client takes them, with the same content', async () => {
    const plain = await raw(districtsInLamas);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers['content-type']).toBe('application/vnd.mapbox-vector-tile');
    const packed = async (accepted: string) => {
      const answer = await raw(districtsInLamas, { 'accept-encoding': accepted });
      expect(answer.headers.vary).toContain('Accept-Encoding');
      expect(answer.headers['content-length']).toBe(String(answer.body.length));
      return [answer.headers['content-encoding'], answer.body] as const;
    };
    const [br, brotli] = await packed('gzip, deflate, br');
    expect(br).toBe('br');
    expect(brotliDecompressSync(brotli)).toEqual(plain.body);
    const [gzip, zipped] = await packed('gzip, br;q=0');
    expect(gzip).toBe('gzip');
    expect(gunzipSync(zipped)).toEqual(plain.body);
    expect(zipped.length).toBeLessThan(plain.body.length);
    expect((await packed('deflate, zstd'))[0]).toBeUndefined();
  });

  it('are 204 where there is nothing: at sea, and abroad', async () => {
    for (const path of ['/tiles/districts/8/0/0.mvt', '/tiles/regions/12/1000/2200.mvt']) {
      const answer = await raw(path);
      expect(answer.status).toBe(204);
      expect(answer.body).toHaveLength(0);
      expect(answer.headers['cache-control']).toBe('public, max-age=60');
    }
  });

  it('to HEAD are those to GET without their content', async () => {
    const tile = await raw(districtsInLamas);
    const head = await raw(districtsInLamas, {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    for (const name of ['etag', 'content-length', 'content-type', 'cache-control']) {
      expect(head.headers[name]).toBe(tile.headers[name]);
    }
  });

  it('may be read by pages of the allowed origins', async () => {
    const answer = await raw(districtsInLamas, { origin: 'https://map.example' });
    expect(answer.headers['access-control-allow-origin']).toBe('https://map.example');
    expect(answer.headers['access-control-expose-headers']).toContain('ETag');
    const other = await raw(districtsInLamas, { origin: 'https://other.example' });
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('stay below 500 kB, with every field and as many indicators as can be joined', async () => {
    const codes = await indicatorCodes();
    const fields = 'name,population,populationPerKm2,areaKm2,capital,region,regionName,province';
    const query = `fields=${fields}&indicator=${codes.slice(0, 8)}`;
    for (const place of ['4/4/8', '5/9/16', '6/18/33']) {
      const { status, body: tile } = await raw(`/tiles/districts/${place}.mvt?${query}`);
      expect(status).toBe(200);
      expect(tile.length).toBeLessThan(500_000);
    }
  });

  it('count in the metrics as one route', async () => {
    const { body } = await raw('/metrics');
    const routes = String(body).match(/contigua_http_requests_total\{route="[^"]*tiles[^"]*"/g);
    expect(new Set(routes)).toEqual(new Set(['contigua_http_requests_total{route="/tiles"']));
  });
});

describe('a wrong tile request is told what was expected', () => {
  it.each([
    ['/tiles/districts/13/0/0.mvt', 404, 'z', 'Got z 13; expected 0 to 12.'],
    ['/tiles/districts/4/16/0.mvt', 404, 'x', 'Got x 16; expected 0 to 15 at zoom 4.'],
    ['/tiles/districts/4/0/16.mvt', 404, 'y', 'Got y 16; expected 0 to 15 at zoom 4.'],
    ['/tiles/districts/4/99999999999/0.mvt', 400, 'x', /^Got x "99999999999"; expected a whole/],
    ['/tiles/districts/z/0/0.mvt', 400, 'z', /^Got z "z"; expected a whole number/],
    ['/tiles/districts/4/-1/0.mvt', 400, 'x', /^Got x "-1"; expected a whole number/],
    ['/tiles/districts/4/1.5/0.mvt', 400, 'x', /^Got x "1.5"; expected a whole number/],
    ['/tiles/districts/4/04/0.mvt', 400, 'x', /^Got x "04"; expected a whole number/],
    ['/tiles/rivers/4/4/8.mvt', 404, 'layer', /^Got the layer "rivers"; expected one of regions,/],
    ['/tiles/rivers.json', 404, 'layer', /^Got the layer "rivers"; expected one of regions,/],
    ['/tiles/districts/4/4/8.png', 404, undefined, /expected \/tiles, \/tiles\/\{layer\}\.json/],
    ['/tiles/districts/4/4', 404, undefined, /expected \/tiles, \/tiles\/\{layer\}\.json/],
    ['/tiles/districts/4/4/8.mvt?fields=nme', 400, 'fields', /^Got the field "nme"; expected some/],
    ['/tiles/districts/4/4/8.mvt?field=name', 400, 'field', /^Got the parameter "field"; expected/],
    [
      '/tiles/districts/4/4/8.mvt?indicator=x',
      400,
      'indicator',
      /^Got the indicator "x"; expected/,
    ],
    ['/tiles/districts.json?indicator=x', 400, 'indicator', /^Got the indicator "x"; expected/],
    ['/tiles/roads/4/4/8.mvt?indicator=x', 400, 'indicator', /^Got indicator for roads; expected/],
    [
      '/tiles/districts.json?indicator=a,b,c&indicator=d',
      400,
      'indicator',
      /^Got the indicator "a"; expected/,
    ],
    [
      '/tiles/districts/4/4/8.mvt?v=0123456789abcdef&v=fedcba9876543210',
      400,
      'v',
      'Got 2 data versions; expected one.',
    ],
    [
      '/tiles/districts/4/%zz/8.mvt',
      400,
      undefined,
      /^Got a path with a % that no two hexadecimal/,
    ],
    ['/tiles/%E0%A4%A.json', 400, undefined, /^Got a path with a % that no two hexadecimal/],
    [`/tiles/${'x'.repeat(20_000)}`, 431, undefined, /^Got an address and headers of more than/],
    ['/tiles/districts/4/4/8.mvt?v=1', 400, 'v', /^Got the data version "1"; expected 16 hexa/],
  ])('%s', async (path, status, argument, detail) => {
    const answer = await raw(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const document = JSON.parse(String(answer.body));
    expect(document).toMatchObject({ type: 'about:blank', status });
    // What is too long to be read is no request yet, and has no id.
    if (status !== 431) {
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(document.requestId).toEqual(expect.any(String));
    }
    expect(document.argument).toBe(argument);
    expect(document.detail).toMatch(detail);
  });

  it('by another method, and by an Accept that nothing fits', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const changed = await fetch(`${listener.url}${districtsInLamas}`, { method });
      expect([changed.status, changed.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
    for (const path of ['/tiles', '/tiles/regions.json']) {
      expect((await raw(path, { accept: 'image/png' })).status).toBe(406);
    }
    const picky = await raw(districtsInLamas, { accept: 'image/png' });
    expect(picky.status).toBe(406);
    expect(JSON.parse(String(picky.body)).detail).toMatch(/^Got Accept: image\/png; expected/);
    expect((await raw(districtsInLamas, { accept: 'image/png, */*' })).status).toBe(200);
  });

  it('by a Host that could not stand in an address', async () => {
    const answer = await raw('/tiles/districts.json', { host: 'evil.example/<script>' });
    expect(answer.status).toBe(400);
    expect(JSON.parse(String(answer.body)).argument).toBe('Host');
  });

  it('without a word in the log, for none is the fault of the server', () => {
    expect(entries.join('')).not.toContain('Internal');
  });
});
