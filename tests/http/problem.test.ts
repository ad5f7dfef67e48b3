import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { readConfig } from '../../server/config.ts';
import { codedErrors, unknownPath } from '../../server/http/coded-error.ts';
import { type Listener, listen } from '../../server/http/listener.ts';
import { createMetrics } from '../../server/http/metrics.ts';
import { problem } from '../../server/http/problem.ts';
import { assignRequestId } from '../../server/http/request-scope.ts';
import { keptLog } from './http-client.ts';

const { logger, entries } = keptLog();
let listener: Listener;

beforeAll(async () => {
  const config = readConfig({ PORT: '0' });
  const options = { config, logger, metrics: createMetrics() };
  const app = express();
  app.use(assignRequestId);
  app.get('/:area/refused', () => {
    throw problem(406, 'Not acceptable', 'Got image/png; expected JSON.', { argument: 'f' });
  });
  app.get('/:area/domain', () => {
    throw new DomainError('INSUFFICIENT_DATA', 'Got 2 districts; expected 3.', { argument: 'in' });
  });
  app.get('/:area/broken', () => {
    throw new TypeError('x of undefined at /srv/secret');
  });
  app.use(unknownPath(options), codedErrors(options));
  listener = await listen(app, config);
});

afterAll(() => listener?.close());

async function get(path: string) {
  const response = await fetch(`${listener.url}${path}`);
  const type = response.headers.get('content-type');
  return { status: response.status, type, response, body: await response.json() };
}

it.each(['tiles', 'ogc', 'export'])('a refusal below /%s is a problem document', async (area) => {
  const { status, type, response, body } = await get(`/${area}/refused`);
  expect(status).toBe(406);
  expect(type).toMatch(/^application\/problem\+json/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(body).toEqual({
    type: 'about:blank',
    title: 'Not acceptable',
    status: 406,
    detail: 'Got image/png; expected JSON.',
    code: 'BAD_USER_INPUT',
    argument: 'f',
    requestId: response.headers.get('x-request-id'),
  });
});

it('domain errors keep their code and argument, with the standard title of their status', async () => {
  const { status, body } = await get('/ogc/domain');
  expect(status).toBe(422);
  expect(body).toMatchObject({
    title: 'Unprocessable Entity',
    detail: 'Got 2 districts; expected 3.',
    code: 'INSUFFICIENT_DATA',
    argument: 'in',
  });
});

it('an unforeseen error tells nothing of itself, and the log tells all', async () => {
  const { status, body } = await get('/export/broken');
  expect(status).toBe(500);
  expect(body).toMatchObject({ title: 'Internal Server Error', code: 'INTERNAL_SERVER_ERROR' });
  expect(JSON.stringify(body)).not.toContain('secret');
  expect(entries.join('')).toContain('x of undefined');
});

it('an unknown path below them is a problem document, any other a GraphQL-like error', async () => {
  expect((await get('/ogc/nothing/here')).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  for (const path of ['/nothing', '/tilesets', '/graphql/refused']) {
    const { type, body } = await get(path);
    expect(type).toMatch(/^application\/json/);
    expect(body).toHaveProperty('errors');
  }
});
