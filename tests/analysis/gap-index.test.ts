import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compositeInto,
  type GapAggregation,
  meanRoom,
} from '../../geodata/analysis/gap-composite.ts';
import { type GapTable, gapIndex } from '../../geodata/analysis/gap-index.ts';
import { rankLargestFirst } from '../../geodata/analysis/gap-ranks.ts';
import { leastAffected } from '../../geodata/analysis/people-affected.ts';
import { sectorNeed } from '../../geodata/analysis/service-gap.ts';
import { similarProfiles } from '../../geodata/analysis/similar-profiles.ts';

function table(rows: number[][], dimensionOf: number[]): GapTable {
  const gaps = dimensionOf.map((_, c) => Float64Array.from(rows, (row) => row[c] as number));
  return { count: rows.length, gaps, dimensionOf, dimensions: Math.max(...dimensionOf) + 1 };
}

/** The composite of one profile. */
function compositeOf(row: readonly number[], aggregation: GapAggregation, weights?: number[]) {
  const into = new Float64Array(1);
  const columns = row.map((gap) => Float64Array.of(gap));
  compositeInto(columns, weights ?? row.map(() => 1), aggregation, meanRoom(1), into);
  return into[0] as number;
}

const gap = fc.double({ min: 0, max: 1, noNaN: true });
/** Gaps of six indicators in three dimensions, some missing. */
const cell = fc.oneof(
  { weight: 6, arbitrary: gap },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);
const sixColumns = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), {
  minLength: 2,
  maxLength: 12,
});
const sixIn3 = [0, 0, 0, 1, 1, 2];

describe('the composite gap', () => {
  it('adds the variance over the mean to the mean of the dimensions', () => {
    const { value } = gapIndex(table([[0.2, 0.6]], [0, 1]));
    expect(value[0]).toBeCloseTo(0.4 + 0.04 / 0.4, 12);
  });

  it('is the mean itself for a balanced profile, and 0 where there is no gap', () => {
    const { value } = gapIndex(
      table(
        [
          [0.3, 0.3],
          [0, 0],
        ],
        [0, 1],
      ),
    );
    expect([...value]).toEqual([0.3, 0]);
  });

  it('publishes a dimension with exactly two thirds of its indicators, and not with fewer', () => {
    const rows = [
      [0.5, 0.7, Number.NaN],
      [0.5, Number.NaN, Number.NaN],
    ];
    const { dimensions, value } = gapIndex(table(rows, [0, 0, 0]));
    expect(dimensions[0]?.[0]).toBeCloseTo(0.6, 12);
    expect(value[1]).toBeNaN();
  });

  it('weighs dimensions in proportion', () => {
    const { value } = gapIndex(table([[0, 1]], [0, 1]), [1, 3]);
    expect(value[0]).toBeCloseTo(0.75 + 0.1875 / 0.75, 12);
  });

  it.each([[[0, 0]], [[-1, 2]], [[Number.NaN, 1]], [[1]]])(
    'refuses the weights %j, saying what was got',
    (weights) => {
      expect(() => gapIndex(table([[0.1, 0.2]], [0, 1]), weights)).toThrow(/^Got .*expected 2/);
    },
  );

  it('lies between the mean and the largest of the dimensions', () => {
    fc.assert(
      fc.property(fc.array(gap, { minLength: 2, maxLength: 6 }), (row) => {
        const { value } = gapIndex(table([row], [...row.keys()]));
        const mean = row.reduce((sum, one) => sum + one, 0) / row.length;
        expect(value[0] as number).toBeGreaterThanOrEqual(mean - 1e-9);
        expect(value[0] as number).toBeLessThanOrEqual(Math.max(...row) + 1e-9);
      }),
    );
  });

  it('of hand-computed figures: two sectors of two and three indicators, three territories', () => {
    const rows = [
      [0.2, 0.4, 0.9, 0.6, 0.6],
      [0.1, 0.3, Number.NaN, 0.2, 0.2],
      [0.5, Number.NaN, 1, 1, 1],
    ];
    const { value, dimensions, rank, percentile } = gapIndex(table(rows, [0, 0, 1, 1, 1]));
    // Means 0.3 and 0.7; M 0.5, S² 0.04, 0.04 / 0.5 = 0.08.
    expect(value[0]).toBeCloseTo(0.58, 12);
    // Means 0.2 and 0.2, of two of three indicators: balanced.
    expect(value[1]).toBeCloseTo(0.2, 12);
    // One of two indicators is less than two thirds, and one of two sectors too.
    expect(dimensions[0]?.[2]).toBeNaN();
    expect(dimensions[1]?.[2]).toBe(1);
    expect(value[2]).toBeNaN();
    expect([...rank]).toEqual([1, 2, 0]);
    expect([...percentile]).toEqual([100, 50, Number.NaN]);
  });

  it.each([
    ['ARITHMETIC', [0.2, 0.8], [1, 3], 0.65],
    ['GEOMETRIC', [0.25, 1], [1, 1], 0.5],
    ['GEOMETRIC', [0, 1], [1, 1], 0.1],
    ['PENALISED', [0.25, 1], [1, 1], 0.625 + 0.140625 / 0.625],
    ['PENALISED', [0.25, 1, 0], [1, 1, 0], 0.625 + 0.140625 / 0.625],
    ['GEOMETRIC', [0, 0], [1, 1], 0],
  ] as const)('%s of %j with weights %j', (aggregation, row, weights, expected) => {
    expect(compositeOf(row, aggregation, [...weights])).toBeCloseTo(expected, 12);
  });

  it('does not depend on the order of territories or indicators', () => {
    fc.assert(
      fc.property(sixColumns, fc.nat(), (rows, turn) => {
        const columns = [0, 1, 2, 3, 4, 5].map((c) => (c * 5 + turn) % 6);
        const turned = rows.map((row) => columns.map((c) => row[c] as number)).reverse();
        const plain = gapIndex(table(rows, sixIn3)).value;
        const other = gapIndex(
          table(
            turned,
            columns.map((c) => sixIn3[c] as number),
          ),
        ).value.reverse();
        const published = (values: Float64Array) => Array.from(values, Number.isNaN);
        expect(published(other)).toEqual(published(plain));
        for (const [i, value] of plain.entries()) {
          if (!Number.isNaN(value)) expect(other[i]).toBeCloseTo(value, 9);
        }
      }),
    );
  });

  it('grows with every indicator in its sector, and over the sectors without the penalty', () => {
    fc.assert(
      fc.property(sixColumns, fc.nat(5), gap, ([first], column, more) => {
        const row = first as number[];
        fc.pre(!Number.isNaN(row[column]) && more >= (row[column] as number));
        const worse = row.with(column, more);
        const [one, two] = [row, worse].map((each) => gapIndex(table([each], sixIn3)).dimensions);
        const of = (means: Float64Array[] | undefined) => means?.map((mean) => mean[0] as number);
        const [before = [], after = []] = [of(one), of(two)];
        for (const d of before.keys()) {
          if (Number.isNaN(before[d])) continue;
          expect(after[d]).toBeGreaterThanOrEqual((before[d] as number) - 1e-12);
        }
        for (const aggregation of ['ARITHMETIC', 'GEOMETRIC'] as const) {
          const [low, high] = [compositeOf(before, aggregation), compositeOf(after, aggregation)];
          if (!Number.isNaN(low)) expect(high).toBeGreaterThanOrEqual(low - 1e-12);
        }
      }),
    );
  });

  it('grows with a sector exactly where that is above half the composite', () => {
    const safe = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(fc.array(safe, { minLength: 2, maxLength: 6 }), (row) => {
        const composite = compositeOf(row, 'PENALISED');
        const distance = (row[0] as number) - composite / 2;
        fc.pre(Math.abs(distance) > 0.01);
        const moved = compositeOf(row.with(0, (row[0] as number) + 1e-5), 'PENALISED');
        expect(Math.sign(moved - composite)).toBe(Math.sign(distance));
      }),
    );
  });

  it('says of each sector what the need of the sector says', () => {
    fc.assert(
      fc.property(sixColumns, (rows) => {
        const { dimensions } = gapIndex(table(rows, sixIn3));
        for (const [i, row] of rows.entries()) {
          for (const [d, means] of dimensions.entries()) {
            const gaps = row.filter((_, c) => sixIn3[c] === d);
            const { need } = sectorNeed(gaps.map((one) => (Number.isNaN(one) ? null : one)));
            expect(means[i]).toBe(need ?? Number.NaN);
          }
        }
      }),
    );
  });
});

describe('ranks', () => {
  it('put the largest gap first, give equal values the better rank and leave gaps unranked', () => {
    const { rank, percentile, ranked } = rankLargestFirst(
      Float64Array.of(0.2, 0.9, 0.2, Number.NaN, 0.1),
    );
    expect([...rank]).toEqual([2, 1, 2, 0, 4]);
    expect([...percentile]).toEqual([75, 100, 75, Number.NaN, 25]);
    expect(ranked).toBe(4);
  });

  it('are one more than the number of larger values', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0.1, 0.5, 0.9, Number.NaN)), (values) => {
        const { rank } = rankLargestFirst(Float64Array.from(values));
        for (const [i, value] of values.entries()) {
          const larger = values.filter((other) => other > value).length;
          expect(rank[i]).toBe(Number.isNaN(value) ? 0 : larger + 1);
        }
      }),
    );
  });
});

describe('the people affected at least', () => {
  it('are those of the largest share, which is named', () => {
    const shares = [
      Float64Array.of(0.2, Number.NaN, 0.4, Number.NaN),
      Float64Array.of(0.5, 0.1, 0.4, Number.NaN),
    ];
    const { people, column } = leastAffected(shares, Float64Array.of(1000, 200, Number.NaN, 50));
    expect([...people]).toEqual([500, 20, Number.NaN, Number.NaN]);
    expect([...column]).toEqual([1, 1, -1, -1]);
  });

  it('are 0, not missing, where nobody lacks it', () => {
    const { people, column } = leastAffected([Float64Array.of(0)], Float64Array.of(1000));
    expect([people[0], column[0]]).toEqual([0, 0]);
  });
});

describe('similar profiles', () => {
  const columns = [Float64Array.of(0.1, 0.1, 0.9, Number.NaN), Float64Array.of(0.2, 0.3, 0.2, 0.2)];

  it('come nearest first, without the territory itself and without profiles too thin to compare', () => {
    const found = similarProfiles(columns, 0, 5);
    expect(found.map(({ index }) => index)).toEqual([1, 2]);
    expect(found[0]?.similarity).toBeCloseTo(1 - Math.sqrt(0.01 / 2), 12);
  });

  it('can be kept to some territories', () => {
    expect(similarProfiles(columns, 0, 5, (i) => i === 2).map(({ index }) => index)).toEqual([2]);
  });
});
