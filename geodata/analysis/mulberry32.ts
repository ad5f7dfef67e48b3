/** A generator of numbers in [0, 1). */
export type RandomNumbers = () => number;

/**
 * Numbers in [0, 1) from a 32-bit seed: mulberry32 (Ettinger 2017), period 2³². The same seed gives
 * the same numbers on every machine. For draws of weights, starts and cases; permutation tests need
 * the longer period of `seededRandom`.
 */
export function mulberry32(seed: number): RandomNumbers {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
