import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoringInput } from '../../geodata/analysis/cluster-score.ts';
import { createScorer, scoreInFull, weighCriteria } from '../../geodata/analysis/cluster-score.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { ClusterCriterion } from '../../geodata/model/cluster-criterion.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { plainFacts } from './cluster-fixtures.ts';

const facts = plainFacts(['990101', '990102', '990103']);
const members = Int32Array.of(0, 1, 2);

/** A criterion whose value is the same for every set; NaN = missing. */
function constant(code: string, value: number): ClusterCriterion {
  const [first] = clusterCriteria;
  return {
    ...first!,
    code,
    prepare: () => ({ raw: () => value, normalise: (raw) => raw }),
  };
}

const scoreOf = (criteria: ClusterCriterion[], weights?: number[]) => {
  const weighted = weighCriteria(criteria, facts, {
    sectors: ['HEALTH'],
    criteria: weights?.map((weight, i) => ({ criterion: criteria[i]!.code, weight })),
  });
  return {
    fast: createScorer(weighted).score(members, 3),
    full: scoreInFull(weighted, members, 3),
  };
};

describe('the score of a set', () => {
  it('is the weighted mean of its criteria', () => {
    const { fast, full } = scoreOf([constant('A', 0.2), constant('B', 0.8)], [1, 3]);
    expect(full.score).toBeCloseTo(0.65, 12);
    expect(fast).toBe(full.score);
    expect(full.scoreRange).toEqual({ min: full.score, max: full.score });
    expect(full.criteria.map(({ weight }) => weight)).toEqual([0.25, 0.75]);
    expect(full.criteria.map(({ contribution }) => contribution)).toEqual([
      expect.closeTo(0.05, 12),
      expect.closeTo(0.6, 12),
    ]);
  });

  it('gives the weight of a missing criterion to the others and widens to a range', () => {
    const criteria = [constant('A', 0.5), constant('B', Number.NaN), constant('C', 1)];
    const { full } = scoreOf(criteria, [2, 1, 1]);
    expect(full.score).toBeCloseTo((2 * 0.5 + 1) / 3, 12);
    expect(full.scoreRange.min).toBeCloseTo(0.5, 12);
    expect(full.scoreRange.max).toBeCloseTo(0.75, 12);
    expect(full.criteria[1]).toMatchObject({ normalised: null, contribution: 0, weight: 0.25 });
    expect(full.criteria[1]?.raw).toMatchObject({ value: null, missingReason: 'NOT_IN_SOURCE' });
  });

  it('lies in its range, is the sum of its contributions, and does not depend on the scale of weights', () => {
    const part = fc.record({
      value: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(Number.NaN)),
      weight: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        fc.pre(parts.some(({ value, weight }) => weight > 0 && !Number.isNaN(value)));
        const criteria = parts.map(({ value }, i) => constant(`C${i}`, value));
        const { fast, full } = scoreOf(
          criteria,
          parts.map(({ weight }) => weight),
        );
        const total = full.criteria.reduce((sum, { contribution }) => sum + contribution, 0);
        expect(total).toBeCloseTo(full.score, 12);
        expect(fast).toBe(full.score);
        expect(full.scoreRange.min).toBeLessThanOrEqual(full.score);
        expect(full.scoreRange.max).toBeGreaterThanOrEqual(full.score);
        expect(full.scoreRange.max).toBeLessThanOrEqual(1 + 1e-12);
        const scaled = scoreOf(
          criteria,
          parts.map(({ weight }) => weight * 1e300),
        );
        expect(scaled.full.score).toBeCloseTo(full.score, 9);
      }),
    );
  });

  it('is not a number when no weighted criterion has a value', () => {
    expect(scoreOf([constant('A', Number.NaN), constant('B', 1)], [1, 0]).fast).toBeNaN();
  });
});

describe('default weights', () => {
  it('are equal over the criteria counted by default; sector gaps are reported at 0', () => {
    const weighted = weighCriteria(clusterCriteria, facts, { sectors: ['HEALTH', 'EDUCATION'] });
    const counted = weighted.filter(({ weight }) => weight > 0);
    expect(counted).toHaveLength(10);
    for (const { weight } of counted) expect(weight).toBeCloseTo(0.1, 12);
    const gaps = weighted.filter(({ criterion }) => criterion.sector !== null);
    expect(gaps.map(({ criterion, weight }) => [criterion.code, weight])).toEqual([
      ['GAP_HEALTH', 0],
      ['GAP_EDUCATION', 0],
    ]);
  });

  it('count a planner’s criterion without values as missing', () => {
    const weighted = weighCriteria(clusterCriteria, facts, { sectors: ['HEALTH'] });
    const { criteria, score, scoreRange } = scoreInFull(weighted, members, 3);
    const will = criteria.find(({ criterion }) => criterion.code === 'POLITICAL_WILL');
    expect(will?.raw.missingReason).toBe('NOT_COLLECTED');
    expect(scoreRange.max - scoreRange.min).toBeCloseTo(0.2, 12);
    expect(score).toBeGreaterThan(scoreRange.min);
  });

  it('take the planner’s values in', () => {
    const values = facts.ubigeos.map((ubigeo) => ({ ubigeo, value: 0.75 }));
    const weighted = weighCriteria(clusterCriteria, facts, {
      sectors: ['HEALTH'],
      plannerValues: [{ criterion: 'TRAVEL_SAFETY', values }],
    });
    const safety = scoreInFull(weighted, members, 3).criteria.at(-1);
    expect(safety?.criterion.code).toBe('TRAVEL_SAFETY');
    expect(safety?.normalised).toBe(0.75);
  });
});

describe('a wrong input', () => {
  const gap = { criterion: 'SERVICE_GAP', weight: 1 };
  const will = (ubigeo: string, value: number) => ({
    criterion: 'POLITICAL_WILL',
    values: [{ ubigeo, value }],
  });
  const cases: { what: string; input: Partial<ScoringInput>; argument: string; got: RegExp }[] = [
    {
      what: 'a negative weight',
      input: { criteria: [{ ...gap, weight: -1 }] },
      argument: 'input.criteria[0].weight',
      got: /got -1/,
    },
    {
      what: 'an infinite weight',
      input: { criteria: [{ ...gap, weight: Number.POSITIVE_INFINITY }] },
      argument: 'input.criteria[0].weight',
      got: /got Infinity/,
    },
    {
      what: 'only zero weights',
      input: { criteria: [{ ...gap, weight: 0 }] },
      argument: 'input.criteria',
      got: /only zeros/,
    },
    { what: 'no weights', input: { criteria: [] }, argument: 'input.criteria', got: /no weight/ },
    {
      what: 'a criterion twice',
      input: { criteria: [gap, gap] },
      argument: 'input.criteria[1].criterion',
      got: /SERVICE_GAP twice/,
    },
    {
      what: 'an unknown criterion',
      input: { criteria: [{ criterion: 'LEADERSHIP', weight: 1 }] },
      argument: 'input.criteria[0].criterion',
      got: /got LEADERSHIP, expected one of SERVICE_GAP/,
    },
    {
      what: 'the gap of a sector not asked for',
      input: { criteria: [{ criterion: 'GAP_ENERGY', weight: 1 }] },
      argument: 'input.criteria[0].criterion',
      got: /got GAP_ENERGY/,
    },
    {
      what: 'a direction that is not the planner’s to choose',
      input: { criteria: [{ ...gap, direction: 'LOWER_FIRST' }] },
      argument: 'input.criteria[0].direction',
      got: /expected HIGHER_FIRST for SERVICE_GAP/,
    },
    {
      what: 'values for a criterion with data of its own',
      input: { plannerValues: [{ ...will('990101', 1), criterion: 'SERVICE_GAP' }] },
      argument: 'input.plannerValues[0].criterion',
      got: /expected one of POLITICAL_WILL, TRAVEL_SAFETY/,
    },
    {
      what: 'a planner’s value above 1',
      input: { plannerValues: [will('990101', 1.5)] },
      argument: 'input.plannerValues[0].values[0].value',
      got: /got 1.5/,
    },
    {
      what: 'a planner’s value of an unknown district',
      input: { plannerValues: [will('123456', 1)] },
      argument: 'input.plannerValues[0].values[0].ubigeo',
      got: /got 123456/,
    },
    {
      what: 'values of one criterion in two lists',
      input: { plannerValues: [will('990101', 1), will('990102', 1)] },
      argument: 'input.plannerValues[1].criterion',
      got: /POLITICAL_WILL twice/,
    },
  ];
  for (const { what, input, argument, got } of cases) {
    it(`is refused: ${what}`, () => {
      const weigh = () => weighCriteria(clusterCriteria, facts, { sectors: ['HEALTH'], ...input });
      expect(weigh).toThrow(DomainError);
      expect(weigh).toThrow(got);
      expect(weigh).toThrow(expect.objectContaining({ code: 'BAD_INPUT', argument }));
    });
  }

  it('is not the other direction of a criterion whose direction is the planner’s', () => {
    const [density] = weighCriteria(clusterCriteria, facts, {
      sectors: ['HEALTH'],
      criteria: [{ criterion: 'POPULATION_DENSITY', weight: 1, direction: 'HIGHER_FIRST' }],
    }).filter(({ weight }) => weight > 0);
    expect(density?.direction).toBe('HIGHER_FIRST');
  });
});
