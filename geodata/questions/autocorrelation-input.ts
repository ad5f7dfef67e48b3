import { type SpatialWeights, spatialWeights } from '../analysis/spatial-weights.ts';
import { type TerritoryContiguity, territoryGraph } from '../analysis/territory-graph.ts';
import type { UnitVariable } from '../analysis/unit-values.ts';
import { DomainError } from '../model/domain-error.ts';
import type { TerritoryLevel, Ubigeo } from '../model/territory.ts';
import type { AnalysisFacts } from './analysis-facts.ts';
import {
  argumentOf,
  blaming,
  completeTerritories,
  type IncompleteTerritory,
  nameOfVariable,
  type TerritoryVariable,
  unitsWithin,
  valuesOf,
} from './territory-variables.ts';

/** A variable over the territories of an area, and which of them adjoin. */
export interface AutocorrelationInput {
  variable: TerritoryVariable;
  level: TerritoryLevel;
  /** Codes of regions, provinces or districts; null = the whole country. */
  within: readonly Ubigeo[] | null;
  contiguity: TerritoryContiguity;
  permutations: number;
  seed: number;
}

interface WeighedVariable {
  weights: SpatialWeights;
  variable: UnitVariable;
  leftOut: IncompleteTerritory[];
}

/** Runs a statistic of the variable; an error about its values is about the argument it came by. */
export function blamingVariable<Answer>(
  { variable }: AutocorrelationInput,
  run: () => Answer,
): Answer {
  const argument = argumentOf(variable);
  return blaming((name) => (name === nameOfVariable(variable) ? argument : undefined), run);
}

/**
 * The variable over the territories that have it, with the row-standardised weights of their
 * contiguity; territories outside the area or without a value are nobody's neighbours. Throws
 * INSUFFICIENT_DATA when fewer than `least` have a value, and the errors of `unitsWithin` and
 * `valuesOf`.
 */
export function weighVariable(
  facts: AnalysisFacts,
  { variable: asked, level, within, contiguity }: AutocorrelationInput,
  least: number,
): WeighedVariable {
  const columns = facts.columns[level];
  const units = unitsWithin(facts, level, within);
  const values = valuesOf(columns, asked, argumentOf(asked));
  const named = { name: nameOfVariable(asked), values };
  const { ubigeos, variables, leftOut } = completeTerritories(columns, units, [named]);
  if (ubigeos.length < least) {
    const message = `Got ${ubigeos.length} territories with a value of ${named.name} out of ${units.length}; expected ${least} at least.`;
    throw new DomainError('INSUFFICIENT_DATA', message, { argument: 'within' });
  }
  const graph = territoryGraph(facts.contiguity, ubigeos, contiguity);
  return { weights: spatialWeights(graph), variable: variables[0] as UnitVariable, leftOut };
}
