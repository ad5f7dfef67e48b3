import {
  DistrictsDocument,
  type DistrictsQuery,
  NeighborsDocument,
  type NeighborsQuery,
  type TypedDocumentString,
} from './operations.ts';

/** What the server refused or could not do. `code` is one of those in the README of Contigua. */
export class ContiguaError extends Error {
  readonly code: string;
  /** The argument that is to blame, where one is. */
  readonly argument: string | undefined;

  constructor(message: string, code: string, argument?: string) {
    super(message);
    this.name = 'ContiguaError';
    this.code = code;
    this.argument = argument;
  }
}

interface Body<Data> {
  data?: Data | null;
  errors?: { message: string; extensions: { code: string; argument?: string } }[];
}

/**
 * Asks one operation. The types of its answer and variables come from the schema. Throws
 * ContiguaError for a refusal; what `fetch` throws where the server cannot be reached stays so.
 */
export async function ask<Data, Variables>(
  server: string,
  operation: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as Body<Data>;
  const [error] = errors ?? [];
  if (error)
    throw new ContiguaError(error.message, error.extensions.code, error.extensions.argument);
  if (!data) throw new ContiguaError(`HTTP ${response.status}`, 'INTERNAL_SERVER_ERROR');
  return data;
}

type District = DistrictsQuery['districts']['nodes'][number];

/** Every district of the country, a page at a time. Cursors stay valid when rows come or go. */
export async function* allDistricts(server: string, pageSize = 500): AsyncGenerator<District> {
  let after: string | null = null;
  do {
    const page: DistrictsQuery = await ask(server, DistrictsDocument, { first: pageSize, after });
    yield* page.districts.nodes;
    const { hasNextPage, endCursor } = page.districts.pageInfo;
    after = hasNextPage ? (endCursor ?? null) : null;
  } while (after !== null);
}

/** A district with those it adjoins; null for a code that no district has. */
export async function neighborsOf(
  server: string,
  ubigeo: string,
): Promise<NonNullable<NeighborsQuery['district']> | null> {
  try {
    const { district } = await ask(server, NeighborsDocument, { ubigeo });
    return district ?? null;
  } catch (error) {
    if (error instanceof ContiguaError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
