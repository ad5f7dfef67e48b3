import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import type { Sector } from '../model/sector.ts';
import { clampShare, isEnough } from './member-values.ts';
import { meanNeed } from './service-gap.ts';

/** Mean Euclidean distance between the profiles of the `length` members in `profiled`. */
function meanDistance(
  needs: readonly Float64Array[],
  profiled: Int32Array,
  length: number,
): number {
  let sum = 0;
  for (let i = 1; i < length; i++) {
    for (let j = 0; j < i; j++) {
      let squares = 0;
      for (const need of needs) {
        const gap =
          (need[profiled[i] as number] as number) - (need[profiled[j] as number] as number);
        squares += gap * gap;
      }
      sum += Math.sqrt(squares);
    }
  }
  return sum / ((length * (length - 1)) / 2);
}

/** Puts the members with every sector's need into `profiled`; -1 when too much is missing. */
function profiledMembers(
  facts: ClusterFacts,
  anyMissing: Float64Array,
  members: Int32Array,
  length: number,
  profiled: Int32Array,
): number {
  let [total, counted, known, count] = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    const member = members[i] as number;
    const people = facts.population[member] as number;
    if (Number.isNaN(people)) continue;
    total += people;
    counted++;
    if (Number.isNaN(anyMissing[member])) continue;
    known += people;
    profiled[count++] = member;
  }
  return count >= 2 && isEnough(known, total, counted, length) ? count : -1;
}

function similarity(facts: ClusterFacts, sectors: readonly Sector[]) {
  const needs = sectors.map((sector) => meanNeed(facts, [sector]));
  const anyMissing = meanNeed(facts, sectors);
  const profiled = new Int32Array(facts.ubigeos.length);
  const longest = Math.sqrt(sectors.length);
  return (members: Int32Array, length: number): number => {
    const count = profiledMembers(facts, anyMissing, members, length, profiled);
    return count < 0 ? Number.NaN : 1 - meanDistance(needs, profiled, count) / longest;
  };
}

export const gapSimilarity: ClusterCriterion = {
  code: 'GAP_SIMILARITY',
  name: { es: 'Semejanza de brechas', en: 'Similarity of gaps' },
  definition: {
    es: '1 menos la distancia media entre los perfiles de necesidad de cada par de distritos en los sectores elegidos, dividida por la mayor posible (raíz del número de sectores). 1 = perfiles iguales.',
    en: '1 minus the mean distance between the need profiles of each pair of districts in the chosen sectors, divided by the largest possible (root of the number of sectors). 1 = equal profiles.',
  },
  unit: 'index',
  direction: 'HIGHER_FIRST',
  directionIsPlanners: false,
  level: 'SET',
  plannerSupplied: false,
  sector: null,
  countedByDefault: true,
  sourceIds: ['gazetteer-inei-2025'],
  prepare: (facts, { sectors }) => ({
    raw: similarity(facts, sectors),
    normalise: clampShare,
  }),
};
