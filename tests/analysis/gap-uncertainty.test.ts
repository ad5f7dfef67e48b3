import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GapAggregation, gapAggregations } from '../../geodata/analysis/gap-composite.ts';
import { gapSensitivity } from '../../geodata/analysis/gap-sensitivity.ts';
import {
  everyChoice,
  type GapPositions,
  rankShift,
  ranksUnder,
  rankUncertainty,
} from '../../geodata/analysis/gap-uncertainty.ts';
import { mulberry32 } from '../../geodata/analysis/mulberry32.ts';

function table(rows: number[][], dimensionOf: number[]): GapPositions {
  const positions = dimensionOf.map((_, c) => Float64Array.from(rows, (row) => row[c] as number));
  return { count: rows.length, positions, dimensionOf, dimensions: Math.max(...dimensionOf) + 1 };
}

const rows = Array.from({ length: 40 }, (_, i) => [i / 40, ((i * 7) % 40) / 40, i / 50]);
const given = table(rows, [0, 1, 2]);
const equal = [1 / 3, 1 / 3, 1 / 3];
const ranks = ranksUnder(given, { weights: equal });
const options = { draws: 200, seed: 7, weights: equal };
const nothing = { goalposts: false, weights: false, aggregation: false, leaveOneOut: false };

describe('mulberry32', () => {
  it('gives the numbers of its published form', () => {
    const random = mulberry32(1);
    expect([random(), random(), random()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });
});

describe('rank uncertainty', () => {
  it('is the same for the same seed and another for another', () => {
    const one = rankUncertainty(given, ranks, options);
    expect(rankUncertainty(given, ranks, options)).toEqual(one);
    expect(rankUncertainty(given, ranks, { ...options, seed: 8 })).not.toEqual(one);
  });

  it('holds intervals that are ordered and within the ranks', () => {
    const { low, high, shift, meanShift } = rankUncertainty(given, ranks, options);
    for (const i of rows.keys()) {
      expect(low[i]).toBeGreaterThanOrEqual(1);
      expect(high[i]).toBeGreaterThanOrEqual(low[i] as number);
      expect(high[i]).toBeLessThanOrEqual(rows.length);
    }
    const mean = shift.reduce((sum, one) => sum + one, 0) / rows.length;
    expect(meanShift).toBeCloseTo(mean, 12);
    expect(meanShift).toBeGreaterThan(0);
  });

  it('takes the 5 % and 95 % quantiles and the mean shift of the ranks that were drawn', () => {
    // One sector of 60 indicators: nearly every draw leaves out another one.
    const gaps = mulberry32(5);
    const many = table(
      Array.from({ length: 40 }, () => Array.from({ length: 60 }, () => gaps())),
      Array.from({ length: 60 }, () => 0),
    );
    const base = ranksUnder(many, { weights: [1] });
    const vary = { ...nothing, leaveOneOut: true };
    const { low, high, shift } = rankUncertainty(many, base, {
      ...{ draws: 101, seed: 11 },
      weights: [1],
      vary,
    });
    const random = mulberry32(11);
    const drawn = Array.from({ length: 101 }, () => {
      const picked = Math.floor(random() * 61);
      return ranksUnder(many, { weights: [1], leftOut: picked === 60 ? -1 : picked });
    });
    for (const i of many.positions[0]?.keys() ?? []) {
      const seen = drawn.map((one) => one[i] as number).sort((a, b) => a - b);
      // Of 101 ordered ranks, 5 lie below the 6th and 5 above the 96th.
      expect([low[i], high[i]]).toEqual([seen[5], seen[95]]);
      const moved = seen.reduce((sum, rank) => sum + Math.abs(rank - (base[i] as number)), 0);
      expect(shift[i]).toBeCloseTo(moved / 101, 12);
    }
  });

  it('holds nine tenths of the ranks of draws, whatever the table', () => {
    const gaps = fc.array(
      fc.array(fc.double({ min: -0.2, max: 1.2, noNaN: true }), { minLength: 4, maxLength: 4 }),
      { minLength: 3, maxLength: 12 },
    );
    fc.assert(
      fc.property(gaps, fc.nat(), (given4, seed) => {
        const four = table(given4, [0, 0, 1, 1]);
        const weights = [0.5, 0.5];
        const base = ranksUnder(four, { weights });
        const vary = { ...nothing, aggregation: true };
        const { low, high } = rankUncertainty(four, base, { draws: 40, seed, weights, vary });
        const random = mulberry32(seed);
        const drawn = Array.from({ length: 40 }, () => {
          const aggregation = gapAggregations[Math.floor(random() * 3)] as GapAggregation;
          return ranksUnder(four, { weights, aggregation });
        });
        for (const i of given4.keys()) {
          const [from, to] = [low[i] as number, high[i] as number];
          const inside = drawn.filter(
            (one) => (one[i] as number) >= from && (one[i] as number) <= to,
          );
          expect(inside.length).toBeGreaterThanOrEqual(36);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is nothing when no choice is made anew', () => {
    const { low, high, meanShift } = rankUncertainty(given, ranks, { ...options, vary: nothing });
    expect([low, high, meanShift]).toEqual([ranks, ranks, 0]);
  });

  it.each(Object.keys(everyChoice))('comes of %s by itself', (choice) => {
    const vary = { ...nothing, [choice]: true };
    const { meanShift } = rankUncertainty(given, ranks, { ...options, vary });
    expect(meanShift).toBeGreaterThan(0);
  });

  it.each([
    ['reach 1.09', 1.09, 1.3, true],
    ['stay below 1.11', 1.11, 1.3, false],
    ['reach -0.09', -0.09, -0.3, true],
    ['stay above -0.11', -0.11, -0.3, false],
  ])('moves goalposts by a tenth at most: they %s', (_, inner, outer, apart) => {
    // Beyond the goalposts both are held at the end and tie, unless the goalpost moves past one.
    const pair = table([[inner], [outer], [0.5]], [0]);
    const base = ranksUnder(pair, { weights: [1] });
    expect(base[0]).toBe(base[1]);
    const vary = { ...nothing, goalposts: true };
    const { shift } = rankUncertainty(pair, base, { draws: 2000, seed: 1, weights: [1], vary });
    expect(Math.max(...shift) > 0).toBe(apart);
  });

  it('draws weights around the given ones', () => {
    // Gaps 0.6, 0.5 against 0.5, 0.6: the first comes first exactly when its sector weighs more.
    const pair = table(
      [
        [0.6, 0.5],
        [0.5, 0.6],
      ],
      [0, 1],
    );
    const shareFirst = (weight: number) => {
      const weights = [weight, 1 - weight];
      const vary = { ...nothing, weights: true };
      const base = Int32Array.of(1, 2);
      const { shift } = rankUncertainty(pair, base, { draws: 2000, seed: 4, weights, vary });
      return 1 - (shift[0] as number);
    };
    // Beta(1, 1) is above 1/2 half of the time, Beta(1.5, 0.5) 9 times of 11 (0.8183).
    expect(shareFirst(0.5)).toBeCloseTo(0.5, 1);
    expect(Math.abs(shareFirst(0.5) - 0.5)).toBeLessThan(0.03);
    expect(Math.abs(shareFirst(0.75) - 0.8183)).toBeLessThan(0.03);
  });

  it('leaves a territory that is worst in everything first in every draw', () => {
    const worst = table(
      [[1.5, 1.5, 1.5], ...rows.map((row) => row.map((n) => n * 0.5))],
      [0, 1, 2],
    );
    const base = ranksUnder(worst, { weights: equal });
    const { low, high, shift } = rankUncertainty(worst, base, options);
    expect([low[0], high[0], shift[0]]).toEqual([1, 1, 0]);
  });

  it('keeps a sector of weight 0 out of every draw', () => {
    const weights = [0.5, 0, 0.5];
    const shuffled = rows.map((row) => row.with(1, ((row[1] as number) * 37) % 1));
    const one = rankUncertainty(given, ranksUnder(given, { weights }), { ...options, weights });
    const other = table(shuffled, [0, 1, 2]);
    expect(rankUncertainty(other, ranksUnder(other, { weights }), { ...options, weights })).toEqual(
      one,
    );
  });

  it('gives no interval to a territory without a rank', () => {
    const gone = table([...rows, [Number.NaN, 0.5, Number.NaN]], [0, 1, 2]);
    const base = ranksUnder(gone, { weights: equal });
    const { low, high, shift } = rankUncertainty(gone, base, options);
    expect([base[40], low[40], high[40], shift[40]]).toEqual([0, 0, 0, Number.NaN]);
  });

  it.each([3, 2001, 10.5, Number.NaN])('refuses %s draws', (draws) => {
    expect(() => rankUncertainty(given, ranks, { ...options, draws })).toThrow(
      `Got ${draws} draws; expected a whole number, 10 to 2000.`,
    );
  });
});

describe('the shift between two rankings', () => {
  it('is the mean difference of those ranked in both', () => {
    expect(rankShift(Int32Array.of(1, 2, 3, 0), Int32Array.of(3, 2, 0, 1))).toEqual({
      meanShift: 1,
      largestShift: 2,
    });
  });
});

describe('sensitivity', () => {
  const found = gapSensitivity(given, { ...options, places: 5 });
  const effect = (choice: string) => found.effects.filter((one) => one.choice === choice);

  it('compares each stated choice with the index', () => {
    const arithmetic = ranksUnder(given, { weights: equal, aggregation: 'ARITHMETIC' });
    expect(effect('ARITHMETIC_AGGREGATION')).toEqual([
      { choice: 'ARITHMETIC_AGGREGATION', leftOut: null, ...rankShift(ranks, arithmetic) },
    ]);
    expect(effect('EQUAL_WEIGHTS')).toMatchObject([{ meanShift: 0, largestShift: 0 }]);
    expect(effect('LEAVE_ONE_INDICATOR_OUT').map(({ leftOut }) => leftOut)).toEqual([0, 1, 2]);
    const without = ranksUnder(given, { weights: equal, leftOut: 1 });
    expect(effect('LEAVE_ONE_INDICATOR_OUT')[1]).toMatchObject(rankShift(ranks, without));
  });

  it('tells what equal weights would change when others are given', () => {
    const weights = [0.7, 0.2, 0.1];
    const { effects } = gapSensitivity(given, { ...options, weights, places: 5 });
    const own = ranksUnder(given, { weights });
    const equalEffect = effects.find(({ choice }) => choice === 'EQUAL_WEIGHTS');
    expect(equalEffect).toMatchObject(rankShift(own, ranks));
    expect(equalEffect?.meanShift).toBeGreaterThan(0);
  });

  it('counts the territories whose interval spans few ranks', () => {
    const { low, high, meanShift } = rankUncertainty(given, ranks, options);
    const narrow = rows.filter((_, i) => (high[i] as number) - (low[i] as number) <= 5).length;
    expect(found.shareWithinPlaces).toBe(narrow / 40);
    expect(found.meanShift).toBe(meanShift);
    expect(narrow).toBeGreaterThan(0);
    expect(narrow).toBeLessThan(40);
  });
});
