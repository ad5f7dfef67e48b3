import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import type { Ubigeo } from '../model/territory.ts';
import { badInput } from './cluster-connectivity.ts';

/** A planner's own values of a criterion, 0-1, 1 = better. */
export interface PlannerValuesInput {
  criterion: string;
  values: readonly { ubigeo: Ubigeo; value: number }[];
}

/** One value per district in the order of the facts, NaN where none is given. */
function columnOf(
  indexOf: ReadonlyMap<Ubigeo, number>,
  values: PlannerValuesInput['values'],
  at: string,
): Float64Array {
  const column = new Float64Array(indexOf.size).fill(Number.NaN);
  for (const [i, { ubigeo, value }] of values.entries()) {
    const index = indexOf.get(ubigeo);
    if (index === undefined) {
      throw badInput(`${at}[${i}].ubigeo`, ubigeo, 'the code of a known district');
    }
    if (!Number.isNaN(column[index])) {
      throw badInput(`${at}[${i}].ubigeo`, `${ubigeo} twice`, 'each district once');
    }
    if (!(value >= 0 && value <= 1)) {
      throw badInput(`${at}[${i}].value`, `${value}`, 'a number from 0 to 1');
    }
    column[index] = value;
  }
  return column;
}

/**
 * The planner's values by criterion, as columns of the facts; a criterion with no value at all is
 * left out. Throws BAD_INPUT for criteria that are not the planner's, unknown or repeated
 * districts, and values outside 0-1.
 */
export function readPlannerValues(
  criteria: readonly ClusterCriterion[],
  facts: ClusterFacts,
  inputs: readonly PlannerValuesInput[],
): Map<string, Float64Array> {
  const columns = new Map<string, Float64Array>();
  if (inputs.length === 0) return columns;
  const indexOf = new Map(facts.ubigeos.map((ubigeo, i) => [ubigeo, i]));
  const own = criteria.filter(({ plannerSupplied }) => plannerSupplied).map(({ code }) => code);
  const seen = new Set<string>();
  for (const [i, { criterion, values }] of inputs.entries()) {
    const at = `plannerValues[${i}]`;
    if (!own.includes(criterion)) {
      throw badInput(`${at}.criterion`, criterion, `one of ${own.join(', ')}`);
    }
    if (seen.has(criterion)) {
      throw badInput(`${at}.criterion`, `${criterion} twice`, 'each criterion once');
    }
    seen.add(criterion);
    const column = columnOf(indexOf, values, `${at}.values`);
    if (values.length > 0) columns.set(criterion, column);
  }
  return columns;
}
