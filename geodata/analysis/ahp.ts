import { DomainError } from '../model/domain-error.ts';

/** Random consistency indices for 1 to 15 items (Saaty 1980). */
const RANDOM_INDEX = [
  0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
];
/** Comparisons are accepted below this ratio (Saaty 1980). */
const RATIO_LIMIT = 0.1;
const ROUNDS = 200;

export interface AhpWeights {
  /** Sum to 1. */
  weights: number[];
  /** 0 = fully consistent; below 0.1. */
  consistencyRatio: number;
}

/**
 * Weights from pairwise comparisons (analytic hierarchy process, Saaty 1980): the principal
 * eigenvector of `matrix`, where entry [i][j] says how many times as important i is as j.
 * Throws BAD_INPUT about `argument` when the matrix is not square, positive and reciprocal, or when
 * its consistency ratio is 0.1 or more.
 */
export function ahpWeights(
  matrix: readonly (readonly number[])[],
  argument = 'comparisons',
): AhpWeights {
  checkMatrix(matrix, argument);
  const size = matrix.length;
  let weights: number[] = new Array(size).fill(1 / size);
  let lambda = size;
  for (let round = 0; round < ROUNDS; round++) {
    const product = matrix.map((row) => row.reduce((sum, a, j) => sum + a * (weights[j] ?? 0), 0));
    lambda = product.reduce((sum, value) => sum + value, 0);
    weights = product.map((value) => value / lambda);
  }
  const index = size > 1 ? (lambda - size) / (size - 1) : 0;
  const random = RANDOM_INDEX[size - 1] ?? 0;
  const consistencyRatio = random > 0 ? Math.max(0, index / random) : 0;
  if (consistencyRatio >= RATIO_LIMIT) {
    throw bad(
      argument,
      `a consistency ratio of ${consistencyRatio.toFixed(3)}`,
      `less than ${RATIO_LIMIT}: some comparisons contradict each other`,
    );
  }
  return { weights, consistencyRatio };
}

function checkMatrix(matrix: readonly (readonly number[])[], argument: string): void {
  const size = matrix.length;
  if (size < 1 || size > RANDOM_INDEX.length || matrix.some((row) => row.length !== size)) {
    throw bad(
      argument,
      `${size} rows of ${matrix.map((row) => row.length).join(', ')} entries`,
      `a square matrix of 1 to ${RANDOM_INDEX.length} items`,
    );
  }
  for (const [i, row] of matrix.entries()) {
    for (const [j, value] of row.entries()) {
      const mirrored = matrix[j]?.[i] ?? Number.NaN;
      if (!(value > 0 && Number.isFinite(value) && Math.abs(value * mirrored - 1) < 1e-6)) {
        throw bad(
          argument,
          `${value} at [${i}][${j}] and ${mirrored} at [${j}][${i}]`,
          'positive numbers, each the reciprocal of the other',
        );
      }
    }
  }
}

function bad(argument: string, got: string, expected: string): DomainError {
  return new DomainError('BAD_INPUT', `Got ${got}; expected ${expected}.`, { argument });
}
