import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateIndicator } from '../../geodata/analysis/aggregate-indicators.ts';
import type { Indicator, IndicatorValue } from '../../geodata/model/indicator.ts';

function indicator(aggregation: Indicator['aggregation']): Indicator {
  const text = { es: 'Prueba', en: 'Test' };
  return {
    code: 'test',
    name: text,
    definition: text,
    unit: 'share',
    denominator: text,
    year: 2022,
    period: '2022',
    direction: 'HIGHER_IS_WORSE',
    sectors: ['HEALTH'],
    goalposts: null,
    sourceId: 'test-source',
    publishedLevel: 'DISTRICT',
    aggregation,
    baseIndicator: null,
    note: null,
  };
}

const present = (ubigeo: string, value: number, base: number | null = null): IndicatorValue => ({
  ubigeo,
  code: 'test',
  year: 2022,
  value,
  quality: 'OBSERVED',
  missingReason: null,
  base,
});
const absent = (ubigeo: string): IndicatorValue => ({
  ubigeo,
  code: 'test',
  year: 2022,
  value: null,
  quality: null,
  missingReason: 'NEW_DISTRICT',
  base: null,
});
const people = (counts: Record<string, number>) => new Map(Object.entries(counts));

describe('the value of a province made from its districts', () => {
  it('is the mean of shares weighted by people', () => {
    const values = [present('010101', 0.2), present('010102', 0.5)];
    expect(
      aggregateIndicator(
        indicator('POPULATION_WEIGHTED_MEAN'),
        values,
        people({ '010101': 300, '010102': 100 }),
        4,
      ),
    ).toEqual([
      {
        ubigeo: '0101',
        code: 'test',
        year: 2022,
        // (0.2 · 300 + 0.5 · 100) / 400
        value: 0.275,
        quality: 'DERIVED',
        missingReason: null,
        base: null,
      },
    ]);
  });

  it('is the mean weighted by observations where these are what a share is of, and adds them up', () => {
    const values = [present('010101', 0.2, 10), present('010102', 0.5, 30)];
    const [province] = aggregateIndicator(
      indicator('BASE_WEIGHTED_MEAN'),
      values,
      people({ '010101': 1000, '010102': 1 }),
      4,
    );
    // (0.2 · 10 + 0.5 · 30) / 40
    expect(province?.value).toBeCloseTo(0.425, 15);
    expect(province?.base).toBe(40);
  });

  it('is the sum of counts', () => {
    const values = [present('010101', 12), present('010102', 30)];
    const everyone = people({ '010101': 5, '010102': 5 });
    expect(aggregateIndicator(indicator('SUM'), values, everyone, 4)[0]?.value).toBe(42);
  });

  it('is of the country, whose code is empty, when no digit tells parents apart', () => {
    const values = [present('01', 12), present('02', 30)];
    const [country] = aggregateIndicator(
      indicator('POPULATION_WEIGHTED_MEAN'),
      values,
      people({ '01': 10, '02': 5 }),
      0,
    );
    expect(country).toMatchObject({ ubigeo: '', value: 18 });
  });

  it('is not made of values that no mean makes sense of', () => {
    const values = [present('010101', 1)];
    expect(aggregateIndicator(indicator('NONE'), values, people({ '010101': 5 }), 4)).toEqual([]);
  });

  it.each([
    ['exactly two thirds of the people have a value', 200, 100, 0.4],
    ['one person less than two thirds has one', 199, 101, null],
  ])('when %s is %s : %s people → %s', (_, known, unknown, value) => {
    const [province] = aggregateIndicator(
      indicator('POPULATION_WEIGHTED_MEAN'),
      [present('010101', 0.4), absent('010102')],
      people({ '010101': known, '010102': unknown }),
      4,
    );
    expect(province?.value).toBe(value);
    expect(province?.missingReason).toBe(value === null ? 'NEW_DISTRICT' : null);
  });

  it('is missing for the reason of its districts when none has a value', () => {
    const [province] = aggregateIndicator(
      indicator('SUM'),
      [absent('010101')],
      people({ '010101': 10 }),
      4,
    );
    expect(province).toMatchObject({ value: null, quality: null, missingReason: 'NEW_DISTRICT' });
  });

  it('is the plain mean where nobody is counted', () => {
    const values = [present('010101', 0.2), present('010102', 0.4)];
    const [province] = aggregateIndicator(
      indicator('POPULATION_WEIGHTED_MEAN'),
      values,
      people({}),
      4,
    );
    expect(province?.value).toBeCloseTo(0.3, 15);
  });

  it('keeps provinces, regions and years apart', () => {
    const values = [
      present('010101', 1),
      present('010201', 2),
      present('020101', 3),
      { ...present('010101', 10), year: 2023 },
    ];
    const everyone = people({ '010101': 1, '010201': 1, '020101': 1 });
    const summed = (digits: 2 | 4) =>
      aggregateIndicator(indicator('SUM'), values, everyone, digits).map(
        ({ ubigeo, year, value }) => [ubigeo, year, value],
      );
    expect(summed(4)).toEqual([
      ['0101', 2022, 1],
      ['0102', 2022, 2],
      ['0201', 2022, 3],
      ['0101', 2023, 10],
    ]);
    expect(summed(2)).toEqual([
      ['01', 2022, 3],
      ['02', 2022, 3],
      ['01', 2023, 10],
    ]);
  });

  it('lies between the lowest and the highest of its districts, in whatever order they come', () => {
    const district = fc.record({
      value: fc.double({ min: 0, max: 1, noNaN: true }),
      residents: fc.integer({ min: 1, max: 1e6 }),
    });
    fc.assert(
      fc.property(fc.array(district, { minLength: 1, maxLength: 30 }), (districts) => {
        const code = (i: number) => `0101${String(i).padStart(2, '0')}`;
        const values = districts.map(({ value }, i) => present(code(i), value));
        const everyone = new Map(districts.map(({ residents }, i) => [code(i), residents]));
        const meanOf = (rows: IndicatorValue[]) =>
          aggregateIndicator(indicator('POPULATION_WEIGHTED_MEAN'), rows, everyone, 4)[0]
            ?.value as number;
        const mean = meanOf(values);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...districts.map((d) => d.value)) - 1e-12);
        expect(mean).toBeLessThanOrEqual(Math.max(...districts.map((d) => d.value)) + 1e-12);
        expect(meanOf(values.toReversed())).toBeCloseTo(mean, 12);
      }),
    );
  });
});
