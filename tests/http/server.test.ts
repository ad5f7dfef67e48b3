import { buildSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type App, createServer } from '../../server/app.ts';
import { type Config, readConfig } from '../../server/config.ts';
import { type Listener, listen } from '../../server/http/listener.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { ask, keptLog, post, readiness } from './http-client.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: TestDatabase;
let app: App;
let listener: Listener;
let url = '';
const { logger, entries } = keptLog();

async function serve(config: Config): Promise<[App, Listener]> {
  const served = await createServer(database, { config, logger });
  return [served, await listen(served.handler, config)];
}

beforeAll(async () => {
  database = await openForReading();
  [app, listener] = await serve(readConfig({ PORT: '0', MAX_BODY_BYTES: '20000' }));
  url = listener.url;
});

afterAll(async () => {
  await app?.stop();
  await listener?.close();
  await database?.close();
});

describe('/graphql', () => {
  it('answers with cost, data version and request id', async () => {
    const { status, headers, body } = await ask(url, '{ district(ubigeo: "220501") { name } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ district: { name: 'Lamas' } });
    expect(body.extensions).toEqual({
      cost: { requested: 2, limit: 100_000 },
      dataVersion: expect.stringMatching(/^[0-9a-f]{16}$/),
      requestId: headers.get('x-request-id'),
    });
  });

  it('answers GET with the preflight header and refuses it without', async () => {
    const address = `${url}/graphql?query=${encodeURIComponent('{ region(ubigeo: "22") { name } }')}`;
    const allowed = await fetch(address, { headers: { 'apollo-require-preflight': '1' } });
    expect(await allowed.json()).toMatchObject({ data: { region: { name: 'San Martín' } } });
    const refused = await fetch(address);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      extensions: { cost: { requested: 0 }, dataVersion: expect.any(String) },
    });
  });

  it('refuses a form post, which a foreign page could send', async () => {
    const { status } = await post(url, '{"query":"{__typename}"}', {
      'content-type': 'text/plain',
    });
    expect(status).toBe(400);
  });

  it('keeps the request id of a proxy and replaces one that could forge a log', async () => {
    const given = await ask(url, '{__typename}', {}, { 'x-request-id': 'proxy-1.2:3' });
    expect(given.body.extensions.requestId).toBe('proxy-1.2:3');
    const odd = await ask(url, '{__typename}', {}, { 'x-request-id': 'a b' });
    expect(odd.body.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells of a wrong ubigeo what was got and expected', async () => {
    const { status, body } = await ask(url, '{ district(ubigeo: "22050") { name } }');
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(body.errors?.[0]?.message).toMatch(/Got "22050"; expected .* 2, 4 or 6 digits/);
  });

  it('refuses a page that is too long before any SQL, as a literal and as a variable', async () => {
    const before = await statementCount();
    const literal = await ask(url, '{ districts(first: 100000) { nodes { name } } }');
    const variable = await ask(url, 'query($n: Int) { districts(first: $n) { nodes { name } } }', {
      n: 100_000,
    });
    for (const { status, body } of [literal, variable]) {
      expect(status).toBe(400);
      expect(body.errors?.[0]).toMatchObject({
        message: 'Got first: 100000; expected 0 to 2000.',
        extensions: { code: 'BAD_USER_INPUT', argument: 'districts(first:)' },
      });
    }
    expect(await statementCount()).toBe(before);
  });

  it('answers every district of the country in one page within the default cost', async () => {
    const { body } = await ask(
      url,
      '{ districts(first: 2000) { nodes { ubigeo name areaKm2 province { name } population { value } } } }',
    );
    const { districts } = body.data as { districts: { nodes: unknown[] } };
    expect(districts.nodes).toHaveLength(1891);
  });

  it('refuses a body that is too large and one that is no JSON', async () => {
    const large = await post(url, JSON.stringify({ query: `{__typename} #${'x'.repeat(20_000)}` }));
    expect(large.status).toBe(413);
    expect(large.body.errors?.[0]?.message).toMatch(
      /^Got a body of \d+ bytes; expected at most 20000 bytes\.$/,
    );
    const broken = await post(url, '{"query": "{__typename}"');
    expect(broken.status).toBe(400);
    expect(broken.body.errors?.[0]?.message).toMatch(/^Got a body that is not JSON/);
    for (const { body } of [large, broken]) {
      expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(body.extensions.requestId).not.toBe('');
    }
  });

  it('answers introspection and the same schema as /schema.graphql', async () => {
    const { body } = await ask(url, getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
    const response = await fetch(`${url}/schema.graphql`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const sdl = buildSchema(await response.text());
    const { __schema: described } = body.data as { __schema: { types: { name: string }[] } };
    expect(Object.keys(sdl.getTypeMap()).sort()).toEqual(
      described.types.map(({ name }) => name).sort(),
    );
  });

  it('sends the schema again only when it has changed', async () => {
    const { headers } = await fetch(`${url}/schema.graphql`);
    expect(headers.get('cache-control')).toBe('no-cache');
    const etag = headers.get('etag') ?? '';
    const again = await fetch(`${url}/schema.graphql`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('keeps statement, message and stack of an unforeseen failure in the log', async () => {
    const broken = {
      ...database,
      dataSource: Object.create(database.dataSource, {
        query: {
          value: (sql: string, ...rest: unknown[]) =>
            sql.includes('from territory_shape')
              ? database.dataSource.query('select secret_column from territory')
              : database.dataSource.query(sql, ...(rest as [])),
        },
      }),
    };
    const served = await createServer(broken, { config: readConfig({ PORT: '0' }), logger });
    const port = await listen(served.handler, { host: '127.0.0.1', port: 0 });
    const { body } = await ask(port.url, '{ district(ubigeo: "220501") { geometry } }');
    await port.close();
    await served.stop();
    expect(JSON.stringify(body)).not.toContain('secret_column');
    expect(body.errors?.[0]?.message).toBe('Internal error; quote the requestId.');
    const logged = entries.find((entry) => entry.includes('secret_column'));
    expect(logged).toContain(body.extensions.requestId);
  });

  async function statementCount(): Promise<number> {
    const text = await (await fetch(`${url}/metrics`)).text();
    return Number(/^contigua_sql_statements_total (\d+)$/m.exec(text)?.[1] ?? 0);
  }
});

describe('the rest of the HTTP surface', () => {
  it('says at /readyz what is served', async () => {
    const { status, body } = await readiness(url);
    expect(status).toBe(200);
    const { body: answer } = await ask(url, '{__typename}');
    expect(body).toEqual({
      status: 'ready',
      dataVersion: answer.extensions.dataVersion,
      edition: expect.stringMatching(/^(BUNDLED|OFFICIAL)$/),
      boundaries: expect.stringMatching(/^(APPROXIMATE|OFFICIAL)$/),
      database: inject('backEnd').kind,
    });
  });

  it('counts requests, errors and costs at /metrics', async () => {
    await ask(url, '{ nothing }');
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(/^contigua_http_requests_total\{route="\/graphql",status="400"\} \d+$/m);
    expect(text).toMatch(/^contigua_errors_total\{code="BAD_USER_INPUT"\} \d+$/m);
    const count = /^contigua_graphql_duration_seconds_count (\d+)$/m.exec(text)?.[1];
    expect(text).toContain(`contigua_graphql_duration_seconds_bucket{le="+Inf"} ${count}\n`);
    expect(text).toMatch(/^contigua_event_loop_delay_max_seconds \S+$/m);
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]+\})? [\d.e+-]+)$/);
    }
  });

  it('counts analytic questions at /metrics, by name and outcome', async () => {
    const query = `query ($within: [Ubigeo!]!) {
      proposeClusters(input: { within: $within, sectors: [HEALTH] }) { candidatesConsidered }
    }`;
    await ask(url, query, { within: ['2205'] });
    await ask(url, query, { within: ['9999'] });
    const text = await (await fetch(`${url}/metrics`)).text();
    const asked = 'contigua_analysis_questions_total{question="proposeClusters",outcome=';
    expect(text).toContain(`${asked}"ANSWERED"} 1\n`);
    expect(text).toContain(`${asked}"NOT_FOUND"} 1\n`);
    expect(text).toMatch(/^contigua_analysis_seconds_total\{question="proposeClusters"\} \d/m);
    expect(text).toContain('contigua_analysis_running 0\n');
    expect(text).toContain('contigua_analysis_waiting 0\n');
  });

  it('answers an unknown path with a coded 404', async () => {
    const response = await fetch(`${url}/graphq`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/^Got GET \/graphq; expected /) }],
    });
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('lets no foreign page read answers unless its origin is configured', async () => {
    const origin = 'https://map.example';
    const closed = await ask(url, '{__typename}', {}, { origin });
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
    const config = readConfig({ PORT: '0', CORS_ORIGINS: `https://other.example,${origin}` });
    const [open, port] = await serve(config);
    const allowed = await ask(port.url, '{__typename}', {}, { origin });
    expect(allowed.headers.get('access-control-allow-origin')).toBe(origin);
    expect(allowed.headers.get('access-control-expose-headers')).toBe(
      'X-Request-Id,ETag,Content-Crs',
    );
    const foreign = await ask(port.url, '{__typename}', {}, { origin: 'https://evil.example' });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    await open.stop();
    await port.close();
  });

  it('says which port is taken', async () => {
    const { port } = new URL(url);
    await expect(
      listen(app.handler, { host: '127.0.0.1', port: Number(port) }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `Got PORT=${port}, which another process listens on; expected a free port, or 0 for any.`,
    });
  });
});
