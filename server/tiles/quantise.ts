import type { Tile } from 'geojson-vt';
import { EXTENT, type TilePlace } from './tile-grid.ts';

type Cell = [x: number, y: number];

/** Geometry of a tile feature in whole units of the tile, as the encoder takes it. */
export type QuantisedGeometry = Cell[] | Cell[][];

/**
 * The geometry of a cut feature in whole units of its tile; undefined when nothing of it is left.
 * A vertex goes to the same unit whatever it belongs to, so borders that share vertices stay the
 * same; only repeated vertices and rings without area are left out, which takes no border away.
 */
export function quantise(
  feature: Pick<Tile['features'][number], 'type' | 'geometry'>,
  place: TilePlace,
): QuantisedGeometry | undefined {
  const geometry = feature.geometry as number[] & number[][];
  const quantised =
    feature.type === 1
      ? cellsOf(geometry, place)
      : feature.type === 2
        ? linesOf(geometry, place)
        : ringsOf(geometry, place);
  return quantised.length > 0 ? quantised : undefined;
}

/** Whole units of flat coordinates; a vertex that falls on the one before it is left out. */
function cellsOf(flat: readonly number[], { z, x, y }: TilePlace): Cell[] {
  const scale = EXTENT * 2 ** z;
  const [left, top] = [EXTENT * x, EXTENT * y];
  const cells: Cell[] = [];
  let [beforeX, beforeY] = [Number.NaN, Number.NaN];
  for (let i = 0; i < flat.length; i += 2) {
    const cellX = Math.round((flat[i] as number) * scale - left);
    const cellY = Math.round((flat[i + 1] as number) * scale - top);
    if (cellX === beforeX && cellY === beforeY) continue;
    cells.push([cellX, cellY]);
    beforeX = cellX;
    beforeY = cellY;
  }
  return cells;
}

function linesOf(lines: readonly (readonly number[])[], place: TilePlace): Cell[][] {
  return lines.map((line) => cellsOf(line, place)).filter(({ length }) => length > 1);
}

/** Outer rings run clockwise on the screen, holes the other way; holes follow their outer ring. */
function ringsOf(rings: readonly (readonly number[])[], place: TilePlace): Cell[][] {
  const kept: Cell[][] = [];
  let hasOuter = false;
  for (const ring of rings) {
    const isOuter = doubleAreaOfFlat(ring) >= 0;
    const cells = closed(cellsOf(ring, place));
    const area = cells.length < 4 ? 0 : doubleArea(cells);
    if (isOuter) hasOuter = area !== 0;
    if (area === 0 || !hasOuter) continue;
    // Rounding may turn a sliver over; decoders tell holes by their direction alone.
    kept.push(area > 0 === isOuter ? cells : cells.reverse());
  }
  return kept;
}

function closed(ring: Cell[]): Cell[] {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined) return ring;
  if (first[0] !== last[0] || first[1] !== last[1]) ring.push(first);
  return ring;
}

/** Twice the signed area of a closed ring, positive when it runs clockwise with y downwards. */
function doubleArea(ring: readonly Cell[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1] as Cell;
    const [x1, y1] = ring[i] as Cell;
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

/** The same of flat coordinates, taken from its first point to keep digits in small rings. */
function doubleAreaOfFlat(ring: readonly number[]): number {
  const [x = 0, y = 0] = ring;
  let sum = 0;
  for (let i = 2; i < ring.length; i += 2) {
    const [x0, y0] = [(ring[i - 2] as number) - x, (ring[i - 1] as number) - y];
    const [x1, y1] = [(ring[i] as number) - x, (ring[i + 1] as number) - y];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}
