import { type MeasuredPair, measureContiguity } from '../analysis/contiguity.ts';
import type { Layer } from './layer.ts';

export const contiguityRules = ['queen', 'rook'] as const;
/** queen: a shared point is enough. rook: a shared border of positive length. */
export type ContiguityRule = (typeof contiguityRules)[number];

/** How the contiguity of a layer is to be taken. */
export interface LayerContiguityOptions {
  readonly rule: ContiguityRule;
  readonly planar: boolean;
  /** Grid step to which vertices are moved, in layer units; see `ContiguityOptions`. */
  readonly snap?: number | undefined;
  /** Shortest border that counts, in metres or layer units. */
  readonly minShared?: number | undefined;
}

/** The contiguity of a layer under one rule. */
export interface LayerContiguity {
  /** Sorted by a, then b as text. */
  readonly pairs: readonly MeasuredPair[];
  /** Units without a neighbour under the rule, in the order of the file. */
  readonly islands: readonly string[];
  readonly notes: readonly string[];
}

/** Overlaps that a note names. */
const NAMED_OVERLAPS = 3;

/**
 * Which units of a layer adjoin. A unit without neighbours is an island, not an error. Overlapping
 * polygons are not an error either: they adjoin where their borders meet at common vertices or run
 * together, as in a clean layer, and a note names them.
 * Throws the errors of `measureContiguity`.
 */
export function layerContiguity(layer: Layer, options: LayerContiguityOptions): LayerContiguity {
  const { rule, planar, snap, minShared = 0 } = options;
  const measured = measureContiguity(layer.units, {
    metric: planar ? 'PLANAR' : 'GEODESIC',
    ...(snap === undefined ? {} : { snap }),
  });
  const pairs = measured.pairs.filter(
    ({ kind, sharedLength }) => (rule === 'queen' || kind === 'ROOK') && sharedLength >= minShared,
  );
  const touched = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const islands = layer.units.map(({ id }) => id).filter((id) => !touched.has(id));
  return { pairs, islands, notes: [...layer.notes, ...overlapNotes(measured.report.overlaps)] };
}

function overlapNotes(
  overlaps: readonly { a: string; b: string; at: readonly [number, number] }[],
): string[] {
  if (overlaps.length === 0) return [];
  const named = overlaps
    .slice(0, NAMED_OVERLAPS)
    .map(({ a, b, at }) => `'${a}' and '${b}' at [${at.join(', ')}]`);
  const more = overlaps.length - named.length;
  const list = `${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  const what =
    overlaps.length === 1
      ? '1 pair of polygons overlaps, and its borders may be wrong'
      : `${overlaps.length} pairs of polygons overlap, and their borders may be wrong`;
  return [`${what}: ${list}.`];
}
