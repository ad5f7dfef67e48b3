import { DomainError } from '../../geodata/model/domain-error.ts';

/** The parameters of a request, each once. */
export type OgcQuery = ReadonlyMap<string, string>;

/**
 * The query of a request. The same parameter twice with one value counts once, since GIS programs
 * add theirs to links that carry them already. Throws DomainError BAD_INPUT for a parameter that is
 * not among `known`, or that has two values.
 */
export function readQuery(url: string, known: ReadonlySet<string>): OgcQuery {
  const query = new Map<string, string>();
  for (const [name, value] of new URL(url, 'http://localhost').searchParams) {
    if (!known.has(name)) throw unknownParameter(name, known);
    const before = query.get(name);
    if (before !== undefined && before !== value) {
      throw new DomainError('BAD_INPUT', `Got ${name} twice; expected it once.`, {
        argument: name,
      });
    }
    query.set(name, value);
  }
  return query;
}

const MOST_NAMES = 40;

function unknownParameter(name: string, known: ReadonlySet<string>): DomainError {
  const names = [...known];
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more (see /api)` : '';
  const expected = names.slice(0, MOST_NAMES).join(', ') + more;
  return new DomainError(
    'BAD_INPUT',
    `Got the parameter ${JSON.stringify(name.slice(0, 60))}; expected one of ${expected}.`,
    { argument: name.slice(0, 60) },
  );
}
