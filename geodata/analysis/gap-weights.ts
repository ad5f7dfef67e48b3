import { DomainError } from '../model/domain-error.ts';
import type { Sector } from '../model/sector.ts';
import { ahpWeights } from './ahp.ts';

/** How much each sector counts; equally when nothing is given. */
export interface GapWeights {
  /** Weights of sectors; a sector that is not named weighs 0. */
  bySector?: readonly { sector: Sector; weight: number }[] | undefined;
  /** Pairwise comparisons in the order of the sectors: [i][j] = how many times i counts as j. */
  pairwise?: readonly (readonly number[])[] | undefined;
}

/** Weights that sum to 1, in the order of the sectors. */
export interface SectorWeights {
  shares: number[];
  /** Of pairwise comparisons, below 0.1; null for other weights. */
  consistencyRatio: number | null;
}

/**
 * The weights of the sectors: equal unless given one by one or by pairwise comparisons (AHP).
 * Throws BAD_INPUT, naming the argument, for both kinds at once, sectors that do not take part or
 * come twice, weights that are negative, not finite or sum to 0, and comparisons that are no
 * reciprocal matrix of all sectors or contradict each other (consistency ratio of 0.1 or more).
 */
export function sectorWeights(
  sectors: readonly Sector[],
  { bySector, pairwise }: GapWeights,
): SectorWeights {
  if (bySector !== undefined && pairwise !== undefined) {
    throw bad('weights', 'bySector and pairwise', 'one of them');
  }
  if (pairwise !== undefined) return fromComparisons(sectors, pairwise);
  const given = bySector === undefined ? sectors.map(() => 1) : oneBySector(sectors, bySector);
  return { shares: checkedWeights(given, sectors.length), consistencyRatio: null };
}

/** The weights as shares of their sum. Throws BAD_INPUT unless they are `count` usable weights. */
export function checkedWeights(weights: ArrayLike<number>, count: number): number[] {
  const given = Array.from(weights);
  const wrong = given.find((weight) => !(weight >= 0 && Number.isFinite(weight)));
  const sum = given.reduce((total, weight) => total + weight, 0);
  if (given.length === count && wrong === undefined && sum > 0 && Number.isFinite(sum)) {
    return given.map((weight) => weight / sum);
  }
  const got = wrong !== undefined ? `the weight ${wrong}` : `${given.length} weights of sum ${sum}`;
  throw bad('weights', got, `${count} finite weights of 0 or more, not all 0`);
}

function oneBySector(
  sectors: readonly Sector[],
  given: readonly { sector: Sector; weight: number }[],
): number[] {
  const weights = new Map<Sector, number>();
  for (const [i, { sector, weight }] of given.entries()) {
    const argument = `weights.bySector[${i}].sector`;
    if (!sectors.includes(sector)) throw bad(argument, sector, `one of ${sectors.join(', ')}`);
    if (weights.has(sector)) throw bad(argument, `${sector} twice`, 'each sector once');
    weights.set(sector, weight);
  }
  return sectors.map((sector) => weights.get(sector) ?? 0);
}

function fromComparisons(
  sectors: readonly Sector[],
  pairwise: readonly (readonly number[])[],
): SectorWeights {
  if (pairwise.length !== sectors.length) {
    const order = `${sectors.length} rows, for ${sectors.join(', ')}`;
    throw bad('weights.pairwise', `${pairwise.length} rows`, order);
  }
  const { weights, consistencyRatio } = ahpWeights(pairwise, 'weights.pairwise');
  return { shares: weights, consistencyRatio };
}

function bad(argument: string, got: string, expected: string): DomainError {
  return new DomainError('BAD_INPUT', `Got ${got}; expected ${expected}.`, { argument });
}

/**
 * Weights by how unevenly the gaps of each dimension are spread (entropy method, Hwang & Yoon
 * 1981): 1 + Σ p ln p / ln n with p a territory's share of the dimension's gaps, as shares of their
 * sum. Only territories with every dimension count. Equal when no dimension tells territories
 * apart, or fewer than two have every dimension. Of use to see what weights change; a dimension's
 * spread says nothing of its importance.
 */
export function entropyWeights(dimensions: readonly Float64Array[]): number[] {
  const [first] = dimensions;
  const complete = [...(first?.keys() ?? [])].filter((i) =>
    dimensions.every((column) => !Number.isNaN(column[i])),
  );
  const spread = dimensions.map((column) => Math.max(0, unevenness(column, complete)));
  const sum = spread.reduce((total, one) => total + one, 0);
  return spread.map((one) => (sum > 0 ? one / sum : 1 / dimensions.length));
}

function unevenness(column: Float64Array, rows: readonly number[]): number {
  const total = rows.reduce((sum, i) => sum + (column[i] as number), 0);
  if (rows.length < 2 || total === 0) return 0;
  let entropy = 0;
  for (const i of rows) {
    const share = (column[i] as number) / total;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return 1 - entropy / Math.log(rows.length);
}
