import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisedGap, sectorNeed } from '../../geodata/analysis/service-gap.ts';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('the gap between goalposts', () => {
  it.each([
    ['at the best end', 0, { best: 0, worst: 0.6 }, 0],
    ['at the worst end', 0.6, { best: 0, worst: 0.6 }, 1],
    ['halfway', 0.3, { best: 0, worst: 0.6 }, 0.5],
    ['beyond the worst end', 0.9, { best: 0, worst: 0.6 }, 1],
    ['beyond the best end', -0.1, { best: 0, worst: 0.6 }, 0],
    ['a quarter of the way down where less is worse', 85, { best: 100, worst: 40 }, 0.25],
  ])('%s: %s → gap', (_, value, goalposts, gap) => {
    expect(normalisedGap(value, goalposts)).toBeCloseTo(gap, 15);
  });

  it('refuses goalposts that coincide, saying which', () => {
    expect(() => normalisedGap(1, { best: 3, worst: 3 })).toThrow(/3 and 3.*two different/);
  });

  it('grows from the best end towards the worst, and turning the ends round turns it round', () => {
    fc.assert(
      fc.property(number, number, number, number, (best, worst, p, q) => {
        fc.pre(Math.abs(best - worst) > 1e-3);
        const [gapP, gapQ] = [p, q].map((value) => normalisedGap(value, { best, worst }));
        const nearer = Math.sign(worst - best) * (p - q) <= 0;
        expect(
          nearer ? (gapQ as number) >= (gapP as number) : (gapP as number) >= (gapQ as number),
        ).toBe(true);
        expect(normalisedGap(p, { best: worst, worst: best })).toBeCloseTo(1 - (gapP as number), 9);
      }),
    );
  });
});

describe('the need of a sector', () => {
  it('is the mean of the gaps that are known', () => {
    expect(sectorNeed([0.2, null, 0.5])).toEqual({ need: 0.35, present: 2, total: 3 });
  });

  it('is not stated for a sector without indicators', () => {
    expect(sectorNeed([])).toEqual({ need: null, present: 0, total: 0 });
  });

  it('is 0, not missing, where every gap is closed', () => {
    expect(sectorNeed([0, 0]).need).toBe(0);
  });

  it('is stated at exactly two thirds of the indicators and at no fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (total, seed) => {
        const present = seed % (total + 1);
        const gaps = Array.from({ length: total }, (_, i) => (i < present ? 0.5 : null));
        // In whole numbers: three times the present against twice the total.
        const enough = present > 0 && 3 * present >= 2 * total;
        expect(sectorNeed(gaps).need === null).toBe(!enough);
      }),
      { numRuns: 2000 },
    );
    for (let third = 1; third <= 400; third++) {
      const known = Array.from({ length: 2 * third }, () => 0.25);
      const missing = Array.from({ length: third }, () => null);
      expect(sectorNeed([...known, ...missing]).need).toBe(0.25);
      expect(sectorNeed([...known.slice(1), ...missing]).need).toBeNull();
    }
  });
});
