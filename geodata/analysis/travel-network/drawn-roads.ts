import { distanceMeters, lineLengthMeters } from '../ellipsoid.ts';

/**
 * Departments whose departmental routes are partly projects: the classifier lists them and the
 * publisher drew them with a ruler (segments of 5 to 78 km; built roads there have a vertex every
 * 100 to 500 m). Measured: 1,728 of 2,182 km in Loreto, 618 of 853 in Madre de Dios, 157 of 356 in
 * Ucayali; elsewhere long segments are straight desert roads.
 */
const departmentsWithProjects = new Set(['LORETO', 'MADRE DE DIOS', 'UCAYALI']);
const sketch = { leastMeters: 3_000, meanSegmentMeters: 1_000, segmentMeters: 5_000 };

/**
 * The parts of drawn roads that can be taken for built: all of them outside the departments with
 * projects; there, lines with a mean segment over 1 km (and over 3 km long) are left out, and the
 * others are cut at segments over 5 km. `lines` are flat longitudes and latitudes in degrees.
 */
export function builtRoadLines(lines: readonly Float64Array[], department: string): Float64Array[] {
  if (!departmentsWithProjects.has(department)) return [...lines];
  return lines.filter((line) => !isSketch(line)).flatMap(withoutLongSegments);
}

function isSketch(line: Float64Array): boolean {
  const meters = lineLengthMeters(line);
  return meters > sketch.leastMeters && meters / (line.length / 2 - 1) > sketch.meanSegmentMeters;
}

function withoutLongSegments(line: Float64Array): Float64Array[] {
  const parts: Float64Array[] = [];
  let first = 0;
  for (let v = 1; v <= line.length / 2; v++) {
    if (v < line.length / 2 && segmentMeters(line, v) <= sketch.segmentMeters) continue;
    if (v - first >= 2) parts.push(line.slice(2 * first, 2 * v));
    first = v;
  }
  return parts;
}

function segmentMeters(line: Float64Array, vertex: number): number {
  const at = (i: number) => line[2 * vertex + i] as number;
  return distanceMeters(at(-2), at(-1), at(0), at(1));
}
