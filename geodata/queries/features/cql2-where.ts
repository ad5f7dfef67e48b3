import {
  type ComparisonOperator,
  type Cql2Expression,
  type Cql2Operation,
  type SpatialOperator,
  spatialOperators,
} from '../../cql2/expression.ts';
import { boxGeometry, checkFilterGeometry } from '../../cql2/filter-geometry.ts';
import { refusedFilter } from '../../cql2/refuse-filter.ts';
import type { Crs } from '../../model/crs.ts';
import { all, any, type Fragment, fragment, join } from '../where/fragment.ts';
import type { FeatureCollection } from './feature-collection.ts';
import type { FeatureProperty } from './feature-property.ts';
import { geometryValue } from './geometry-value.ts';
import { plainLetters, smallLetters } from './letter-forms.ts';

/** What a filter may speak of. */
export interface FilterScope {
  collection: Pick<FeatureCollection, 'meets'>;
  /** By name; the geometry is not among them. */
  properties: ReadonlyMap<string, FeatureProperty>;
  /** The system of the coordinates in the filter. */
  crs: Crs;
}

/** The name of the geometry in filters. */
export const GEOMETRY = 'geometry';

/**
 * The condition of a CQL2 filter on the feature that stands as `f`. Names become columns only when
 * they are in `scope`; every value of the filter is bound. Throws DomainError BAD_INPUT for unknown
 * properties and operands of the wrong type, INVALID_GEOMETRY for geometries that cannot be compared.
 */
export function cql2Where(expression: Cql2Expression, scope: FilterScope): Fragment {
  if (expression.kind !== 'operation') return booleanValue(expression, scope);
  const { op, args, at } = expression;
  switch (op) {
    case 'and':
      return all(args.map((arg) => cql2Where(arg, scope)));
    case 'or':
      return any(args.map((arg) => cql2Where(arg, scope)));
    case 'not': {
      const { sql, values } = cql2Where(args[0] as Cql2Expression, scope);
      return fragment(`not (${sql})`, ...values);
    }
    case 'isNull':
      return isNull(args[0] as Cql2Expression, scope);
    case 'like':
      return like(expression, scope);
    case 'between':
      return between(expression, scope);
    case 'in':
      return inList(expression, scope);
    case 'casei':
    case 'accenti':
      throw refusedFilter(`${op} as a condition`, at, 'a comparison of it, such as = or LIKE');
    default:
      return isSpatial(op) ? spatial(expression, op, scope) : compare(expression, op, scope);
  }
}

function isSpatial(op: ComparisonOperator | SpatialOperator): op is SpatialOperator {
  return (spatialOperators as readonly string[]).includes(op);
}

type ScalarType = 'text' | 'number' | 'boolean' | 'date' | 'timestamp';
type Scalar = Fragment & { type: ScalarType };

const sqlTypes: Readonly<Record<ScalarType, string>> = {
  text: 'text',
  number: 'float8',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamptz',
};

function bound(type: ScalarType, value: unknown): Scalar {
  return { ...fragment(`?::${sqlTypes[type]}`, value), type };
}

/** A value that is no geometry. */
function scalar(expression: Cql2Expression, scope: FilterScope): Scalar {
  switch (expression.kind) {
    case 'literal':
      return bound(literalType(expression.value), expression.value);
    case 'instant':
      return bound(expression.type, expression.value);
    case 'property':
      return propertyValue(expression.name, expression.at, scope);
    case 'operation':
      return letterForm(expression, scope);
    case 'geometry':
    case 'box':
      throw refusedFilter(
        'a geometry',
        expression.at,
        'a value; geometries stand in S_INTERSECTS and the like',
      );
  }
}

function literalType(value: string | number | boolean): ScalarType {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'boolean';
}

function propertyValue(name: string, at: string, { properties }: FilterScope): Scalar {
  const property = properties.get(name);
  if (property) {
    const { sql, values } = property.expression;
    if (property.type === 'string')
      return { ...fragment(`(${sql}) collate "C"`, ...values), type: 'text' };
    if (property.type === 'boolean') return { ...property.expression, type: 'boolean' };
    return { ...fragment(`(${sql})::float8`, ...values), type: 'number' };
  }
  if (name === GEOMETRY) {
    throw refusedFilter(
      'the geometry',
      at,
      'a property with values; geometries stand in S_INTERSECTS and the like',
    );
  }
  throw refusedFilter(
    `the property ${JSON.stringify(name.slice(0, 60))}`,
    at,
    `one of the queryables: ${someNames(properties)}`,
  );
}

const MOST_NAMES = 20;

function someNames(properties: FilterScope['properties']): string {
  const names = [GEOMETRY, ...properties.keys()];
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return names.slice(0, MOST_NAMES).join(', ') + more;
}

/** CASEI and ACCENTI of a text. */
function letterForm({ op, args, at }: Cql2Operation, scope: FilterScope): Scalar {
  if (op !== 'casei' && op !== 'accenti') {
    throw refusedFilter(`${op} as a value`, at, 'a property, a value, casei or accenti');
  }
  const inner = scalar(args[0] as Cql2Expression, scope);
  if (inner.type !== 'text') throw refusedFilter(`${op} of a ${inner.type}`, at, 'a text');
  return { ...(op === 'casei' ? smallLetters(inner) : plainLetters(inner)), type: 'text' };
}

function booleanValue(expression: Cql2Expression, scope: FilterScope): Fragment {
  const value = scalar(expression, scope);
  if (value.type === 'boolean') return value;
  throw refusedFilter(
    `a ${value.type} as a condition`,
    expression.at,
    'a comparison, TRUE or FALSE',
  );
}

function isNull(operand: Cql2Expression, scope: FilterScope): Fragment {
  const isGeometry = operand.kind === 'property' && operand.name === GEOMETRY;
  const { sql, values } = isGeometry ? fragment('f.geometry') : scalar(operand, scope);
  return fragment(`(${sql}) is null`, ...values);
}

/** Both operands, of one type. */
function ofOneType(
  operands: readonly Cql2Expression[],
  op: string,
  at: string,
  scope: FilterScope,
): Scalar[] {
  const values = operands.map((operand) => scalar(operand, scope));
  const odd = values.find(({ type }) => type !== values[0]?.type);
  if (!odd) return values;
  throw refusedFilter(
    `${op} of a ${values[0]?.type} and a ${odd.type}`,
    at,
    'operands of one type',
  );
}

function compare(
  { args, at }: Cql2Operation,
  op: ComparisonOperator,
  scope: FilterScope,
): Fragment {
  return join(ofOneType(args, op, at, scope), ` ${op} `, 'true');
}

function between({ args, at }: Cql2Operation, scope: FilterScope): Fragment {
  const [value, lower, upper] = ofOneType(args, 'between', at, scope) as [Scalar, Scalar, Scalar];
  if (value.type !== 'number') throw refusedFilter(`between of a ${value.type}`, at, 'numbers');
  return fragment(
    `${value.sql} between ${lower.sql} and ${upper.sql}`,
    ...value.values,
    ...lower.values,
    ...upper.values,
  );
}

function inList({ args, at }: Cql2Operation, scope: FilterScope): Fragment {
  const [value, ...items] = ofOneType(args, 'in', at, scope) as [Scalar, ...Scalar[]];
  const list = join(items, ', ', 'null');
  return fragment(`${value.sql} in (${list.sql})`, ...value.values, ...list.values);
}

function like({ args: [left, right], at }: Cql2Operation, scope: FilterScope): Fragment {
  const [value, pattern] = [left, right] as [Cql2Expression, Cql2Expression];
  const text = patternText(pattern);
  if (text === undefined)
    throw refusedFilter('a pattern that is no text', pattern.at, "a text such as '%pampa%'");
  if (/(^|[^\\])(\\\\)*\\$/.test(text)) {
    throw refusedFilter('a pattern that ends in a single \\', pattern.at, 'a character after it');
  }
  const [searched, searchedFor] = ofOneType([value, pattern], 'like', at, scope) as [
    Scalar,
    Scalar,
  ];
  return fragment(
    `${searched.sql} like ${searchedFor.sql} escape '\\'`,
    ...searched.values,
    ...searchedFor.values,
  );
}

function patternText(pattern: Cql2Expression): string | undefined {
  if (pattern.kind === 'literal' && typeof pattern.value === 'string') return pattern.value;
  if (pattern.kind !== 'operation') return undefined;
  const isForm = pattern.op === 'casei' || pattern.op === 'accenti';
  return isForm ? patternText(pattern.args[0] as Cql2Expression) : undefined;
}

const spatialFunctions: Readonly<Record<SpatialOperator, string>> = {
  s_intersects: 'ST_Intersects',
  s_equals: 'ST_Equals',
  s_disjoint: 'ST_Disjoint',
  s_touches: 'ST_Touches',
  s_within: 'ST_Within',
  s_overlaps: 'ST_Overlaps',
  s_crosses: 'ST_Crosses',
  s_contains: 'ST_Contains',
};

function spatial({ args }: Cql2Operation, op: SpatialOperator, scope: FilterScope): Fragment {
  const [a, b] = args.map((arg) => geometryOperand(arg, scope)) as [Fragment, Fragment];
  const [own, other] = args[0]?.kind === 'property' ? [args[1], b] : [args[0], a];
  const { meets } = scope.collection;
  // Only of the feature's geometry and another one.
  if (meets && own?.kind !== 'property' && args.some(({ kind }) => kind === 'property')) {
    const found = meets(other);
    if (op === 's_intersects') return found;
    if (op === 's_disjoint') {
      return fragment(`f.geometry is not null and not ${found.sql}`, ...found.values);
    }
  }
  return fragment(`${spatialFunctions[op]}(${a.sql}, ${b.sql})`, ...a.values, ...b.values);
}

function geometryOperand(expression: Cql2Expression, { crs }: FilterScope): Fragment {
  switch (expression.kind) {
    case 'property':
      if (expression.name === GEOMETRY) return fragment('f.geometry');
      throw refusedFilter(
        `the property ${JSON.stringify(expression.name.slice(0, 60))}`,
        expression.at,
        `${GEOMETRY} or a geometry`,
      );
    case 'geometry':
      return geometryValue(checkFilterGeometry(expression.geometry, crs, placeOf(expression)), crs);
    case 'box':
      return geometryValue(boxGeometry(expression.box, crs, placeOf(expression)), crs);
    default:
      throw refusedFilter('a value', expression.at, `${GEOMETRY} or a geometry`);
  }
}

function placeOf({ at }: Cql2Expression) {
  return { argument: 'filter', at };
}
