import { createHash } from 'node:crypto';
import { DomainError } from '../../model/domain-error.ts';
import type { PageRequest } from '../../model/territory-filter.ts';
import { all, any, type Fragment, fragment, join } from './fragment.ts';

/** An expression that is never null and orders a list; `type` is its SQL type. */
export interface OrderTerm {
  expression: Fragment;
  type: 'text' | 'float8' | 'boolean';
  descending: boolean;
}

/** How many rows to read and from where; `reversed` pages are read from the end. */
export interface KeysetPage {
  where: Fragment;
  orderBy: Fragment;
  /** One row more than asked for tells whether there is another page. */
  limit: number;
  size: number;
  reversed: boolean;
}

/**
 * A page of a list ordered by `terms`, after or before a cursor. Cursors hold the order's values of
 * their row, so rows that come or go elsewhere never shift a page (keyset pagination).
 * The last term must be unique. Throws DomainError BAD_INPUT for a cursor of another order.
 */
export function keysetPage(
  terms: readonly OrderTerm[],
  page: PageRequest,
  defaultSize: number,
): KeysetPage {
  const reversed = typeof page.last === 'number';
  const size = (reversed ? page.last : page.first) ?? defaultSize;
  const bounds = [
    ...(page.after ? [beyond(terms, decodeCursor(terms, page.after, 'after'), false)] : []),
    ...(page.before ? [beyond(terms, decodeCursor(terms, page.before, 'before'), true)] : []),
  ];
  const order = terms.map(({ expression, descending }) =>
    fragment(`${expression.sql} ${descending !== reversed ? 'desc' : 'asc'}`, ...expression.values),
  );
  return {
    where: all(bounds),
    orderBy: join(order, ', ', 'true'),
    limit: size + 1,
    size,
    reversed,
  };
}

/** Rows that come after (or, backwards, before) the given values in the order. */
function beyond(
  terms: readonly OrderTerm[],
  values: readonly unknown[],
  backwards: boolean,
): Fragment {
  return any(
    terms.map((term, i) => {
      const equal = terms
        .slice(0, i)
        .map(({ expression, type }, j) =>
          fragment(`${expression.sql} = ?::${type}`, ...expression.values, values[j]),
        );
      const operator = term.descending !== backwards ? '<' : '>';
      const next = fragment(
        `${term.expression.sql} ${operator} ?::${term.type}`,
        ...term.expression.values,
        values[i],
      );
      return all([...equal, next]);
    }),
  );
}

/** An opaque text for a row's place in the order; `keys` are the order's values as a JSON array. */
export function encodeCursor(terms: readonly OrderTerm[], keys: string): string {
  const values: unknown[] = JSON.parse(keys);
  return Buffer.from(JSON.stringify([orderName(terms), ...values])).toString('base64url');
}

function decodeCursor(
  terms: readonly OrderTerm[],
  cursor: string,
  argument: 'after' | 'before',
): unknown[] {
  const [order, ...values] = parseCursor(cursor);
  if (order === orderName(terms) && values.length === terms.length && fits(terms, values)) {
    return values;
  }
  throw new DomainError(
    'BAD_INPUT',
    `Got a cursor that was not given for this list and order; expected ${argument} to be an endCursor or startCursor of the same query.`,
    { argument },
  );
}

const jsTypes = { text: 'string', float8: 'number', boolean: 'boolean' } as const;

function fits(terms: readonly OrderTerm[], values: readonly unknown[]): boolean {
  return terms.every(({ type }, i) => typeof values[i] === jsTypes[type]);
}

function parseCursor(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function orderName(terms: readonly OrderTerm[]): string {
  const text = terms.map(
    ({ expression, descending }) =>
      `${expression.sql} ${JSON.stringify(expression.values)} ${descending}`,
  );
  return createHash('sha256').update(text.join('; ')).digest('base64url').slice(0, 8);
}
