import { searchName } from '../../model/search-name.ts';
import type { NumberFilter, TextFilter } from '../../model/territory-filter.ts';
import { type Fragment, fragment } from './fragment.ts';

const comparisons = [
  ['eq', '='],
  ['gt', '>'],
  ['gte', '>='],
  ['lt', '<'],
  ['lte', '<='],
] as const;

/** Conditions of a filter on a numeric expression. */
export function numberConditions(expression: string, filter: NumberFilter): Fragment[] {
  return scalarConditions(expression, filter, 'float8');
}

/** Conditions of a filter on a text expression; `search` looks in `searched`, which holds no accents. */
export function textConditions(
  expression: string,
  filter: TextFilter,
  searched: string,
): Fragment[] {
  const conditions = scalarConditions(expression, filter, 'text');
  if (typeof filter.search === 'string') {
    const pattern = searchName(filter.search).replace(/[\\%_]/g, '\\$&');
    conditions.push(fragment(`${searched} like '%' || ?::text || '%'`, pattern));
  }
  return conditions;
}

/** Conditions of a filter on an expression of either type, without `search`. */
export function scalarConditions(
  expression: string,
  filter: NumberFilter | TextFilter,
  type: 'float8' | 'text',
): Fragment[] {
  // Codes and names compare byte by byte, the same on every server.
  const left = type === 'text' ? `${expression} collate "C"` : expression;
  const conditions: Fragment[] = comparisons.flatMap(([key, operator]) => {
    const value = filter[key];
    return value === undefined || value === null
      ? []
      : [fragment(`${left} ${operator} ?::${type}`, value)];
  });
  if (filter.in) conditions.push(fragment(`${left} = any(?::${type}[])`, filter.in));
  if (typeof filter.isNull === 'boolean') {
    conditions.push(fragment(`(${expression} is null) = ?::boolean`, filter.isNull));
  }
  return conditions;
}
