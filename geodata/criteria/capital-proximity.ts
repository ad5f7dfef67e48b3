import { distanceMeters } from '../analysis/ellipsoid.ts';
import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';

/** The distance at which proximity has fallen to 1/e. */
const decayKm = 50;

/** Distances between capitals of one region, measured when first asked for. */
interface CapitalDistances {
  facts: ClusterFacts;
  /** Place of each district in its region's block, and where that block starts and how wide it is. */
  place: Int32Array;
  start: Int32Array;
  width: Int32Array;
  /** NaN = not measured yet. */
  km: Float64Array;
}

function capitalDistances(facts: ClusterFacts): CapitalDistances {
  const size = facts.ubigeos.length;
  const widths = new Map<string, number>();
  const place = Int32Array.from(facts.ubigeos, (ubigeo) => {
    const region = ubigeo.slice(0, 2);
    const next = widths.get(region) ?? 0;
    widths.set(region, next + 1);
    return next;
  });
  const starts = new Map<string, number>();
  let total = 0;
  for (const [region, width] of widths) {
    starts.set(region, total);
    total += width * width;
  }
  const width = new Int32Array(size);
  const start = new Int32Array(size);
  for (const [i, ubigeo] of facts.ubigeos.entries()) {
    width[i] = widths.get(ubigeo.slice(0, 2)) ?? 0;
    start[i] = starts.get(ubigeo.slice(0, 2)) ?? 0;
  }
  return { facts, place, start, width, km: new Float64Array(total).fill(Number.NaN) };
}

function measureKm(facts: ClusterFacts, a: number, b: number): number {
  const meters = distanceMeters(
    facts.capitalLongitude[a] as number,
    facts.capitalLatitude[a] as number,
    facts.capitalLongitude[b] as number,
    facts.capitalLatitude[b] as number,
  );
  return meters / 1000;
}

function kmBetween(distances: CapitalDistances, a: number, b: number): number {
  const { facts, place, start, width, km } = distances;
  if (start[a] !== start[b]) return measureKm(facts, a, b);
  const [low, high] = a < b ? [a, b] : [b, a];
  const cell =
    (start[low] as number) +
    (place[low] as number) * (width[low] as number) +
    (place[high] as number);
  const known = km[cell] as number;
  if (!Number.isNaN(known)) return known;
  const measured = measureKm(facts, low, high);
  km[cell] = measured;
  return measured;
}

/** Mean distance in km from the best-placed of the first `count` members to the others. */
function bestMeanKm(distances: CapitalDistances, located: Int32Array, count: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let j = 0; j < count; j++) {
      if (j !== i) sum += kmBetween(distances, located[i] as number, located[j] as number);
    }
    if (sum < best) best = sum;
  }
  return best / (count - 1);
}

export const capitalProximity: ClusterCriterion = {
  code: 'CAPITAL_PROXIMITY',
  name: { es: 'Cercanía entre capitales', en: 'Proximity of capitals' },
  definition: {
    es: 'Distancia media en línea recta (km) desde la capital del distrito mejor ubicado hasta las de los demás; se lleva a 0-1 como exp(−d / 50 km). Las capitales con coordenadas erradas no cuentan; sin dato si quedan menos de dos.',
    en: 'Mean straight-line distance (km) from the capital of the best-placed district to those of the others; brought to 0-1 as exp(−d / 50 km). Capitals with wrong coordinates do not count; missing when fewer than two remain.',
  },
  unit: 'km',
  direction: 'LOWER_FIRST',
  directionIsPlanners: false,
  level: 'SET',
  plannerSupplied: false,
  sector: null,
  countedByDefault: true,
  sourceIds: ['gazetteer-inei-2025'],
  prepare(facts) {
    const distances = capitalDistances(facts);
    const located = new Int32Array(facts.ubigeos.length);
    const isLocated = (i: number) =>
      Number.isFinite(facts.capitalLongitude[i]) && Number.isFinite(facts.capitalLatitude[i]);
    return {
      raw(members, length) {
        let count = 0;
        for (let i = 0; i < length; i++) {
          if (isLocated(members[i] as number)) located[count++] = members[i] as number;
        }
        return count < 2 ? Number.NaN : bestMeanKm(distances, located, count);
      },
      normalise: (raw) => Math.exp(-raw / decayKm),
    };
  },
};
