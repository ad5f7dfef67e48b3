import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type App, createServer } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Listener, listen } from '../../server/http/listener.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { keptLog } from './http-client.ts';

vi.setConfig({ testTimeout: 120_000 });

const publicUrl = 'https://maps.example/contigua';

let database: TestDatabase;
let app: App;
let listener: Listener;

beforeAll(async () => {
  database = await openForReading();
  const config = readConfig({ PORT: '0', PUBLIC_URL: `${publicUrl}/` });
  app = await createServer(database, { config, logger: keptLog().logger });
  listener = await listen(app.handler, config);
});

afterAll(async () => {
  await app?.stop();
  await listener?.close();
  await database?.close();
});

async function text(path: string): Promise<string> {
  const response = await fetch(listener.url + path);
  expect(response.status, path).toBe(200);
  return response.text();
}

describe('a server behind a proxy', () => {
  it.each([
    '/tiles',
    '/tiles/districts.json',
    '/ogc',
    '/ogc/api',
    '/ogc/collections',
    '/ogc/collections/districts/queryables',
    '/ogc/collections/districts/items?limit=1',
    '/ogc/collections/districts/items?limit=1&f=html',
    '/ogc/collections/districts/items/220501',
  ])('writes every address of its own in %s as clients see it', async (path) => {
    const document = await text(path);
    expect(document).toContain(`${publicUrl}${path.startsWith('/ogc') ? '/ogc' : '/tiles'}`);
    expect(document).not.toContain(new URL(listener.url).host);
  });

  it('names itself so in OpenAPI, and leads on to its next pages', async () => {
    const api = JSON.parse(await text('/ogc/api'));
    expect(api.servers).toEqual([{ url: `${publicUrl}/ogc` }]);
    const { links } = JSON.parse(await text('/ogc/collections/districts/items?limit=1'));
    const next = links.find(({ rel }: { rel: string }) => rel === 'next').href as string;
    expect(next.startsWith(`${publicUrl}/ogc/collections/districts/items?`)).toBe(true);
    const page = JSON.parse(await text(next.slice(publicUrl.length)));
    expect(page.features[0].id).toBe('010102');
  });

  it('redirects to tiles below its path, and lists exports there', async () => {
    const old = '/tiles/districts/8/73/132.mvt?v=0123456789abcdef';
    const response = await fetch(listener.url + old, { redirect: 'manual' });
    expect(response.headers.get('location')).toMatch(
      /^\/contigua\/tiles\/districts\/8\/73\/132\.mvt/,
    );
    const { exports } = JSON.parse(await text('/export'));
    expect(exports[0].formats[0]).toMatch(/^\/contigua\/export\//);
  });

  it('does not mind what host a request names', async () => {
    const response = await fetch(`${listener.url}/tiles/regions.json`, {
      headers: { 'x-forwarded-host': 'other.example' },
    });
    const { tiles } = (await response.json()) as { tiles: string[] };
    expect(tiles[0]).toContain(`${publicUrl}/tiles/regions/`);
  });
});
