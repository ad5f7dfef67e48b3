import { DomainError } from '../model/domain-error.ts';

/** A column of a layer: a value for each unit, by id. Values of other ids are not looked at. */
export interface UnitVariable {
  readonly name: string;
  readonly values: ReadonlyMap<string, unknown>;
}

/**
 * The values of a variable in the order of `ids`. Keyed by id because the order of a file is not
 * that of a graph. Throws `BAD_INPUT` for a unit without a value, text (also of a number), NaN or
 * an infinite number.
 */
export function valuesInOrder(ids: readonly string[], variable: UnitVariable): Float64Array {
  const { name, values } = variable;
  const ordered = new Float64Array(ids.length);
  for (const [i, id] of ids.entries()) {
    const value = values.get(id);
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw notANumber(ids, variable, id, value);
    }
    ordered[i] = value;
  }
  if (ids.length > 0) return ordered;
  throw new DomainError('BAD_INPUT', `Got no unit for ${name}; expected 1 at least.`);
}

function notANumber(
  ids: readonly string[],
  { name, values }: UnitVariable,
  id: string,
  value: unknown,
): DomainError {
  const expected = 'expected a finite number for each unit';
  const absent = ids.filter((other) => (values.get(other) ?? null) === null).length;
  const message =
    absent > 0 && (value ?? null) === null
      ? `Got no value of ${name} for ${absent} of ${ids.length} units, '${id}' first; ${expected}.`
      : `Got ${JSON.stringify(value) ?? String(value)} (${typeof value}) as ${name} of '${id}'; ${expected}.`;
  return new DomainError('BAD_INPUT', message, { argument: name });
}

/**
 * Values in the order of `ids`, less their mean. Throws the errors of `valuesInOrder`, and
 * `BAD_INPUT` when there are fewer than `least` units, when all values are equal, or when their
 * squares overflow.
 */
export function deviations(
  ids: readonly string[],
  variable: UnitVariable,
  least: number,
): Float64Array {
  const values = valuesInOrder(ids, variable);
  const fail = (got: string, expected: string) =>
    new DomainError('BAD_INPUT', `Got ${got}; expected ${expected}.`, { argument: variable.name });
  if (values.length < least) throw fail(`${values.length} units`, `${least} at least`);
  if (values.every((value) => value === values[0])) {
    throw fail(`${values[0]} as ${variable.name} of every unit`, 'values that differ');
  }
  const center = meanOf(values);
  const centered = values.map((value) => value - center);
  if (Number.isFinite(sumOfPowers(centered, 4))) return centered;
  throw fail(`values of ${variable.name} whose powers overflow`, 'values in a larger unit');
}

export function meanOf(values: Float64Array): number {
  return sumOfPowers(values, 1) / values.length;
}

/** Σ xᵖ for p = 1, 2 or 4. */
export function sumOfPowers(values: Float64Array, power: 1 | 2 | 4): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) ** power;
  return sum;
}
