import type { Queryable } from '../../geodata/queries/sql.ts';

/** A database that remembers what it was asked. */
export interface RecordingDatabase {
  db: Queryable;
  /** Statements since the last `clear`, sorted: those of one request may start in any order. */
  statements(): readonly string[];
  clear(): void;
}

/** Wraps a database so that every statement it runs is kept, without comments and line breaks. */
export function recordStatements(db: Queryable): RecordingDatabase {
  const kept: string[] = [];
  const query: Queryable['query'] = (statement, ...rest) => {
    kept.push(normalise(statement));
    return db.query(statement, ...rest);
  };
  return {
    db: { query },
    statements: () => [...kept].sort(),
    clear: () => kept.splice(0),
  };
}

function normalise(statement: string): string {
  return statement
    .replace(/^\s*--.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
