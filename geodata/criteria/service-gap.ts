import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import type { Sector } from '../model/sector.ts';
import { clampShare, populationWeightedMean } from './member-values.ts';

/** Each district's mean need over the sectors; NaN where any of them is unpublished. */
export function meanNeed(facts: ClusterFacts, sectors: readonly Sector[]): Float64Array {
  return Float64Array.from(facts.ubigeos, (_, i) => {
    const needs = sectors.map((sector) => facts.sectorNeed[sector]?.[i] ?? Number.NaN);
    return needs.reduce((sum, need) => sum + need, 0) / needs.length;
  });
}

export const serviceGap: ClusterCriterion = {
  code: 'SERVICE_GAP',
  name: { es: 'Brecha de servicios', en: 'Service gap' },
  definition: {
    es: 'Necesidad media (0-1, 1 = peor) en los sectores elegidos, ponderada por la población de cada distrito. Sin dato si los distritos con valor reúnen menos de dos tercios de la población.',
    en: 'Mean need (0-1, 1 = worst) in the chosen sectors, weighted by each district’s population. Missing when the districts with a value hold less than two thirds of the population.',
  },
  unit: 'index',
  direction: 'HIGHER_FIRST',
  directionIsPlanners: false,
  level: 'DISTRICT',
  plannerSupplied: false,
  sector: null,
  countedByDefault: true,
  sourceIds: ['gazetteer-inei-2025'],
  prepare(facts, { sectors }) {
    const need = meanNeed(facts, sectors);
    return {
      raw: (members, length) => populationWeightedMean(need, facts.population, members, length),
      normalise: clampShare,
    };
  },
};
