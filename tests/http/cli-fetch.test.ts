import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '../../geodata/import/catalogue/catalogue.ts';
import type { Source } from '../../geodata/import/catalogue/source.ts';
import { chooseFetched, type FetchReport, fetchSources } from '../../geodata/import/fetch.ts';
import { readSource } from '../../geodata/import/source-files.ts';

type Answer = (res: ServerResponse, content: Buffer) => void;

const contents = new Map<string, Buffer>();
let answers: Answer[] = [];
let asked: string[] = [];
let cache = '';
let base = '';

const server = createServer((req: IncomingMessage, res) => {
  asked.push(req.url ?? '');
  const answer = answers.shift() ?? whole;
  answer(res, contents.get(req.url ?? '') ?? Buffer.alloc(0));
});

const whole: Answer = (res, content) => res.end(content);
const status =
  (code: number): Answer =>
  (res) => {
    res.statusCode = code;
    res.end('no');
  };
const cutOff: Answer = (res, content) => res.end(content.subarray(0, 3));
const resetConnection: Answer = (res) => res.destroy();
const endless: Answer = (res) => {
  const more = () => {
    while (res.write(Buffer.alloc(65_536)));
    res.once('drain', more);
  };
  more();
};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'contigua-fetch-'));
  answers = [];
  asked = [];
});

afterEach(() => rmSync(cache, { recursive: true, force: true }));

function source(path: string, content: string, hashOf: Source['hashOf'] = 'file'): Source {
  const bytes = Buffer.from(content);
  const url = `/${path.replace(/\.gz$/, '')}`;
  contents.set(url, bytes);
  return {
    ...{ id: path, title: path, publisher: 'INEI', licence: 'CC0-1.0', vintage: '2025' },
    ...{ url: `${base}${url}`, path, hashOf },
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

const lines: string[] = [];
const progress = { step: () => undefined, line: (text: string) => lines.push(text) };

function run(sources: readonly Source[]): Promise<FetchReport> {
  return fetchSources(sources, { cache, progress, fetch, backoffMs: 1 });
}

describe('fetchSources', () => {
  it('stores files where a load finds them, boundaries unpacked', async () => {
    const table = source('gazetteer/a.csv', 'a,b\n1,2\n');
    const boundary = source('boundaries/inei-original/x.geojson.gz', '{"type":1}', 'unpacked');
    expect(await run([table, boundary])).toEqual({ fetched: 2, kept: 0, failed: [] });
    expect(readSource(table, { cache }).toString()).toBe('a,b\n1,2\n');
    expect(readSource(boundary, { cache }).toString()).toBe('{"type":1}');
    expect(readdirSync(join(cache, 'boundaries/inei-original'))).toEqual(['x.geojson']);
  });

  it('keeps what is right already and renews what is not, so that a run can be repeated', async () => {
    const sources = [source('gazetteer/a.csv', 'alpha'), source('gazetteer/b.csv', 'beta')];
    await run(sources);
    writeFileSync(join(cache, 'gazetteer/b.csv'), 'bent');
    const before = statSync(join(cache, 'gazetteer/a.csv')).mtimeMs;
    asked = [];
    expect(await run(sources)).toEqual({ fetched: 1, kept: 1, failed: [] });
    expect(asked).toEqual(['/gazetteer/b.csv']);
    expect(readFileSync(join(cache, 'gazetteer/b.csv'), 'utf8')).toBe('beta');
    expect(statSync(join(cache, 'gazetteer/a.csv')).mtimeMs).toBe(before);
  });

  it.each([
    ['a busy server', [status(503), status(429)]],
    ['a lost connection', [resetConnection, resetConnection]],
    ['an answer that was cut off', [cutOff, cutOff, cutOff]],
  ])('tries again after %s', async (_, first) => {
    answers = [...first];
    expect(await run([source('gazetteer/a.csv', 'alpha')])).toMatchObject({
      fetched: 1,
      failed: [],
    });
    expect(asked).toHaveLength(first.length + 1);
  });

  it('gives up after four tries and says why, leaving no part behind', async () => {
    answers = [cutOff, cutOff, cutOff, cutOff];
    const { failed } = await run([source('gazetteer/a.csv', 'alpha')]);
    expect(asked).toHaveLength(4);
    expect(failed).toEqual([
      {
        path: 'gazetteer/a.csv',
        message: `Got 3 bytes from ${base}/gazetteer/a.csv, cut off; expected 5.`,
      },
    ]);
    expect(existsSync(join(cache, 'gazetteer'))).toBe(false);
  });

  it('does not ask again for a file that is not there', async () => {
    answers = [status(404)];
    const { failed } = await run([source('gazetteer/a.csv', 'alpha')]);
    expect(asked).toHaveLength(1);
    expect(failed[0]?.message).toBe(`Got HTTP 404 from ${base}/gazetteer/a.csv; expected 5 bytes.`);
  });

  it('refuses other content by name, keeps the file that was there, and goes on with the rest', async () => {
    const wrong = source('gazetteer/a.csv', 'alpha');
    contents.set('/gazetteer/a.csv', Buffer.from('omega'));
    mkdirSync(join(cache, 'gazetteer'));
    writeFileSync(join(cache, 'gazetteer/a.csv'), 'older');
    const report = await run([wrong, source('gazetteer/b.csv', 'beta')]);
    expect(report).toMatchObject({ fetched: 1, kept: 0 });
    expect(report.failed[0]?.message).toMatch(
      /^Got gazetteer\/a\.csv with 5 bytes and sha256 [0-9a-f]{64}; expected 5 bytes and sha256/,
    );
    expect(readFileSync(join(cache, 'gazetteer/a.csv'), 'utf8')).toBe('older');
    expect(lines.some((line) => line.startsWith('gazetteer/a.csv: Got'))).toBe(true);
  });

  it('stops reading an answer that has no end', async () => {
    answers = [endless];
    const { failed } = await run([source('gazetteer/a.csv', 'alpha')]);
    expect(failed[0]?.message).toMatch(/^Got gazetteer\/a\.csv with 6 bytes/);
  });

  it('reads an answer that was compressed on the way', async () => {
    answers = [
      (res, content) => {
        res.setHeader('content-encoding', 'gzip');
        res.end(gzipSync(content));
      },
    ];
    expect(await run([source('gazetteer/a.csv', 'alpha')])).toMatchObject({ fetched: 1 });
  });
});

describe('chooseFetched', () => {
  it('takes the 196 boundary files and the original bytes of the gazetteer and climate tables', () => {
    expect(chooseFetched(catalogue, ['boundaries'])).toHaveLength(196);
    const paths = chooseFetched(catalogue, ['gazetteer']).map(({ path }) => path);
    expect(paths).toContain('gazetteer/ubigeo_inei_2025.csv');
    expect(paths).not.toContain('gazetteer/poblacion-2001-2017.csv');
    const all = chooseFetched(catalogue, undefined);
    expect(all.every(({ url }) => url?.startsWith('https://'))).toBe(true);
    expect(new Set(all.map(({ url }) => url)).size).toBe(all.length);
  });
});
