import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { CapitalMinutes } from '../model/cluster-facts.ts';

/** The travel time at which proximity has fallen to 1/e. */
const decayMinutes = 120;

/** The best-placed of the first `length` members and the minutes to it, on the mean of the others. */
interface BestPlaced {
  place: number;
  meanMinutes: number;
}

/** Minutes from one district to another; NaN between provinces and where there is no way. */
function minutesBetween(times: CapitalMinutes, from: number, to: number): number {
  const cell = cellOf(times, from, to);
  return cell < 0 ? Number.NaN : (times.minutes[cell] as number);
}

function cellOf({ starts, places, widths }: CapitalMinutes, from: number, to: number): number {
  const start = starts[from] as number;
  if (start !== starts[to]) return -1;
  return start + (places[from] as number) * (widths[from] as number) + (places[to] as number);
}

/** Sets `best`, whose minutes are NaN where no member is reached by all others; allocates nothing. */
function findBestPlaced(
  times: CapitalMinutes,
  members: Int32Array,
  length: number,
  best: BestPlaced,
): void {
  best.place = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let to = 0; to < length; to++) {
    let sum = 0;
    for (let from = 0; from < length; from++) {
      if (from !== to) sum += minutesBetween(times, members[from] as number, members[to] as number);
    }
    // A sum with NaN is not less than anything.
    if (sum < least) {
      least = sum;
      best.place = to;
    }
  }
  best.meanMinutes = best.place < 0 || length < 2 ? Number.NaN : least / (length - 1);
}

export const capitalProximity: ClusterCriterion = {
  code: 'CAPITAL_PROXIMITY',
  name: { es: 'Cercanía entre capitales', en: 'Proximity of capitals' },
  definition: {
    es: 'Tiempo medio de viaje (min) de las capitales de los demás distritos a la del mejor ubicado, en el vehículo o bote más rápido y en época seca; se lleva a 0-1 como exp(−T / 120 min). Donde los datos no tienen vía cuenta el tiempo del modelo de fricción declarado, y el valor se marca como estimado. Sin dato si a ninguno llegan todos los demás, entre distritos de provincias distintas y si no hay tiempos cargados.',
    en: 'Mean travel time (min) from the capitals of the other districts to that of the best-placed one, by the quickest motor vehicle or boat in the dry season; brought to 0-1 as exp(−T / 120 min). Where the data have no road, the time of the declared friction model counts and the value is marked as estimated. Missing when none is reached by all others, between districts of different provinces, and when no times are loaded.',
  },
  unit: 'min',
  direction: 'LOWER_FIRST',
  directionIsPlanners: false,
  level: 'SET',
  plannerSupplied: false,
  sector: null,
  countedByDefault: true,
  sourceIds: [
    'gazetteer-inei-2025',
    'roads-departmental',
    'roads-local',
    'route-points-departmental',
    'route-points-local',
    'rivers-natural-earth',
  ],
  prepare({ capitalMinutes: times }) {
    const best: BestPlaced = { place: -1, meanMinutes: Number.NaN };
    return {
      raw(members, length) {
        if (times === null) return Number.NaN;
        findBestPlaced(times, members, length, best);
        return best.meanMinutes;
      },
      normalise: (raw) => Math.exp(-raw / decayMinutes),
      isEstimate(members, length) {
        if (times === null) return false;
        findBestPlaced(times, members, length, best);
        const to = members[best.place];
        if (to === undefined) return false;
        const others = members.subarray(0, length).filter((member) => member !== to);
        return others.some((from) => times.estimated[cellOf(times, from, to)] === 1);
      },
    };
  },
};
