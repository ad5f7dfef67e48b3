import type { Geometry } from 'geojson';

/** Operators of CQL2 that filters may use, as CQL2-JSON names them (OGC 21-065r2, 2024). */
export const comparisonOperators = ['=', '<>', '<', '<=', '>', '>='] as const;
export const spatialOperators = [
  's_intersects',
  's_equals',
  's_disjoint',
  's_touches',
  's_within',
  's_overlaps',
  's_crosses',
  's_contains',
] as const;
const otherOperators = [
  'and',
  'or',
  'not',
  'like',
  'between',
  'in',
  'isNull',
  'casei',
  'accenti',
] as const;

export const cql2Operators = [
  ...comparisonOperators,
  ...spatialOperators,
  ...otherOperators,
] as const;
export type Cql2Operator = (typeof cql2Operators)[number];
export type ComparisonOperator = (typeof comparisonOperators)[number];
export type SpatialOperator = (typeof spatialOperators)[number];

/**
 * A filter as a tree, the same from text and from JSON. `at` says where in the filter a part stands:
 * `character 17` or `args[0].args[1]`.
 */
export type Cql2Expression =
  | Cql2Operation
  | { kind: 'property'; name: string; at: string }
  | { kind: 'literal'; value: string | number | boolean; at: string }
  | { kind: 'instant'; type: InstantType; value: string; at: string }
  | { kind: 'geometry'; geometry: Geometry; at: string }
  | { kind: 'box'; box: Box; at: string };

export interface Cql2Operation {
  kind: 'operation';
  op: Cql2Operator;
  /** Of `in`: the value, then the list's items. */
  args: readonly Cql2Expression[];
  at: string;
}

export type InstantType = 'date' | 'timestamp';
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Bounds of a filter: more is no question of a person or of a GIS. */
export const filterLimits = {
  characters: 10_000,
  /** Operators within operators, and parentheses. */
  depth: 24,
  /** Operators, properties and values. */
  parts: 1_000,
  /** Positions of all geometries. */
  positions: 1_000,
} as const;
