import { categoricalColors } from '../map/palettes.ts';

/** West, south, east and north in degrees. */
export type Box = readonly [number, number, number, number];

/** Degrees between two boxes, 0 where they touch or overlap. */
function distance(a: Box, b: Box): number {
  const apart = (lowA: number, highA: number, lowB: number, highB: number) =>
    Math.max(0, lowB - highA, lowA - highB);
  return Math.hypot(apart(a[0], a[2], b[0], b[2]), apart(a[1], a[3], b[1], b[3]));
}

function nearest(group: readonly Box[], others: readonly Box[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const a of group) for (const b of others) least = Math.min(least, distance(a, b));
  return least;
}

/**
 * A colour for each group, given the boxes of its districts, so that groups near each other differ:
 * each group, in the order given, takes the colour whose nearest group so far lies farthest away.
 */
export function groupColors(groups: readonly (readonly Box[])[]): string[] {
  const taken = new Map<string, Box[]>(categoricalColors.map((color) => [color, []]));
  return groups.map((group) => {
    let best: string = categoricalColors[0];
    let farthest = -1;
    for (const [color, boxes] of taken) {
      const away = nearest(group, boxes);
      if (away > farthest) [best, farthest] = [color, away];
    }
    taken.get(best)?.push(...group);
    return best;
  });
}

/** The box around all boxes; null for none. */
export function boxAround(boxes: readonly Box[]): [number, number, number, number] | null {
  if (boxes.length === 0) return null;
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}
