import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../geodata/analysis/portfolio-block.ts';
import {
  firstUnproven,
  settleOption,
  startOptions,
} from '../../geodata/analysis/portfolio-block.ts';
import type { Column } from '../../geodata/analysis/portfolio-columns.ts';
import {
  addCandidate,
  createCandidateTable,
  undominatedColumns,
} from '../../geodata/analysis/portfolio-columns.ts';
import type { IlpSolver } from '../../geodata/model/ilp-solver.ts';
import { loadHighsSolver } from '../../geodata/questions/highs-solver.ts';
import { subsets } from './cluster-fixtures.ts';

let solver: IlpSolver;
beforeAll(async () => {
  solver = await loadHighsSolver();
});

/** Sets of 2 or 3 out of 9 districts, of two provinces, with scores that are close together. */
const columns: fc.Arbitrary<Column[]> = fc
  .array(
    fc.record({
      members: fc.uniqueArray(fc.nat({ max: 8 }), { minLength: 2, maxLength: 3 }),
      score: fc.integer({ min: 80, max: 100 }),
      unit: fc.nat({ max: 1 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) =>
    drawn
      .map(({ members, score, unit }) => ({
        members: Int32Array.from(members).sort(),
        score: score / 100,
        unit,
      }))
      .sort((a, b) => b.score - a.score),
  );

const blockOf = (given: readonly Column[], provinceRoom: number[]): Block => ({
  region: '99',
  provinces: ['9901', '9902'],
  columns: given,
  provinceRoom,
  locked: { count: 0, value: 0 },
  options: [],
});

/** Largest total of exactly `count` disjoint columns; -Infinity when there are not that many. */
function bestOf({ columns: given, provinceRoom }: Block, count: number): number {
  const packings = subsets(given).filter(
    (set) =>
      set.length === count &&
      new Set(set.flatMap(({ members }) => [...members])).size ===
        set.reduce((sum, { members }) => sum + members.length, 0) &&
      provinceRoom.every((room, unit) => set.filter((one) => one.unit === unit).length <= room),
  );
  return Math.max(
    Number.NEGATIVE_INFINITY,
    ...packings.map((set) => set.reduce((sum, { score }) => sum + score, 0)),
  );
}

describe('a block', () => {
  it('is worth between its bounds at every step, and exactly its value in the end', () => {
    const room = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(columns, room, (given, provinceRoom) => {
        const block = blockOf(given, provinceRoom);
        startOptions(block, { max: 4, openFrom: Number.POSITIVE_INFINITY }, 2);
        const best = block.options.map(({ count }) => bestOf(block, count));
        const check = () => {
          for (const [i, { value, upper }] of block.options.entries()) {
            expect(value).toBeLessThanOrEqual(best[i]! + 1e-9);
            expect(upper).toBeGreaterThanOrEqual(best[i]! - 1e-9);
          }
        };
        check();
        const run = { solver, seed: 1, secondsLeft: () => 10, solves: 0 };
        const last = block.options.at(-1)!;
        for (let next = firstUnproven(block, last); next; next = firstUnproven(block, last)) {
          settleOption(run, block, next, 10);
          check();
        }
        const [value, expected] = [last.value, best.at(-1)!];
        if (Number.isFinite(expected)) expect(value).toBeCloseTo(expected, 9);
        else expect(value).toBe(expected);
      }),
    );
  });

  it('with any number of clusters is worth the best of all numbers', () => {
    fc.assert(
      fc.property(columns, fc.nat({ max: 2 }), (given, openFrom) => {
        const block = blockOf(given, [9, 9]);
        startOptions(block, { max: Number.POSITIVE_INFINITY, openFrom }, 2);
        const last = block.options.at(-1)!;
        if (!last.open) return;
        const run = { solver, seed: 1, secondsLeft: () => 10, solves: 0 };
        if (!last.proven) settleOption(run, block, last, 10);
        const best = Math.max(...[0, 1, 2, 3, 4].slice(openFrom).map((n) => bestOf(block, n)));
        if (Number.isFinite(best)) expect(last.value).toBeCloseTo(best, 9);
        else expect(last.value).toBe(best);
      }),
    );
  });
});

describe('columns', () => {
  it('are the candidates that no smaller one inside them replaces at no loss', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 26, maxLength: 26 }),
        (draws) => {
          // All sets of 2 to 5 districts: as chained as can be, so that none is overlooked.
          const sets = subsets([0, 1, 2, 3, 4]).filter(({ length }) => length >= 2);
          const scores = sets.map((_, i) => (draws[i] === 0 ? Number.NaN : draws[i]! / 10));
          const table = createCandidateTable(5);
          for (const [i, set] of sets.entries()) {
            addCandidate(table, Int32Array.from(set), set.length, scores[i]!, 0);
          }
          const expected = sets.filter((set, i) => {
            const inside = sets.flatMap((other, j) => {
              const isInside = other.length < set.length && other.every((d) => set.includes(d));
              return isInside && !Number.isNaN(scores[j]!) ? [scores[j]!] : [];
            });
            return scores[i]! > Math.max(Number.NEGATIVE_INFINITY, ...inside);
          });
          const kept = undominatedColumns(table);
          expect(kept.map(({ members }) => members.join()).sort()).toEqual(
            expected.map((set) => set.join()).sort(),
          );
          const order = kept.map(({ score }) => score);
          expect(order).toEqual([...order].sort((a, b) => b - a));
        },
      ),
    );
  });
});
