import { DomainError } from '../model/domain-error.ts';

/** Whole steps a coordinate may lie from 0 for every step to be told apart in a double. */
const maxSteps = 2 ** 52;

/** Cells of a grid: `toCell` gives whole numbers, `toCoordinate` turns them back. */
export interface SnapGrid {
  readonly toCell: (value: number) => number;
  readonly toCoordinate: (cell: number) => number;
}

/**
 * A grid of the given step; without a step, coordinates are their own cells.
 * Throws `BAD_INPUT` unless the step is positive and wide enough for `maxAbs`, the largest coordinate.
 */
export function snapGrid(step: number | undefined, maxAbs: number): SnapGrid {
  // Adding 0 turns -0 into 0: both are the same place but not the same bits.
  if (step === undefined) return { toCell: (value) => value + 0, toCoordinate: (cell) => cell };
  if (!(step > 0) || maxAbs / step > maxSteps) {
    const expected = `a positive step of at least ${maxAbs / maxSteps}`;
    throw new DomainError('BAD_INPUT', `Got a snapping step of ${step}; expected ${expected}.`);
  }
  // Dividing by a whole number of cells per unit gives back the shortest decimal (0.3, not 3 × 0.1).
  const perUnit = Math.round(1 / step);
  const whole = perUnit > 0 && Math.abs(perUnit * step - 1) < 1e-12;
  return whole
    ? { toCell: (value) => Math.round(value * perUnit) + 0, toCoordinate: (cell) => cell / perUnit }
    : { toCell: (value) => Math.round(value / step) + 0, toCoordinate: (cell) => cell * step };
}

/**
 * A closed ring of flat coordinates with its vertices moved to the grid and repeats dropped;
 * empty when fewer than three different vertices in a row are left.
 */
export function snapRing(ring: Float64Array, step: number): Float64Array {
  const grid = snapGrid(
    step,
    ring.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  );
  const out = new Float64Array(ring.length);
  let size = 0;
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const x = grid.toCoordinate(grid.toCell(ring[i] as number));
    const y = grid.toCoordinate(grid.toCell(ring[i + 1] as number));
    if (size > 0 && out[size - 2] === x && out[size - 1] === y) continue;
    out[size++] = x;
    out[size++] = y;
  }
  return size < 8 ? new Float64Array(0) : out.slice(0, size);
}
