import { ApolloServer } from '@apollo/server';
import { getIntrospectionQuery, type ParseOptions, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { formatError } from '../../server/errors.ts';
import {
  defaultLimits,
  maxRecursiveSelections,
  parseLimits,
} from '../../server/limits/document-limits.ts';
import { type LimitsOptions, limitsPlugin } from '../../server/limits/plugin.ts';
import { saturated } from '../../server/limits/saturating.ts';
import { selectionCounts } from '../../server/limits/selection-counts.ts';
import { costTable, fanOut, flatFanOut, operationOf, schema } from './limited-schema.ts';

describe('a server with limits', () => {
  const limits = { ...defaultLimits, maxDepth: 6, maxAliases: 3, maxDirectives: 4 };

  interface AskOptions {
    variables?: Record<string, unknown>;
    operationName?: string;
    limits?: Partial<LimitsOptions>;
    parseOptions?: ParseOptions;
    maxRecursiveSelections?: number | false;
  }

  async function ask(query: string, options: AskOptions = {}) {
    let resolved = 0;
    const logged: unknown[] = [];
    const server = new ApolloServer({
      schema,
      plugins: [limitsPlugin({ ...limits, ...options.limits, costTable })],
      parseOptions: options.parseOptions ?? parseLimits,
      maxRecursiveSelections: options.maxRecursiveSelections ?? maxRecursiveSelections,
      rootValue: {
        region: () => {
          resolved += 1;
          return { id: '01', name: 'Amazonas' };
        },
        districts: () => {
          resolved += 1;
          return { nodes: [], edges: [], totalCount: 0 };
        },
      },
      formatError: formatError({ error: (...entry) => logged.push(entry) }),
      logger: { debug() {}, info() {}, warn() {}, error() {} },
    });
    const { variables = {}, operationName } = options;
    const response = await server.executeOperation({
      query,
      variables,
      ...(operationName ? { operationName } : {}),
    });
    await server.stop();
    if (response.body.kind !== 'single') throw new Error('expected a single result');
    const result = response.body.singleResult;
    return {
      data: result.data,
      extensions: result.extensions as { cost: { requested: number; limit: number } } | undefined,
      error: result.errors?.[0],
      status: response.http.status,
      resolved,
      logged,
    };
  }

  it('answers with the cost and its limit', async () => {
    const answer = await ask('{region{name}}');
    expect(answer.data).toEqual({ region: { name: 'Amazonas' } });
    expect(answer.extensions).toEqual({ cost: { requested: 2, limit: 100_000 } });
    expect(answer.status).toBeUndefined();
  });

  it.each([
    [
      'depth',
      `{district(ubigeo:"1"){${'neighbors{'.repeat(5)}id${'}'.repeat(5)}}}`,
      7,
      'Got 7 levels of fields; expected at most 6.',
    ],
    [
      'aliases',
      '{a:region{id} b:region{id} c:region{id} d:region{id}}',
      8,
      'Got 4 aliases; expected at most 3.',
    ],
    [
      'directives',
      `{region{${'...@skip(if:false){id}'.repeat(5)}}}`,
      11,
      'Got 5 directives; expected at most 4.',
    ],
    [
      'endless nesting',
      `{${'...{'.repeat(400)}__typename${'}'.repeat(400)}}`,
      saturated,
      'Got selections nested over 200 levels or a cycle of fragments; expected fields at most 6 levels deep.',
    ],
    [
      'deep introspection',
      `{__type(name:"Region"){${'ofType{'.repeat(17)}name${'}'.repeat(17)}}}`,
      19,
      'Got 19 levels of introspection; expected at most 16.',
    ],
  ])('refuses too much %s before any resolver runs', async (_what, query, requested, message) => {
    const answer = await ask(query);
    expect(answer.error?.message).toBe(message);
    expect(answer.error?.extensions?.code).toBe('QUERY_TOO_COMPLEX');
    expect(answer.extensions).toEqual({ cost: { requested, limit: 100_000 } });
    expect([answer.status, answer.resolved, answer.data]).toEqual([400, 0, undefined]);
  });

  it('accepts what is exactly at its limits', async () => {
    const aliases = await ask('{a:region{id} b:region{id} c:region{id}}');
    const directives = await ask(`{region{${'...@skip(if:false){id}'.repeat(4)}}}`);
    const cost = await ask('{region{id name}}', { limits: { maxCost: 3 } });
    const depth = await ask('{region{id}}', { limits: { maxDepth: 2 } });
    const selections = await ask('{region{id name}}', { limits: { maxSelections: 3 } });
    for (const { error, data } of [aliases, directives, cost, depth, selections]) {
      expect(error).toBeUndefined();
      expect(data).toBeDefined();
    }
  });

  it('refuses a page of 100000 by literal and by variable, naming the argument', async () => {
    const literal = await ask('{districts(first:100000){totalCount}}');
    const byVariable = await ask('query($n:Int!){districts(first:$n){totalCount}}', {
      variables: { n: 100_000 },
    });
    for (const answer of [literal, byVariable]) {
      expect(answer.error?.message).toBe('Got first: 100000; expected 0 to 2000.');
      expect(answer.error?.extensions).toEqual({
        code: 'BAD_USER_INPUT',
        argument: 'districts(first:)',
      });
      expect([answer.status, answer.resolved]).toEqual([400, 0]);
      expect(answer.extensions).toEqual({ cost: { requested: 2, limit: 100_000 } });
    }
  });

  it('refuses an answer that would cost too much, by the value of its variables', async () => {
    const query = 'query($n:Int){districts(first:$n){nodes{neighbors(order:9){id}}}}';
    expect((await ask(query, { variables: { n: 10 } })).error).toBeUndefined();
    const answer = await ask(query, { variables: { n: 2000 } });
    const requested = 2 + 2000 * (2 + 54);
    expect(answer.error?.message).toBe(`Got a cost of ${requested}; expected at most 100000.`);
    expect(answer.error?.extensions?.code).toBe('QUERY_TOO_COMPLEX');
    expect(answer.extensions).toEqual({ cost: { requested, limit: 100_000 } });
    expect(answer.resolved).toBe(0);
  });

  it('refuses a fan-out of 24 levels without expanding it', async () => {
    for (const text of [fanOut(24), flatFanOut(24)]) {
      const document = parse(text);
      const { selections } = selectionCounts(document, operationOf(document));
      const byApollo = await ask(text);
      expect(byApollo.error?.extensions?.code).toBe('QUERY_TOO_COMPLEX');
      expect(byApollo.extensions).toEqual({
        cost: { requested: selections, limit: 100_000 },
      });
    }
    const alone = await ask(flatFanOut(24), { maxRecursiveSelections: false });
    const requested = 2 ** 25 + 2 ** 24;
    expect(alone.error?.message).toBe(
      `Got ${requested} selections with fragments expanded; expected at most 5000.`,
    );
    expect(alone.extensions).toEqual({ cost: { requested, limit: 100_000 } });
  });

  it.each([
    ['tokens', `{region{${'id '.repeat(4000)}}}`, 0, /more than 4000 tokens/],
    ['comparisons', `{${'region{id}'.repeat(990)}}`, 1980, /too many fields to compare/],
    [
      'introspection',
      '{__schema{types{fields{type{fields{type{fields{name}}}}}}}}',
      8,
      /^Got introspection nested too deep/,
    ],
  ])(
    'refuses a document of too many %s as too complex',
    async (_what, query, requested, message) => {
      const answer = await ask(query);
      expect(answer.error?.message).toMatch(message);
      expect(answer.error?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX' });
      expect(answer.extensions).toEqual({ cost: { requested, limit: 100_000 } });
      expect(answer.status).toBe(400);
    },
  );

  it('refuses input that nests too deep, written out or by variable', async () => {
    const nested = (levels: number) => `${'['.repeat(levels)}"x"${']'.repeat(levels)}`;
    const literal = await ask(`{any(value:${nested(33)})}`);
    const byVariable = await ask('query($v:Any){any(value:$v)}', {
      variables: { v: JSON.parse(nested(20_000)) },
    });
    for (const [answer, levels] of [
      [literal, 33],
      [byVariable, 20_000],
    ] as const) {
      expect(answer.error?.message).toBe(
        `Got objects and lists nested ${levels} levels in the input; expected at most 32.`,
      );
      expect(answer.error?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX' });
      expect(answer.extensions).toEqual({ cost: { requested: 1, limit: 100_000 } });
    }
    expect((await ask(`{any(value:${nested(32)})}`)).error).toBeUndefined();
    expect((await ask(`{any(value:[${nested(2).repeat(40)}])}`)).error).toBeUndefined();
    const atLimit = { variables: { v: { a: JSON.parse(nested(31)), b: 1 } } };
    expect((await ask('query($v:Any){any(value:$v)}', atLimit)).error).toBeUndefined();
  });

  it('refuses a document the parser cannot follow as too complex', async () => {
    const nested = `{nodes(ids:${'['.repeat(100_000)}${']'.repeat(100_000)}){id}}`;
    const answer = await ask(nested, { parseOptions: {} });
    expect(answer.error?.message).toBe(
      'Got a document nested too deep to be read; expected fewer levels.',
    );
    expect(answer.error?.extensions).toEqual({ code: 'QUERY_TOO_COMPLEX' });
  });

  it('reports cycles, unknown operations and wrong variables as bad input, with a cost', async () => {
    const query = 'query a($n:Int){districts(first:$n){totalCount}}';
    const answers = [
      await ask('{region{...a}} fragment a on Region{...b} fragment b on Region{...a}'),
      await ask(query, { operationName: 'missing' }),
      await ask(query, { variables: { n: 1e308 } }),
      await ask('{region{'),
    ];
    expect(answers.map(({ extensions }) => extensions?.cost.requested)).toEqual([
      saturated,
      0,
      2,
      0,
    ]);
    for (const answer of answers) {
      expect(answer.error?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      expect([answer.resolved, answer.extensions?.cost.limit]).toEqual([0, 100_000]);
      expect(answer.logged).toEqual([]);
    }
    expect(answers[2]?.error?.message).toMatch(/Variable "\$n" got invalid value 1e\+308/);
  });

  it('lets the usual introspection of clients pass', async () => {
    const answer = await ask(
      getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }),
    );
    expect(answer.error).toBeUndefined();
    expect(answer.data).toHaveProperty('__schema.types');
  });
});
