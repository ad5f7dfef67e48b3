import { describe, expect, it } from 'vitest';
import { SeededRandom, seededRandom } from '../../geodata/analysis/seeded-random.ts';
import { code } from './spatial-fixtures.ts';

const take = <T>(count: number, draw: () => T) => Array.from({ length: count }, draw);

describe('seeded random numbers', () => {
  it('are those of the reference generator for the state 1, 2, 3, 4', () => {
    // Published with the generator's ports (rand_xoshiro), from the authors' own program.
    const random = new SeededRandom(1, 2, 3, 4);
    expect(take(10, () => random.nextUint32())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });

  it('start from four steps of splitmix32', () => {
    // Both constants of the finisher, on arithmetic without a limit of bits.
    const mix = (word: bigint) => {
      let z = BigInt.asUintN(32, word);
      z = BigInt.asUintN(32, (z ^ (z >> 16n)) * 0x21f0aaadn);
      z = BigInt.asUintN(32, (z ^ (z >> 15n)) * 0x735a2d97n);
      return z ^ (z >> 15n);
    };
    const start = mix(mix(42n) ^ 7n);
    const words = [1n, 2n, 3n, 4n].map((turn) => Number(mix(start + turn * 0x9e3779b9n)));
    const [s0, s1, s2, s3] = words as [number, number, number, number];
    const [expected, random] = [new SeededRandom(s0, s1, s2, s3), seededRandom(42, 7)];
    expect(take(5, () => random.nextUint32())).toEqual(take(5, () => expected.nextUint32()));
  });

  it('repeat for a seed and differ between seeds and streams', () => {
    const start = (seed: number, stream?: number) => {
      const random = seededRandom(seed, stream);
      return take(4, () => random.nextUint32()).join();
    };
    expect(start(1)).toBe(start(1));
    expect(new Set([start(0), start(1), start(1, 1), start(2), start(2 ** 32 - 1)]).size).toBe(5);
  });

  it('fall evenly below a bound, also one that does not divide 2^32', () => {
    const random = seededRandom(5);
    for (const bound of [1, 2, 3, 7, 1891]) {
      const counts = new Float64Array(bound);
      const draws = 400 * bound;
      for (let i = 0; i < draws; i++) counts[random.nextBelow(bound)]! += 1;
      const chiSquare = counts.reduce((sum, count) => sum + (count - 400) ** 2 / 400, 0);
      // Mean bound − 1, standard deviation √(2 (bound − 1)): five of them.
      expect(chiSquare).toBeLessThan(bound + 5 * Math.sqrt(2 * bound));
    }
  });

  it('reject the words that would favour small numbers', () => {
    // Of 2^32 words 2^32 mod 1891 are too many; the word 0 is one of them.
    const zeroFirst = new SeededRandom(1, 0, 0xdeadbeef, 4);
    const other = new SeededRandom(1, 0, 0xdeadbeef, 4);
    expect(other.nextUint32()).toBe(0);
    const next = other.nextUint32();
    expect(next).toBeGreaterThan(2 ** 30);
    expect(zeroFirst.nextBelow(1891)).toBe(Math.floor((next * 1891) / 2 ** 32));
  });

  it('fill the unit interval without reaching 1', () => {
    const random = seededRandom(9);
    const values = take(20_000, () => random.nextFloat());
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 2);
    expect(values.filter((value) => value < 0.25).length / values.length).toBeCloseTo(0.25, 1);
  });

  it('refuse a seed that is not a 32-bit whole number', () => {
    for (const seed of [-1, 1.5, 2 ** 32, Number.NaN, Infinity]) {
      expect(() => seededRandom(seed)).toThrow(code('BAD_INPUT'));
    }
  });
});
