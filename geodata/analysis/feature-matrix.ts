import { DomainError } from '../model/domain-error.ts';
import { meanOf, sumOfPowers, type UnitVariable, valuesInOrder } from './unit-values.ts';

/**
 * How variables are made comparable. STANDARDISED: less the mean, over the sample standard
 * deviation. ROBUST: less the median, over 1.4826 times the median absolute deviation, which is the
 * standard deviation of normal values. RAW: less the mean only, which changes no distance.
 */
export const scalings = ['STANDARDISED', 'ROBUST', 'RAW'] as const;
export type Scaling = (typeof scalings)[number];

/** Profiles of units: row i, `values[i * columns] … values[(i + 1) * columns - 1]`. */
export interface FeatureMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * The scaled variables of each unit, in the order of `ids`. Throws `BAD_INPUT` without a variable,
 * for two of one name, for values that are missing, not finite or too large, and for a variable
 * that cannot be scaled because its spread is 0.
 */
export function featureMatrix(
  ids: readonly string[],
  variables: readonly UnitVariable[],
  scaling: Scaling,
): FeatureMatrix {
  const names = new Set(variables.map(({ name }) => name));
  if (names.size === 0 || names.size < variables.length) {
    const got = variables.map(({ name }) => `'${name}'`).join(', ') || 'none';
    const message = `Got the variables ${got}; expected one or more, each once.`;
    throw new DomainError('BAD_INPUT', message, { argument: 'variables' });
  }
  const columns = variables.map((variable) => scaledColumn(ids, variable, scaling));
  const values = new Float64Array(ids.length * columns.length);
  for (const [c, column] of columns.entries()) {
    for (const [r, value] of column.entries()) values[r * columns.length + c] = value;
  }
  return { rows: ids.length, columns: columns.length, values };
}

function scaledColumn(
  ids: readonly string[],
  variable: UnitVariable,
  scaling: Scaling,
): Float64Array {
  const values = valuesInOrder(ids, variable);
  const { center, spread } = scaleOf(values, scaling);
  const { name } = variable;
  const fail = (message: string) => new DomainError('BAD_INPUT', message, { argument: name });
  if (scaling !== 'RAW' && (spread === 0 || values.every((value) => value === values[0]))) {
    const measure = scaling === 'ROBUST' ? 'median absolute deviation' : 'standard deviation';
    throw fail(`Got ${name} with a ${measure} of 0; expected values that differ, or scaling RAW.`);
  }
  const scaled = values.map((value) => (value - center) / spread);
  if (Number.isFinite(sumOfPowers(scaled, 2) * 4)) return scaled;
  throw fail(`Got values of ${name} whose squares overflow; expected a larger unit.`);
}

function scaleOf(values: Float64Array, scaling: Scaling): { center: number; spread: number } {
  if (scaling === 'ROBUST') {
    const center = median(values);
    return { center, spread: 1.4826 * median(values.map((value) => Math.abs(value - center))) };
  }
  const center = meanOf(values);
  if (scaling === 'RAW') return { center, spread: 1 };
  const squares = sumOfPowers(
    values.map((value) => value - center),
    2,
  );
  return { center, spread: Math.sqrt(squares / (values.length - 1)) };
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/**
 * The square of the Euclidean distance between two profiles. Every method here compares squares:
 * it changes no minimum spanning tree and no single or complete linkage, average linkage is the mean
 * of squares as in GeoDa, and Ward's criterion is defined on squares.
 */
export function squaredDistance(features: FeatureMatrix, a: number, b: number): number {
  const { columns, values } = features;
  let sum = 0;
  for (let c = 0; c < columns; c++) {
    const difference = (values[a * columns + c] as number) - (values[b * columns + c] as number);
    sum += difference * difference;
  }
  return sum;
}
