import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { LocalAutocorrelation } from '../../geodata/questions/local-autocorrelation.ts';
import type { Reference } from '../reference.ts';
import type { LocalCluster, LocalStatisticsType } from './spatial-autocorrelation.type.ts';

/**
 * The columns of an answer as one object a unit; figures that are NaN are null. The territory is put
 * in at once: a resolver for each of 1,891 units would hold the event loop up.
 */
export function presentUnits(
  answer: LocalAutocorrelation,
  { territories }: Pick<Reference, 'territories'>,
): LocalStatisticsType[] {
  const { ubigeos, value, moran, z, lag, quadrant, p, giStar, giStarZ, threshold } = answer;
  return ubigeos.map((ubigeo, i) => {
    const own = quadrant[i] || null;
    const pseudoP = figure(p, i);
    const significant = pseudoP !== null && pseudoP <= threshold;
    const shown: LocalCluster = own === null ? 'NO_NEIGHBOR' : 'NOT_SIGNIFICANT';
    return {
      ubigeo,
      territory: territories.get(ubigeo) as TerritoryRow,
      value: value[i] as number,
      I: moran[i] as number,
      z: z[i] as number,
      lag: lag[i] as number,
      quadrant: own,
      p: pseudoP,
      significant,
      cluster: significant && own !== null ? own : shown,
      giStar: { G: figure(giStar, i), z: figure(giStarZ, i), p: pseudoP },
    };
  });
}

function figure(column: Float64Array, i: number): number | null {
  const value = column[i] as number;
  return Number.isNaN(value) ? null : value;
}
