import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';
import { clampShare, isEnough } from './member-values.ts';

/** People per km2 over the members whose population and area are known. */
function densityOf(facts: ClusterFacts, members: Int32Array, length: number): number {
  let total = 0;
  let counted = 0;
  let people = 0;
  let areaKm2 = 0;
  for (let i = 0; i < length; i++) {
    const member = members[i] as number;
    const population = facts.population[member] as number;
    if (Number.isNaN(population)) continue;
    total += population;
    counted++;
    const area = facts.areaKm2[member] as number;
    if (Number.isNaN(area)) continue;
    people += population;
    areaKm2 += area;
  }
  return areaKm2 > 0 && isEnough(people, total, counted, length) ? people / areaKm2 : Number.NaN;
}

/** Quantile of ascending values, linear between neighbours. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** 5th and 95th percentile of the natural logarithm of all inhabited districts' density. */
export function densityGoalposts(facts: ClusterFacts): { low: number; high: number } {
  const logs = facts.population
    .map((people, i) => Math.log(people / (facts.areaKm2[i] as number)))
    .filter(Number.isFinite)
    .sort();
  return { low: quantile(logs, 0.05), high: quantile(logs, 0.95) };
}

export const populationDensity: ClusterCriterion = {
  code: 'POPULATION_DENSITY',
  name: { es: 'Densidad poblacional', en: 'Population density' },
  definition: {
    es: 'Habitantes por km² del conjunto. Se lleva a 0-1 en escala logarítmica entre los percentiles 5 y 95 de los distritos del país; por defecto va primero lo menos denso.',
    en: 'People per km² over the whole set. Brought to 0-1 on a log scale between the 5th and 95th percentile of the country’s districts; by default the sparser comes first.',
  },
  unit: 'people/km2',
  direction: 'LOWER_FIRST',
  directionIsPlanners: true,
  level: 'DISTRICT',
  plannerSupplied: false,
  sector: null,
  countedByDefault: true,
  sourceIds: ['gazetteer-inei-2025'],
  prepare(facts, { direction }) {
    const { low, high } = densityGoalposts(facts);
    // Where all districts are equally dense none comes first.
    const span = high > low ? high - low : Number.POSITIVE_INFINITY;
    const place = (raw: number) =>
      span === Number.POSITIVE_INFINITY && !Number.isNaN(raw)
        ? 0.5
        : clampShare((Math.log(raw) - low) / span);
    return {
      raw: (members, length) => densityOf(facts, members, length),
      normalise: direction === 'LOWER_FIRST' ? (raw) => 1 - place(raw) : place,
    };
  },
};
