import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Queryable } from '../../geodata/queries/sql.ts';

/**
 * The database, refusing texts with a NUL character, which PostgreSQL cannot hold: no name, code or
 * cursor has one, so such a text is a mistake of the question. Throws DomainError BAD_INPUT.
 */
export function refusingNul(db: Queryable): Queryable {
  const query: Queryable['query'] = (statement, values, ...rest) => {
    if (Array.isArray(values) && values.some(holdsNul)) {
      throw new DomainError(
        'BAD_INPUT',
        'Got a text with a NUL character; expected texts without one.',
      );
    }
    return db.query(statement, values, ...rest);
  };
  return { query };
}

function holdsNul(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  return Array.isArray(value) && value.some(holdsNul);
}
