import { DomainError } from '../model/domain-error.ts';

/** The seed when none is given: GeoDa's. */
export const defaultSeed = 123456789;
const twoTo32 = 2 ** 32;

/**
 * xoshiro128** 1.1 (Blackman and Vigna 2018): 32-bit words, period 2¹²⁸ − 1. The same state gives
 * the same numbers on every machine. Not for secrets.
 */
export class SeededRandom {
  #s0: number;
  #s1: number;
  #s2: number;
  #s3: number;

  /** The four words of the state, not all 0; see `seededRandom` for a seed of one word. */
  constructor(s0: number, s1: number, s2: number, s3: number) {
    this.#s0 = s0 | 0;
    this.#s1 = s1 | 0;
    this.#s2 = s2 | 0;
    this.#s3 = s3 | 0;
  }

  /** A whole number from 0 to 2³² − 1. */
  nextUint32(): number {
    const s1 = this.#s1;
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const s2 = this.#s2 ^ this.#s0;
    const s3 = this.#s3 ^ s1;
    this.#s1 = s1 ^ s2;
    this.#s0 ^= s3;
    this.#s2 = s2 ^ (s1 << 9);
    this.#s3 = (s3 << 11) | (s3 >>> 21);
    return result >>> 0;
  }

  /**
   * A whole number from 0 to `bound` − 1, each equally likely: multiplication with rejection
   * (Lemire 2019). `bound` from 1 to 2²¹, so that the product is exact.
   */
  nextBelow(bound: number): number {
    let product = this.nextUint32() * bound;
    if (product >>> 0 < bound) {
      const least = twoTo32 % bound;
      while (product >>> 0 < least) product = this.nextUint32() * bound;
    }
    return Math.floor(product / twoTo32);
  }

  /** A number in [0, 1) with 53 random bits. */
  nextFloat(): number {
    const high = this.nextUint32() >>> 5;
    return (high * 2 ** 26 + (this.nextUint32() >>> 6)) / 2 ** 53;
  }
}

/**
 * A generator for a seed and a stream of it. The state is four steps of splitmix32, a bijection of
 * a counter, so it is never all 0; streams of one seed serve units whose draws must not depend on
 * each other. Throws the error of `checkedSeed`.
 */
export function seededRandom(seed: number, stream = 0): SeededRandom {
  const start = mix(mix(checkedSeed(seed)) ^ stream);
  const step = 0x9e3779b9;
  const [s0, s1, s2, s3] = [1, 2, 3, 4].map((turn) => mix(start + Math.imul(step, turn)));
  return new SeededRandom(s0 as number, s1 as number, s2 as number, s3 as number);
}

/** The seed itself. Throws `BAD_INPUT` unless it is a whole number from 0 to 2³² − 1. */
export function checkedSeed(seed: number): number {
  if (Number.isInteger(seed) && seed >= 0 && seed < twoTo32) return seed;
  const message = `Got the seed ${seed}; expected a whole number from 0 to ${twoTo32 - 1}.`;
  throw new DomainError('BAD_INPUT', message, { argument: 'seed' });
}

/** The finisher of splitmix32: one-to-one over 32-bit words. */
function mix(word: number): number {
  let z = word | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}
