import {
  type Cql2Expression,
  type Cql2Operator,
  comparisonOperators,
  cql2Operators,
  filterLimits,
  spatialOperators,
} from './expression.ts';
import { createFilterBudget, type FilterBudget } from './filter-budget.ts';
import { checkInstant } from './instant.ts';
import { boxOf } from './parse-geometry.ts';
import { readGeoJson } from './read-geojson.ts';
import { filterTooLarge, refusedFilter } from './refuse-filter.ts';

/**
 * The tree of a filter in CQL2 JSON (OGC 21-065r2, annex C).
 * Throws DomainError BAD_INPUT that says what was got in which argument and what was expected, and
 * TOO_COMPLEX for a filter beyond `filterLimits`.
 */
export function readCql2Json(filter: string): Cql2Expression {
  if (filter.length > filterLimits.characters) {
    throw filterTooLarge(`of ${filter.length} characters`, `at most ${filterLimits.characters}`);
  }
  return read(parsed(filter), '', createFilterBudget());
}

function parsed(filter: string): unknown {
  try {
    return JSON.parse(filter);
  } catch {
    throw refusedFilter('text that is not JSON', 'the filter', '{"op": …, "args": […]}');
  }
}

function read(value: unknown, path: string, budget: FilterBudget): Cql2Expression {
  budget.part();
  const at = path || 'the outermost level';
  if (typeof value === 'string' || typeof value === 'boolean')
    return { kind: 'literal', value, at };
  if (typeof value === 'number') return { kind: 'literal', value: finite(value, at), at };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refusedFilter(shown(value), at, expectedParts);
  }
  if ('op' in value) return budget.nested(() => readOperation(value, path, budget));
  if ('property' in value) return readProperty(value.property, at);
  if ('date' in value) return readInstant('date', value.date, at);
  if ('timestamp' in value) return readInstant('timestamp', value.timestamp, at);
  if ('type' in value) return { kind: 'geometry', geometry: readGeoJson(value, at, budget), at };
  if ('bbox' in value) return readBox(value.bbox, at);
  throw refusedFilter(shown(value), at, expectedParts);
}

const expectedParts =
  'a text, a number, true, false, a GeoJSON geometry, or an object with op, property, date, timestamp or bbox';

function finite(value: number, at: string): number {
  if (Number.isFinite(value)) return value;
  throw refusedFilter('a number beyond doubles', at, 'one within ±1.8e308');
}

function readProperty(name: unknown, at: string): Cql2Expression {
  if (typeof name === 'string') return { kind: 'property', name, at };
  throw refusedFilter(`the property ${shown(name)}`, at, 'its name as text');
}

function readInstant(type: 'date' | 'timestamp', value: unknown, at: string): Cql2Expression {
  checkInstant(type, value, at);
  return { kind: 'instant', type, value: value as string, at };
}

function readBox(value: unknown, at: string): Cql2Expression {
  const isNumbers = Array.isArray(value) && value.every((part) => Number.isFinite(part));
  const box = isNumbers ? boxOf(value) : undefined;
  if (box) return { kind: 'box', box, at };
  throw refusedFilter(`the bbox ${shown(value)}`, at, 'four or six numbers');
}

/** Least and most arguments of an operator. */
function arityOf(op: Cql2Operator): readonly [least: number, most: number] {
  if (op === 'and' || op === 'or') return [2, Number.POSITIVE_INFINITY];
  if (op === 'between') return [3, 3];
  const isPair = [...comparisonOperators, ...spatialOperators, 'like', 'in'].includes(op);
  return isPair ? [2, 2] : [1, 1];
}

function readOperation(
  value: { op: unknown; args?: unknown },
  path: string,
  budget: FilterBudget,
): Cql2Expression {
  const at = path || 'the outermost level';
  const op = cql2Operators.find((known) => known === value.op);
  if (!op) {
    const expected = `one of ${cql2Operators.join(', ')}; arithmetic, temporal and array operators are not served`;
    throw refusedFilter(`the operator ${shown(value.op)}`, at, expected);
  }
  const args = Array.isArray(value.args) ? (value.args as unknown[]) : [];
  const [least, most] = arityOf(op);
  if (args.length < least || args.length > most) {
    const expected = most === least ? `args of ${least}` : `args of ${least} or more`;
    throw refusedFilter(`${op} with ${args.length} arguments`, at, expected);
  }
  const under = path ? `${path}.` : '';
  const given = op === 'in' ? listArguments(args, `${under}args[1]`) : args;
  const placeOf = (i: number) => (op === 'in' && i > 0 ? `args[1][${i - 1}]` : `args[${i}]`);
  const parts = given.map((arg, i) => read(arg, under + placeOf(i), budget));
  return { kind: 'operation', op, args: parts, at };
}

function listArguments([value, items]: readonly unknown[], at: string): unknown[] {
  if (Array.isArray(items) && items.length > 0) return [value, ...items];
  throw refusedFilter(shown(items), at, 'a list of one value or more');
}

const MOST_SHOWN = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
