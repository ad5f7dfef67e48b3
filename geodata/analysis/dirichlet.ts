import { mulberry32, type RandomNumbers } from './mulberry32.ts';

/** Fills the array with weights of 0 or more that add up to 1. */
export type WeightDraw = (into: Float64Array) => void;

/** A standard normal number: Box & Muller 1958. */
function normal(random: RandomNumbers): number {
  // 1 - u is never 0, so that its logarithm is finite.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A Gamma(shape, 1) number: Marsaglia & Tsang 2000; below shape 1 with their boost. */
function gamma(random: RandomNumbers, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * Draws from the Dirichlet distribution with these parameters, all above 0. All 1 = every mix of
 * weights is as likely. The same seed gives the same draws.
 */
export function dirichlet(parameters: readonly number[], seed: number): WeightDraw {
  const random = mulberry32(seed);
  return (into) => drawDirichlet(random, parameters, into);
}

/**
 * One draw from the Dirichlet distribution: shares of Gamma numbers in their sum (Devroye 1986).
 * Its mean are the shares of the parameters in their sum; a parameter of 0 gets 0.
 */
export function drawDirichlet(
  random: RandomNumbers,
  parameters: ArrayLike<number>,
  into: Float64Array,
): void {
  let total = 0;
  for (let k = 0; k < parameters.length; k++) {
    const parameter = parameters[k] as number;
    const drawn = parameter > 0 ? gamma(random, parameter) : 0;
    into[k] = drawn;
    total += drawn;
  }
  for (let k = 0; k < parameters.length; k++) into[k] = (into[k] as number) / total;
}
