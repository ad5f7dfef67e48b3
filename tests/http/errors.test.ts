import { ApolloServer } from '@apollo/server';
import { buildSchema, GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DomainError, type DomainErrorCode } from '../../geodata/model/domain-error.ts';
import { databaseFailure } from '../../server/database-failure.ts';
import { errorRecord } from '../../server/error-record.ts';
import { clientError, formatError, httpStatusByCode } from '../../server/errors.ts';
import { unreadableDocument } from '../../server/limits/unreadable-document.ts';

const internal = {
  code: 'INTERNAL_SERVER_ERROR',
  status: 500,
  message: 'Internal error; quote the requestId.',
  isServerFault: true,
};
const unreachable = {
  code: 'INTERNAL_SERVER_ERROR',
  status: 503,
  message: 'The database is not reachable; try again.',
  isServerFault: true,
};

/** An error as the database drivers throw it. */
function databaseError(code: string, message = 'column "x" of /var/lib/secret does not exist') {
  return Object.assign(new Error(message), { code });
}

/** The same error as TypeORM hands it on. */
function queryFailed(driverError: Error) {
  return Object.assign(new Error(driverError.message), { query: 'SELECT secret', driverError });
}

function located(originalError: Error, extensions = {}) {
  return new GraphQLError(originalError.message, { originalError, path: ['district'], extensions });
}

describe('the codes of errors', () => {
  it('are exactly those of the contract, each with its status', () => {
    expect(httpStatusByCode).toEqual({
      BAD_USER_INPUT: 400,
      NOT_FOUND: 404,
      INVALID_GEOMETRY: 400,
      QUERY_TOO_COMPLEX: 400,
      TIMEOUT: 504,
      RATE_LIMITED: 429,
      UNAUTHENTICATED: 401,
      FORBIDDEN: 403,
      CONFLICT: 409,
      INSUFFICIENT_DATA: 422,
      INTERNAL_SERVER_ERROR: 500,
    });
  });

  it.each<[DomainErrorCode, string, number]>([
    ['BAD_INPUT', 'BAD_USER_INPUT', 400],
    ['NOT_FOUND', 'NOT_FOUND', 404],
    ['INVALID_GEOMETRY', 'INVALID_GEOMETRY', 400],
    ['TOO_COMPLEX', 'QUERY_TOO_COMPLEX', 400],
    ['TIMEOUT', 'TIMEOUT', 504],
    ['CONFLICT', 'CONFLICT', 409],
    ['BUSY', 'RATE_LIMITED', 429],
    ['INSUFFICIENT_DATA', 'INSUFFICIENT_DATA', 422],
    ['UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 503],
  ])('tell the domain error %s as %s with HTTP %i, in its own words', (domain, code, status) => {
    const error = new DomainError(domain, 'Got 2; expected 3.', { argument: 'input.size.min' });
    const told = {
      code,
      status,
      message: 'Got 2; expected 3.',
      argument: 'input.size.min',
      isServerFault: domain === 'UNAVAILABLE',
    };
    expect(clientError(error)).toEqual(told);
    expect(clientError(located(error))).toEqual(told);
    expect(clientError(located(located(error)))).toEqual(told);
  });

  it('have no argument where the domain error names none', () => {
    expect(clientError(new DomainError('NOT_FOUND', 'Got 999999.'))).not.toHaveProperty('argument');
  });

  it.each([
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_REQUEST',
    'OPERATION_RESOLUTION_FAILURE',
    'PERSISTED_QUERY_NOT_FOUND',
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ])('tell %s as bad input', (code) => {
    const error = new GraphQLError('Cannot query field "nam".', { extensions: { code } });
    expect(clientError(error)).toEqual({
      code: 'BAD_USER_INPUT',
      status: 400,
      message: 'Cannot query field "nam".',
      isServerFault: false,
    });
  });

  it.each(['RATE_LIMITED', 'UNAUTHENTICATED', 'FORBIDDEN', 'QUERY_TOO_COMPLEX'] as const)(
    'keep %s when an error states it',
    (code) => {
      const error = new GraphQLError('Got 61 requests.', { extensions: { code, argument: 'a' } });
      expect(clientError(error)).toEqual({
        code,
        status: httpStatusByCode[code],
        message: 'Got 61 requests.',
        argument: 'a',
        isServerFault: false,
      });
    },
  );

  it.each([
    'Argument "order" of non-null type "Int!" must not be null.',
    'Argument "order" of required type "Int!" was provided the variable "$o" which was not provided.',
    'Argument "order" has invalid value "x".',
    'Too many errors processing variables, error limit reached. Execution aborted.',
  ])('tell input that fails at run time as bad input: %s', (message) => {
    expect(clientError(new GraphQLError(message)).code).toBe('BAD_USER_INPUT');
    expect(clientError(located(new Error(message)))).toEqual(internal);
  });
});

describe('errors of the database', () => {
  it.each(['57P01', '57P02', '57P03', '08000', '08006', '53300', 'ECONNREFUSED', 'ECONNRESET'])(
    'with %s mean that it is not reachable',
    (code) => {
      for (const error of [databaseError(code), queryFailed(databaseError(code))]) {
        expect(clientError(error)).toEqual(unreachable);
        expect(clientError(located(error))).toEqual(unreachable);
      }
    },
  );

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
  ])('without a code are known by "%s"', (message) => {
    expect(clientError(new Error(message))).toEqual(unreachable);
    expect(clientError(new Error(`not quite: ${message}`))).toEqual(internal);
  });

  it('with 57014 mean a timeout', () => {
    expect(clientError(located(queryFailed(databaseError('57014'))))).toEqual({
      code: 'TIMEOUT',
      status: 504,
      message: 'Got no answer within the time limit; ask for less.',
      isServerFault: true,
    });
  });

  it('are found in aggregates and causes, and a chain that turns back ends', () => {
    const refused = databaseError('ECONNREFUSED');
    expect(databaseFailure(new AggregateError([new Error('a'), refused]))).toBe('UNAVAILABLE');
    expect(databaseFailure(new Error('outer', { cause: refused }))).toBe('UNAVAILABLE');
    const circular = new Error('circular');
    circular.cause = circular;
    expect(databaseFailure(circular)).toBeUndefined();
    expect(databaseFailure('08006')).toBeUndefined();
    expect(databaseFailure(undefined)).toBeUndefined();
  });

  it.each(['XX000', '42703', '42601', '23505', '22P02', '08', '080066', '57P04'])(
    'with %s are masked',
    (code) => {
      expect(clientError(located(queryFailed(databaseError(code))))).toEqual(internal);
    },
  );
});

describe('everything else', () => {
  it.each([
    ['an error', new Error('at /srv/app.ts:1')],
    ['a located error', located(new TypeError('x is undefined'))],
    ['a GraphQL error without a code', new GraphQLError('Cannot return null for field.')],
    [
      'a GraphQL error that says it is internal',
      new GraphQLError('secret', { extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
    ],
    ['a code nobody knows', new GraphQLError('secret', { extensions: { code: 'toString' } })],
    ['a thrown text', 'SELECT secret'],
    ['nothing', undefined],
  ])('is masked: %s', (_what, error) => {
    expect(clientError(error)).toEqual(internal);
  });
});

describe('a document graphql gives up on', () => {
  const validation = { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };

  it.each([
    [
      'Syntax Error: Document contains more that 4000 tokens. Parsing aborted.',
      /more than 4000 tok/,
    ],
    ['Source contains more than 90 UTF-16 code units. Parsing aborted.', /more than 90 characters/],
    ['Maximum call stack size exceeded', /nested too deep to be read/],
    ['Validation aborted.', /too many fields to compare/],
    ['Maximum introspection depth exceeded', /introspection nested too deep/],
    ['Anonymous operation recursively requests too many selections.', /too many selections/],
  ])('is too complex: %s', (message, told) => {
    expect(unreadableDocument(message)).toMatch(told);
    const error = clientError(new GraphQLError(message, validation));
    expect([error.code, error.message]).toEqual(['QUERY_TOO_COMPLEX', unreadableDocument(message)]);
    expect(clientError(new RangeError(message))).toEqual(internal);
  });

  it('is not one with an ordinary slip', () => {
    expect(unreadableDocument('Syntax Error: Expected Name, found "}".')).toBeUndefined();
  });
});

describe('formatError', () => {
  const schema = buildSchema(`
    scalar Ubigeo
    type Query { fails: String domain: String slow: String ok: String argument(order: Int!): Int required: String! }
  `);

  async function ask(query: string, variables: Record<string, unknown> = {}) {
    const logged: { message: string; details: unknown }[] = [];
    const server = new ApolloServer({
      schema,
      includeStacktraceInErrorResponses: true,
      rootValue: {
        ok: 'ok',
        fails: () => {
          throw queryFailed(databaseError('XX000', 'lwgeom_intersection: GEOS Error: at /srv/x'));
        },
        domain: () => {
          throw new DomainError('BAD_INPUT', 'Got 2; expected 3.', { argument: 'input.size.min' });
        },
        slow: () => {
          throw databaseError('57014', 'canceling statement due to statement timeout');
        },
        required: () => null,
      },
      formatError: formatError(
        { error: (message, details) => logged.push({ message, details }) },
        () => 'request-7',
      ),
      logger: { debug() {}, info() {}, warn() {}, error() {} },
    });
    const response = await server.executeOperation({ query, variables });
    await server.stop();
    if (response.body.kind !== 'single') throw new Error('expected a single result');
    return { result: response.body.singleResult, logged };
  }

  it('lets nothing but code, argument, path and locations leave', async () => {
    const { result, logged } = await ask('{ok domain}');
    expect(result.data).toEqual({ ok: 'ok', domain: null });
    expect(result.errors).toEqual([
      {
        message: 'Got 2; expected 3.',
        path: ['domain'],
        locations: [{ line: 1, column: 5 }],
        extensions: { code: 'BAD_USER_INPUT', argument: 'input.size.min' },
      },
    ]);
    expect(logged).toEqual([]);
  });

  it('masks what PostGIS says and logs it in full with the request', async () => {
    const { result, logged } = await ask('{fails}');
    expect(result.errors).toEqual([
      {
        message: 'Internal error; quote the requestId.',
        path: ['fails'],
        locations: [{ line: 1, column: 2 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(JSON.stringify(result)).not.toMatch(/GEOS|srv|SELECT|stack/);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({
      message: 'Internal error; quote the requestId.',
      details: {
        requestId: 'request-7',
        error: {
          name: 'GraphQLError',
          path: 'fails',
          cause: {
            message: 'lwgeom_intersection: GEOS Error: at /srv/x',
            sql: 'SELECT secret',
            cause: { code: 'XX000' },
          },
        },
      },
    });
  });

  it('tells a timeout as one', async () => {
    const { result, logged } = await ask('{slow}');
    expect(result.errors?.[0]?.extensions).toEqual({ code: 'TIMEOUT' });
    expect(logged).toHaveLength(1);
  });

  it('tells syntax, validation, variables and arguments as bad input, unlogged', async () => {
    const answers = [
      await ask('{ok'),
      await ask('{okay}'),
      await ask('query($o:Int!){argument(order:$o)}', { o: 'x' }),
      await ask('query($o:Int=1){argument(order:$o)}', { o: null }),
      await ask('query a{ok} query b{ok}'),
      await ask(''),
    ];
    for (const { result, logged } of answers) {
      expect(result.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      expect(logged).toEqual([]);
    }
    expect(answers[1]?.result.errors?.[0]?.message).toMatch(/Cannot query field "okay"/);
  });

  it('masks a resolver that breaks its own schema', async () => {
    const { result, logged } = await ask('{required}');
    expect(result.errors?.[0]?.message).toBe('Internal error; quote the requestId.');
    expect(logged).toHaveLength(1);
  });
});

describe('the record of an error', () => {
  it('keeps name, code, stack, path and five causes, and ends at a circle', () => {
    const circular = new Error('circular');
    circular.cause = circular;
    const causes = JSON.stringify(errorRecord(circular)).match(/"message":"circular"/g);
    expect(causes).toHaveLength(6);
    expect(errorRecord('a text')).toEqual({ name: 'string', message: 'a text' });
    expect(errorRecord(databaseError('42601', 'x'))).toEqual({
      name: 'Error',
      message: 'x',
      code: '42601',
      stack: expect.stringContaining('errors.test.ts'),
    });
  });
});
