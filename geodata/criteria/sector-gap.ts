import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { Sector } from '../model/sector.ts';
import { sectorNames } from '../model/sector.ts';
import { clampShare, populationWeightedMean } from './member-values.ts';
import { meanNeed } from './service-gap.ts';

/**
 * The gap of one sector, for questions that ask for that sector. Not counted by default: the mean
 * over the sectors asked for (SERVICE_GAP) already is.
 */
export function sectorGap(sector: Sector): ClusterCriterion {
  const name = sectorNames[sector];
  return {
    code: `GAP_${sector}`,
    name: { es: `Brecha: ${name.es.toLowerCase()}`, en: `Gap: ${name.en.toLowerCase()}` },
    definition: {
      es: `Necesidad (0-1, 1 = peor) en ${name.es.toLowerCase()}, ponderada por la población de cada distrito. Se informa con peso 0 salvo que se le asigne uno: la brecha de servicios ya la contiene.`,
      en: `Need (0-1, 1 = worst) in ${name.en.toLowerCase()}, weighted by each district’s population. Reported with weight 0 unless given one: the service gap already contains it.`,
    },
    unit: 'index',
    direction: 'HIGHER_FIRST',
    directionIsPlanners: false,
    level: 'DISTRICT',
    plannerSupplied: false,
    sector,
    countedByDefault: false,
    sourceIds: ['gazetteer-inei-2025'],
    prepare(facts) {
      const need = meanNeed(facts, [sector]);
      return {
        raw: (members, length) => populationWeightedMean(need, facts.population, members, length),
        normalise: clampShare,
      };
    },
  };
}
