import Flatbush from 'flatbush';
import type { NetworkLine } from './network.ts';

const metersPerDegree = 111_195;

/** The segments of lines, found by place. Segment s runs from vertex `starts[s]` of `lines[s]`. */
export interface SegmentIndex {
  readonly all: readonly NetworkLine[];
  readonly lines: Int32Array;
  readonly starts: Int32Array;
  readonly tree: Flatbush | null;
}

/** The place of a line that is nearest to a point; `position` 3.5 is halfway from vertex 3 to 4. */
export interface LinePlace {
  readonly line: number;
  readonly position: number;
  readonly meters: number;
}

/** Indexes the segments of those of the lines (by number) that are asked for. */
export function indexSegments(
  all: readonly NetworkLine[],
  chosen: (line: NetworkLine) => boolean,
): SegmentIndex {
  const lines: number[] = [];
  const starts: number[] = [];
  for (const [number, line] of all.entries()) {
    if (!chosen(line)) continue;
    for (let v = 0; v + 1 < line.coordinates.length / 2; v++) {
      lines.push(number);
      starts.push(v);
    }
  }
  const index = { all, lines: Int32Array.from(lines), starts: Int32Array.from(starts) };
  if (lines.length === 0) return { ...index, tree: null };
  const tree = new Flatbush(lines.length);
  for (let s = 0; s < lines.length; s++) tree.add(...segmentBox(index, s));
  tree.finish();
  return { ...index, tree };
}

/** The ends of a segment as x1, y1, x2, y2 in degrees. */
export function segmentEnds(
  { all, lines, starts }: Pick<SegmentIndex, 'all' | 'lines' | 'starts'>,
  segment: number,
): [number, number, number, number] {
  const { coordinates } = all[lines[segment] as number] as NetworkLine;
  const at = 2 * (starts[segment] as number);
  return [
    coordinates[at] as number,
    coordinates[at + 1] as number,
    coordinates[at + 2] as number,
    coordinates[at + 3] as number,
  ];
}

/** The box of a segment as least x, least y, greatest x, greatest y. */
export function segmentBox(
  index: Pick<SegmentIndex, 'all' | 'lines' | 'starts'>,
  segment: number,
): [number, number, number, number] {
  const [x1, y1, x2, y2] = segmentEnds(index, segment);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/**
 * The nearest place of every line within a distance of a point, nearest first, then by line.
 * Distances are taken on the plane that touches the sphere at the point: off by less than 0.5 % of
 * the length within 10 km in Peru.
 */
export function placesNear(
  index: SegmentIndex,
  longitude: number,
  latitude: number,
  withinMeters: number,
): LinePlace[] {
  if (!index.tree) return [];
  const perLon = metersPerDegree * Math.cos((latitude * Math.PI) / 180);
  const [dx, dy] = [withinMeters / perLon, withinMeters / metersPerDegree];
  const near = index.tree.search(longitude - dx, latitude - dy, longitude + dx, latitude + dy);
  const best = new Map<number, LinePlace>();
  for (const segment of near.sort((a, b) => a - b)) {
    const [x1, y1, x2, y2] = segmentEnds(index, segment);
    const foot = nearestOnSegment(
      (x1 - longitude) * perLon,
      (y1 - latitude) * metersPerDegree,
      (x2 - longitude) * perLon,
      (y2 - latitude) * metersPerDegree,
    );
    const line = index.lines[segment] as number;
    if (foot.meters > withinMeters || foot.meters >= (best.get(line)?.meters ?? Infinity)) continue;
    const position = (index.starts[segment] as number) + foot.fraction;
    best.set(line, { line, position, meters: foot.meters });
  }
  return [...best.values()].sort((a, b) => a.meters - b.meters || a.line - b.line);
}

/** The place of a segment nearest to the origin. */
function nearestOnSegment(x1: number, y1: number, x2: number, y2: number) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : -(x1 * dx + y1 * dy) / squared;
  const fraction = Math.max(0, Math.min(1, along));
  return { fraction, meters: Math.hypot(x1 + fraction * dx, y1 + fraction * dy) };
}
