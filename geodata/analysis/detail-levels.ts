import type { Position } from 'geojson';
import { crossingArcs } from './arc-crossings.ts';
import { type SharedArcs, simplifyArcs, unsigned } from './shared-arcs.ts';

/** The smallest share of a unit's area that one left-out triangle may have. */
const LARGEST_TRIANGLE_SHARE = 0.004;
const ROUNDS = 12;

export interface SimplifiedArcs {
  arcs: Position[][];
  /** Rounds that were needed until no two arcs crossed. */
  rounds: number;
}

/**
 * Simplifies all arcs to a tolerance without a gap or an overlap between neighbours.
 * Small units keep finer arcs: no left-out triangle exceeds 0.4 % of the area of a unit that the
 * arc belongs to. Arcs that would cross get back detail, a quarter of the threshold a round, until none does.
 * `areas` holds m² a unit. Throws RangeError when crossings remain, which full detail cannot have.
 */
export function simplifyToTolerance(
  shared: SharedArcs,
  weights: readonly Float64Array[],
  areas: ReadonlyMap<string, number>,
  toleranceMeters: number,
): SimplifiedArcs {
  const thresholds = startThresholds(shared, areas, toleranceMeters ** 2);
  for (let round = 1; round <= ROUNDS; round++) {
    const arcs = simplifyArcs(shared, weights, thresholds);
    const crossing = crossingArcs(arcs);
    if (crossing.length === 0) return { arcs, rounds: round };
    for (const arc of crossing) {
      thresholds[arc] = round > ROUNDS - 4 ? 0 : (thresholds[arc] as number) / 4;
    }
  }
  throw new RangeError(
    `Got arcs that still cross after ${ROUNDS} rounds at ${toleranceMeters} m; expected none.`,
  );
}

function startThresholds(
  shared: SharedArcs,
  areas: ReadonlyMap<string, number>,
  squareMeters: number,
): Float64Array {
  const thresholds = new Float64Array(shared.arcs.length).fill(squareMeters);
  for (const [id, shape] of shared.shapes) {
    const largest = (areas.get(id) ?? Number.POSITIVE_INFINITY) * LARGEST_TRIANGLE_SHARE;
    for (const arc of shape.arcs.flat(2).map(unsigned)) {
      thresholds[arc] = Math.min(thresholds[arc] as number, largest);
    }
  }
  return thresholds;
}
