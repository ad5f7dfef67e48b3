import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listener, listen } from '../../server/http/listener.ts';
import { webPages } from '../../server/http/web-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'contigua-pages-'));
const chromiumAccepts =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
const listeners: Listener[] = [];

/** The pages of a folder before a graph that only says that it was reached. */
async function servePages(pages: string): Promise<string> {
  const { files, queryConsole } = webPages(pages);
  const app = express();
  app.all('/graphql', queryConsole, (_req, res) => {
    res.json({ graph: true });
  });
  app.use(files);
  const listener = await listen(app, { host: '127.0.0.1', port: 0 });
  listeners.push(listener);
  return listener.url;
}

let built: string;
let unbuilt: string;

beforeAll(async () => {
  mkdirSync(join(folder, 'built'));
  mkdirSync(join(folder, 'unbuilt'));
  writeFileSync(join(folder, 'built', 'index.html'), '<title>map</title>');
  writeFileSync(join(folder, 'built', 'graphiql.html'), '<title>console</title>');
  built = await servePages(join(folder, 'built'));
  unbuilt = await servePages(join(folder, 'unbuilt'));
});

afterAll(async () => {
  for (const listener of listeners) await listener.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `page` for HTML, `graph` for an answer of the graph. */
async function whoAnswers(path: string, init: RequestInit = {}): Promise<string> {
  const response = await fetch(`${built}${path}`, init);
  expect(response.headers.get('vary')).toMatch(/\bAccept\b(?!-)/);
  return (await response.text()).includes('console') ? 'page' : 'graph';
}

describe('the console for queries at /graphql', () => {
  it('opens for a browser, under the policy of the pages', async () => {
    expect(await whoAnswers('/graphql', { headers: { accept: chromiumAccepts } })).toBe('page');
    const { headers } = await fetch(`${built}/graphql`, { headers: { accept: 'text/html' } });
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it.each([
    ['any type', '*/*'],
    ['JSON', 'application/json'],
    ['GraphQL over HTTP', 'application/graphql-response+json, application/json;q=0.9'],
    ['JSON rather than HTML', 'application/json, text/html;q=0.5'],
  ])('leaves clients that accept %s to the graph', async (_what, accept) => {
    expect(await whoAnswers('/graphql', { headers: { accept } })).toBe('graph');
  });

  it('leaves questions to the graph, whoever asks them', async () => {
    const headers = { accept: chromiumAccepts };
    expect(await whoAnswers('/graphql?query=%7B__typename%7D', { headers })).toBe('graph');
    expect(await whoAnswers('/graphql', { method: 'POST', headers })).toBe('graph');
  });

  it('leads from /graphql/ to where its relative links hold', async () => {
    const { url } = await fetch(`${built}/graphql/`, { headers: { accept: 'text/html' } });
    expect(url).toBe(`${built}/graphql`);
  });

  it('says how to build it and how to ask without it, where the pages are not built', async () => {
    const headers = { accept: chromiumAccepts };
    for (const path of ['/', '/graphql']) {
      const response = await fetch(`${unbuilt}${path}`, { headers });
      expect(response.status).toBe(503);
      const text = await response.text();
      expect(text).toContain('npm run build');
      expect(text).toContain('curl');
    }
    const graph = await fetch(`${unbuilt}/graphql`, { headers: { accept: 'application/json' } });
    expect(await graph.json()).toEqual({ graph: true });
  });
});
