import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { indicators } from '../../geodata/indicators/registry.ts';
import { type App, createServer } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Listener, listen } from '../../server/http/listener.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { testedEdition } from '../support/source-folders.ts';
import { ask, keptLog } from './http-client.ts';
import { getOgc, idsOfAllPages, linkOf, type OgcAnswer } from './ogc-client.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let app: App;
let listener: Listener;
const get = (path: string, headers?: Record<string, string>): Promise<OgcAnswer> =>
  getOgc(listener.url, path, headers);

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
});

const collectionIds = [
  'regions',
  'provinces',
  'districts',
  'facilities',
  'mancomunidades',
  'capitals',
  'roads',
];
const items = (query: string, id = 'districts') => `/collections/${id}/items?${query}`;
const filtered = (filter: string, more = '') =>
  items(`filter=${encodeURIComponent(filter)}${more}`);
const crsUri = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

/** Every address that documents lead to, from the landing page on. */
async function reachable(): Promise<Map<string, OgcAnswer>> {
  const found = new Map<string, OgcAnswer>();
  const waiting = [`${listener.url}/ogc`];
  for (let address = waiting.pop(); address; address = waiting.pop()) {
    if (found.has(address)) continue;
    const answer = await get(address);
    found.set(address, answer);
    const documents = [answer.body, ...(answer.body?.collections ?? [])];
    for (const link of documents.flatMap((document) => document?.links ?? [])) {
      if (link.rel !== 'next') waiting.push(link.href.replace(/\/items\?f=/, '/items?limit=1&f='));
    }
  }
  return found;
}

describe('the documents', () => {
  it('lead to one another, each link to what it says, in JSON and HTML', async () => {
    const found = await reachable();
    // Each of 5 + 4 a collection, in both formats, and the landing page without f.
    expect(found.size).toBe(2 * (4 + 4 * collectionIds.length) + 1);
    for (const [address, { status, type, text }] of found) {
      expect([address, status]).toEqual([address, 200]);
      if (!address.includes('f=html')) continue;
      expect(type).toBe('text/html; charset=utf-8');
      expect(text).toMatch(/^<!doctype html>\n<html lang="es">/);
      expect(text).not.toMatch(/<script|undefined|\[object/);
      for (const [, host] of text.matchAll(/(?:src|href)="(https?:\/\/[^/"]+)/g)) {
        expect(host).toBe(listener.url);
      }
    }
  });

  it('name every collection with what GIS programs need', async () => {
    const { body } = await get('/collections');
    expect(body.collections.map(({ id }: { id: string }) => id)).toEqual(collectionIds);
    for (const collection of body.collections) {
      expect(collection).toMatchObject({
        itemType: 'feature',
        storageCrs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
        extent: { spatial: { bbox: [[-81.3282305, -18.3509277, -68.6522791, -0.038606]] } },
      });
      expect(collection.crs).toEqual([
        collection.storageCrs,
        ...[4326, 3857, 32717, 32718, 32719].map(crsUri),
      ]);
      expect((await get(`/collections/${collection.id}`)).body).toEqual(collection);
    }
  });

  it('declare conformance, the same in the landing page and apart', async () => {
    const { body } = await get('/conformance');
    for (const part of [
      'ogcapi-features-1/1.0/conf/core',
      'ogcapi-features-2/1.0/conf/crs',
      'ogcapi-features-3/1.0/conf/features-filter',
      'cql2/1.0/conf/cql2-json',
    ]) {
      expect(body.conformsTo).toContain(`http://www.opengis.net/spec/${part}`);
    }
    expect(linkOf((await get('')).body, 'conformance')).toMatch(/\/ogc\/conformance\?f=json$/);
  });

  it('describe the API: every reference leads somewhere, every path answers', async () => {
    const { body: api, type } = await get('/api');
    expect(type).toMatch(/^application\/vnd\.oai\.openapi\+json; ?version=3\.0/);
    expect(api.openapi).toBe('3.0.3');
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path!,
    );
    expect(references.length).toBeGreaterThan(500);
    for (const reference of new Set(references)) {
      const target = reference.split('/').reduce((node, key) => node?.[key], api);
      expect([reference, typeof target]).toEqual([reference, 'object']);
    }
    for (const [path, { get: operation }] of Object.entries<{
      get: { responses: object; parameters: { name?: string; $ref?: string }[] };
    }>(api.paths)) {
      expect(operation.responses).toHaveProperty('200');
      const names = operation.parameters.map(({ name, $ref }) => name ?? $ref);
      expect(new Set(names).size).toBe(names.length);
      const address = path.replace('{featureId}', 'nothing').replace(/^\/$/, '');
      const { status } = await get(address.endsWith('/items') ? `${address}?limit=1` : address);
      expect([path, status]).toEqual([path, path.includes('{') ? 404 : 200]);
    }
    const limit = api.components.parameters.limit.schema;
    expect(limit).toEqual({ type: 'integer', minimum: 1, maximum: 2000, default: 100 });
  });

  it('tell queryables with indicators, and sortables without the geometry', async () => {
    const { body, type } = await get('/collections/districts/queryables');
    expect(type).toMatch(/^application\/schema\+json/);
    expect(body.properties.geometry).toEqual({
      title: expect.any(String),
      'x-ogc-role': 'primary-geometry',
      format: 'geometry-multipolygon',
    });
    expect(body.properties.areaKm2).toMatchObject({ type: 'number', 'x-ogc-unit': 'km²' });
    for (const { code } of indicators) expect(body.properties).toHaveProperty(code);
    const sortables = (await get('/collections/districts/sortables')).body.properties;
    const { geometry: _, ...others } = body.properties;
    expect(sortables).toEqual(others);
  });

  it('keep the parameters that a GIS program was given, in every link', async () => {
    const { body } = await get('?indicators=anemia_6_35m_pct&simplify-meters=1500');
    for (const { href } of body.links)
      expect(href).toContain('indicators=anemia_6_35m_pct&simplify-meters=1500');
    const data = (await get(linkOf(body, 'data')!)).body.collections[2];
    // GDAL adds its parameters to links that have them already.
    const list = await get(`${linkOf(data, 'items')}&indicators=anemia_6_35m_pct&limit=1`);
    expect(list.body.features[0].properties).toHaveProperty('anemia_6_35m_pct');
    expect((await get(items('limit=1&limit=2'))).body.detail).toBe(
      'Got limit twice; expected it once.',
    );
  });
});

describe('the items', () => {
  it('of every collection are told exactly once by next links', async () => {
    for (const id of collectionIds) {
      const { body } = await get(items('limit=1', id));
      const ids = await idsOfAllPages(listener.url, items('limit=700', id));
      expect(ids).toHaveLength(body.numberMatched);
      expect(new Set(ids).size).toBe(ids.length);
    }
    const { body } = await get(items('limit=5000'));
    expect([body.numberMatched, body.numberReturned]).toEqual([1891, 1891]);
    expect(linkOf(body, 'next')).toBeUndefined();
  });

  it('keep filter, order and ties over pages', async () => {
    const query = `limit=7&sortby=-naturalRegion,%2Bname&filter=${encodeURIComponent("region = '22' OR region = '16'")}`;
    const ids = await idsOfAllPages(listener.url, items(query));
    const whole = await get(items(query.replace('limit=7', 'limit=2000')));
    expect(ids).toEqual(whole.body.features.map(({ id }: { id: string }) => id));
    expect(new Set(ids.map((id) => id.slice(0, 2)))).toEqual(new Set(['22', '16']));
  });

  it('come as GeoJSON with time, counts and the system of their coordinates', async () => {
    const { body, headers, type } = await get(items('limit=2'));
    expect(type).toBe('application/geo+json');
    expect(headers.get('content-crs')).toBe('<http://www.opengis.net/def/crs/OGC/1.3/CRS84>');
    expect(Date.parse(body.timeStamp)).toBeGreaterThan(Date.now() - 60_000);
    expect(body).toMatchObject({
      type: 'FeatureCollection',
      numberReturned: 2,
      simplifyMeters: 100,
    });
    const flipped = await get(items(`limit=2&crs=${crsUri(4326)}`));
    expect(flipped.headers.get('content-crs')).toBe(`<${crsUri(4326)}>`);
    const [[[[longitude, latitude]]]] = body.features[0].geometry.coordinates;
    expect(flipped.body.features[0].geometry.coordinates[0][0][0]).toEqual([latitude, longitude]);
  });

  it('meet a box as the graph says, in whatever system the box is given', async () => {
    const { body: graph } = await ask(
      listener.url,
      '{ districts(bbox: [-77, -12, -76, -11]) { totalCount } }',
    );
    const { totalCount } = (graph.data as { districts: { totalCount: number } }).districts;
    for (const box of [
      'bbox=-77,-12,-76,-11',
      'bbox=-77,-12,0,-76,-11,9000',
      `bbox=-12,-77,-11,-76&bbox-crs=${crsUri(4326)}`,
    ]) {
      expect((await get(items(`limit=1&${box}`))).body.numberMatched).toBe(totalCount);
    }
  });

  it('are chosen by the value of a property, and by any time at all', async () => {
    const byName = await get(items('name=Lamas&capitalAltitudeMeters=764'));
    expect(byName.body.features.map(({ id }: { id: string }) => id)).toEqual(['220501']);
    for (const time of [
      '2024-05-31',
      '2024-05-31T12:00:00Z',
      '2024-01-01T00:00:00-05:00/..',
      '../2024-01-01',
    ]) {
      expect((await get(items(`limit=1&datetime=${time}`))).body.numberMatched).toBe(1891);
    }
  });

  it('tell the properties and indicators that are asked for', async () => {
    const { body } = await get(
      items('name=Lamas&properties=name,population&indicators=anemia_6_35m_pct'),
    );
    expect(Object.keys(body.features[0].properties)).toEqual([
      'name',
      'population',
      'anemia_6_35m_pct',
    ]);
    const one = await get('/collections/districts/items/220501?properties=name');
    expect(one.body.properties).toEqual({ name: 'Lamas' });
    expect(linkOf(one.body, 'collection')).toMatch(/\/ogc\/collections\/districts\?f=json$/);
  });

  it('have their whole shape one by one, a simpler one in lists', async () => {
    const [one, list] = [
      await get('/collections/districts/items/160202'),
      await get(items('ubigeo=160202')),
    ];
    const full = await get(items('ubigeo=160202&simplify-meters=0'));
    expect(one.body.geometry).toEqual(full.body.features[0].geometry);
    if (testedEdition === 'OFFICIAL') {
      expect(JSON.stringify(list.body.features[0]).length).toBeLessThan(
        JSON.stringify(one.body.geometry).length / 2,
      );
    }
  });

  it('of a whole page at full detail are one document, though they are written in parts', async () => {
    const { body } = await get(items('limit=2000&simplify-meters=0&properties=name'));
    expect(body.features).toHaveLength(1891);
    for (const { id, geometry, properties } of body.features) {
      expect([id, geometry.type, typeof properties.name]).toEqual([id, 'MultiPolygon', 'string']);
    }
  });
});

describe('a page for people', () => {
  it('escapes what it is told', async () => {
    const evil = encodeURIComponent('"><script>alert(1)</script>');
    const { text } = await get(items(`f=html&name=${evil}`));
    expect(text).not.toContain('<script>');
    expect(text).toContain('name=%22%3E%3Cscript%3E');
    const named = await get(
      `/collections/facilities/items?f=html&limit=1&filter=${encodeURIComponent("name LIKE '%\"%'")}`,
    );
    if (testedEdition === 'OFFICIAL') expect(named.text).toMatch(/<td>[^<]*&quot;[^<]*<\/td>/);
    expect(named.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });

  it('says that a value is missing', async () => {
    const { text } = await get(
      '/collections/districts/items/221006?f=html&indicators=anemia_6_35m_pct',
    );
    expect(text).toContain('<small>sin dato</small>');
  });
});

describe('the format', () => {
  it.each([
    ['*/*', 'application/geo+json'],
    ['application/json', 'application/json'],
    ['application/geo+json, application/json', 'application/geo+json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
  ])('for Accept: %s is %s', async (accept, type) => {
    expect((await get(items('limit=1'), { accept })).type).toBe(type);
    expect((await get(items('limit=1&f=json'), { accept })).type).toBe('application/geo+json');
  });
});

describe('a wrong request', () => {
  it.each<[string, string, number, string | undefined, RegExp]>([
    [
      'a collection',
      '/collections/rivers',
      404,
      'collectionId',
      /Got the collection "rivers"; expected one of regions, /,
    ],
    [
      'a feature',
      '/collections/districts/items/999999',
      404,
      'featureId',
      /Got the feature "999999"/,
    ],
    ['a feature with a NUL', '/collections/districts/items/%00', 400, undefined, /NUL/],
    [
      'a resource',
      '/collections/districts/things',
      404,
      undefined,
      /Got GET \/ogc\/collections\/districts\/things/,
    ],
    [
      'a parameter',
      items('limits=3'),
      400,
      'limits',
      /the parameter "limits"; expected one of f, indicators/,
    ],
    ['a parameter of the landing page', '?limit=3', 400, 'limit', /expected one of f, /],
    ['f', items('f=xml'), 400, 'f', /f="xml"; expected json or html/],
    ['limit 0', items('limit=0'), 400, 'limit', /whole number of 1 or more/],
    ['limit -1', items('limit=-1'), 400, 'limit', /whole number of 1 or more/],
    ['limit x', items('limit=1.5'), 400, 'limit', /whole number of 1 or more/],
    ['bbox', items('bbox=1,2,3'), 400, 'bbox', /four or six numbers/],
    ['bbox x', items('bbox=1,2,3,x'), 400, 'bbox', /four or six numbers/],
    ['bbox upside down', items('bbox=-77,-11,-76,-12'), 400, 'bbox', /from -11 up to -12/],
    ['bbox outside', items('bbox=-77,-12,-76,-91'), 400, 'bbox', /-90 to 90/],
    ['bbox-crs', items('bbox=1,2,3,4&bbox-crs=EPSG:4326'), 400, 'bbox-crs', /expected one of http/],
    ['crs', items(`crs=${crsUri(24893)}`), 400, 'crs', /EPSG\/0\/24893"; expected one of http/],
    [
      'filter-crs',
      filtered('true', `&filter-crs=${crsUri(1)}`),
      400,
      'filter-crs',
      /expected one of/,
    ],
    [
      'filter-lang',
      filtered('true', '&filter-lang=cql'),
      400,
      'filter-lang',
      /cql2-text or cql2-json/,
    ],
    ['datetime', items('datetime=yesterday'), 400, 'datetime', /a time such as/],
    ['datetime upside down', items('datetime=2024-02-01/2024-01-01'), 400, 'datetime', /in order/],
    ['datetime of no calendar', items('datetime=2023-02-30'), 400, 'datetime', /a time such as/],
    ['sortby', items('sortby=-nothing'), 400, 'sortby', /sortby="-nothing"; expected properties/],
    ['properties', items('properties=name,nothing'), 400, 'properties', /properties="nothing"/],
    ['indicators', items('indicators=nothing'), 400, 'indicators', /codes of indicators/],
    ['simplify-meters', items('simplify-meters=-1'), 400, 'simplify-meters', /from 0 to 100000/],
    [
      'the type of a property',
      items('population=many'),
      400,
      'population',
      /population="many"; expected a number/,
    ],
    [
      'a malformed filter',
      filtered("name = 'x"),
      400,
      'filter',
      /at character 8; expected a second '/,
    ],
    ['JSON that is none', filtered('{', '&filter-lang=cql2-json'), 400, 'filter', /not JSON/],
    [
      'a filter that is too deep',
      filtered(`${'('.repeat(30)}true${')'.repeat(30)}`),
      400,
      'filter',
      /nested deeper than 24/,
    ],
    [
      'an injection',
      filtered("name = 'x'; drop table territory; --'"),
      400,
      'filter',
      /";" at character 11/,
    ],
    [
      'an injection by a name',
      filtered('"name = 1) or (true" = 1'),
      400,
      'filter',
      /the property "name = 1\) or \(true" at character 1/,
    ],
    [
      'an unknown property',
      filtered('height > 3'),
      400,
      'filter',
      /the property "height" at character 1; expected one of the queryables/,
    ],
    [
      'a wrong type',
      filtered('name > 3'),
      400,
      'filter',
      /> of a text and a number at character 6/,
    ],
    [
      'a polygon that crosses itself',
      filtered('S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 1, 1 0, 0 0)))'),
      400,
      'filter',
      /crosses itself near/,
    ],
    ['a text with a NUL', filtered("name = '\0'"), 400, undefined, /NUL/],
    ['a token of nothing', items('token=abc'), 400, 'token', /a token that was altered/],
  ])('in %s is a problem document', async (_what, path, status, argument, detail) => {
    const { status: got, type, body } = await get(path);
    expect(type).toMatch(/^application\/problem\+json/);
    expect([got, body.status]).toEqual([status, status]);
    expect(body.detail).toMatch(detail);
    expect(body.argument).toBe(argument);
  });

  it('to change anything is refused with what is allowed', async () => {
    const response = await fetch(`${listener.url}/ogc/collections/districts/items`, {
      method: 'POST',
      body: '{}',
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await response.json()).toMatchObject({
      status: 405,
      detail: 'Got POST; expected GET or HEAD.',
    });
  });

  it('for a format that nobody serves is refused with those that are', async () => {
    for (const path of [
      '',
      '/api',
      '/collections',
      items('limit=1'),
      '/collections/districts/items/220501',
    ]) {
      const { status, body } = await get(path, { accept: 'image/png' });
      expect(status).toBe(406);
      expect(body).toMatchObject({ title: 'Not Acceptable', argument: 'Accept' });
      expect(body.detail).toMatch(/Got Accept: image\/png; expected application\/.*text\/html/);
    }
  });

  it('with a token of another question, or an altered one, is refused', async () => {
    const first = await get(items('limit=2&sortby=name&region=22'));
    const next = new URL(linkOf(first.body, 'next')!);
    expect((await get(next.href)).status).toBe(200);
    const token = next.searchParams.get('token')!;
    const altered = Buffer.from(token.split('.')[0]!, 'base64url')
      .toString()
      .replace(/"22\d+"/, '"000000"');
    const cases: [string, string][] = [
      ['token', `${Buffer.from(altered).toString('base64url')}.${token.split('.')[1]}`],
      ['token', `${token}x`],
      ['region', '16'],
      ['sortby', '-name'],
      ['bbox', '-80,-10,-70,0'],
    ];
    for (const [name, value] of cases) {
      const address = new URL(next);
      address.searchParams.set(name, value);
      const { status, body } = await get(address.href);
      expect([name, status, body.argument]).toEqual([name, 400, 'token']);
    }
    next.searchParams.set('limit', '3');
    next.searchParams.set('crs', crsUri(3857));
    expect((await get(next.href)).body.numberReturned).toBe(3);
  });
});
