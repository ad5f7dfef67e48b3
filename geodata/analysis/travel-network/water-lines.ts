import { type NavigableStretch, navigableStretches } from './navigable-rivers.ts';
import type { NetworkLine } from './network.ts';

/**
 * The stretches of a river that carry public boats, by the table of `navigable-rivers.ts`: runs of
 * two or more consecutive vertices inside the box of the stretch, with one vertex more at each end
 * so that stretches of one river meet. `lines` are flat longitudes and latitudes in degrees.
 */
export function navigableLines(
  river: string,
  lines: readonly Float64Array[],
  stretches: readonly NavigableStretch[] = navigableStretches,
): NetworkLine[] {
  return stretches
    .filter((stretch) => stretch.river === river)
    .flatMap(({ kind, within }) =>
      lines.flatMap((line) =>
        runsInside(line, within).map(
          (coordinates): NetworkLine => ({ id: river, kind, source: 'LINE', coordinates }),
        ),
      ),
    );
}

function runsInside(line: Float64Array, box: NavigableStretch['within']): Float64Array[] {
  const [west, east, south, north] = box;
  const count = line.length / 2;
  const inside = (v: number): boolean => {
    const [x, y] = [line[2 * v] as number, line[2 * v + 1] as number];
    return x >= west && x <= east && y >= south && y <= north;
  };
  const runs: Float64Array[] = [];
  for (let v = 0; v < count; v++) {
    if (!inside(v)) continue;
    const first = Math.max(0, v - 1);
    while (v + 1 < count && inside(v + 1)) v++;
    const last = Math.min(count - 1, v + 1);
    if (last > first) runs.push(line.slice(2 * first, 2 * last + 2));
  }
  return runs;
}
