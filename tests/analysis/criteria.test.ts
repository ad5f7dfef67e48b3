import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnough } from '../../geodata/criteria/member-values.ts';
import { densityGoalposts } from '../../geodata/criteria/population-density.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { CriterionOptions } from '../../geodata/model/cluster-criterion.ts';
import type { ClusterFacts } from '../../geodata/model/cluster-facts.ts';
import { sectors } from '../../geodata/model/sector.ts';
import { plainFacts, plainMinutes, smallRegion } from './cluster-fixtures.ts';

const ubigeos = ['990101', '990102', '990103', '990104', '990201'];

/** Facts that a test fills in where it matters. */
function factsWith(changes: Partial<ClusterFacts>): ClusterFacts {
  return {
    ...plainFacts(ubigeos),
    population: Float64Array.of(100, 200, 300, 400, 500),
    ...changes,
  };
}

function evaluate(
  code: string,
  facts: ClusterFacts,
  members: number[],
  options: Partial<CriterionOptions> = {},
) {
  const criterion = clusterCriteria.find((one) => one.code === code)!;
  const evaluator = criterion.prepare(facts, {
    sectors: ['HEALTH', 'EDUCATION'],
    direction: criterion.direction,
    plannerValues: null,
    ...options,
  });
  const raw = evaluator.raw(Int32Array.from(members), members.length);
  return { raw, normalised: evaluator.normalise(raw) };
}

describe('the registry', () => {
  it('gives every criterion a code of its own in capitals, and both languages', () => {
    const codes = clusterCriteria.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { code, name, definition } of clusterCriteria) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      for (const text of [name.es, name.en, definition.es, definition.en]) {
        expect(text.length).toBeGreaterThan(3);
      }
    }
  });

  it('has a gap criterion for every sector, none of them counted by default', () => {
    const gaps = clusterCriteria.filter(({ sector }) => sector !== null);
    expect(gaps.map(({ sector }) => sector)).toEqual([...sectors]);
    expect(gaps.some(({ countedByDefault }) => countedByDefault)).toBe(false);
  });
});

describe('every criterion', () => {
  it('lies between 0 and 1 or is missing, whatever the districts', () => {
    fc.assert(
      fc.property(smallRegion, fc.nat({ max: 2 ** 18 - 1 }), ({ facts }, mask) => {
        const members = facts.ubigeos.map((_, i) => i).filter((i) => (mask >> i) & 1);
        if (members.length < 2) return;
        const plannerValues = facts.nativeLanguageShare;
        for (const { code } of clusterCriteria) {
          const { normalised } = evaluate(code, facts, members, { plannerValues });
          if (!Number.isNaN(normalised)) {
            expect(normalised).toBeGreaterThanOrEqual(0);
            expect(normalised).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('has the same value in whatever order the members come', () => {
    const facts = factsWith({});
    for (const { code } of clusterCriteria) {
      const plannerValues = facts.nativeLanguageShare;
      const [one, other] = [
        [0, 2, 3],
        [3, 0, 2],
      ].map((members) => evaluate(code, facts, members, { plannerValues }).raw);
      if (!Number.isNaN(one)) expect(other).toBeCloseTo(one!, 12);
    }
  });
});

describe('a set with members without a value', () => {
  it('keeps the value of those holding two thirds of the population, exactly two thirds included', () => {
    const share = Float64Array.of(Number.NaN, 0.5, 0.5, 0.5, 0.5);
    const facts = factsWith({ nativeLanguageShare: share });
    expect(evaluate('NATIVE_LANGUAGE', facts, [0, 1]).raw).toBe(0.5);
    share[2] = Number.NaN;
    expect(evaluate('NATIVE_LANGUAGE', facts, [0, 1, 2]).raw).toBeNaN();
  });

  it('counts a member of unknown population as one of average size without a value', () => {
    const population = Float64Array.of(Number.NaN, 200, 300, 400, 500);
    const facts = factsWith({ population });
    expect(evaluate('NATIVE_LANGUAGE', facts, [0, 1]).raw).toBeNaN();
    expect(evaluate('NATIVE_LANGUAGE', facts, [0, 1, 2]).raw).toBeGreaterThan(0);
    expect(isEnough(500, 500, 2, 3)).toBe(true);
    expect(isEnough(499, 500, 2, 3)).toBe(false);
    expect(isEnough(0, 0, 0, 2)).toBe(false);
  });
});

describe('population density', () => {
  it('is people over area, placed by logarithm between the percentiles, sparser first', () => {
    const facts = factsWith({ areaKm2: Float64Array.of(100, 20, 3, 4, 1) });
    const { low, high } = densityGoalposts(facts);
    const { raw, normalised } = evaluate('POPULATION_DENSITY', facts, [0, 1]);
    expect(raw).toBe(2.5);
    expect(normalised).toBeCloseTo(1 - (Math.log(2.5) - low) / (high - low), 12);
    const dense = evaluate('POPULATION_DENSITY', facts, [0, 1], { direction: 'HIGHER_FIRST' });
    expect(dense.normalised).toBeCloseTo(1 - normalised, 12);
  });

  it('takes the 5th and 95th percentile, linear between districts', () => {
    const codes = Array.from({ length: 21 }, (_, i) => `9901${String(i + 1).padStart(2, '0')}`);
    const facts = {
      ...plainFacts(codes),
      population: Float64Array.from(codes, (_, i) => Math.exp(i)),
      areaKm2: new Float64Array(21).fill(1),
    };
    const { low, high } = densityGoalposts(facts);
    expect(low).toBeCloseTo(1, 12);
    expect(high).toBeCloseTo(19, 12);
  });
});

describe('service gaps', () => {
  const sectorNeed = {
    HEALTH: Float64Array.of(0.2, 0.8, Number.NaN, 0.5, 0.5),
    EDUCATION: Float64Array.of(0.4, 0.6, 0.5, 0.5, 0.5),
  };
  const facts = factsWith({ sectorNeed });

  it('weigh the mean need of the chosen sectors by population', () => {
    expect(evaluate('SERVICE_GAP', facts, [0, 1]).raw).toBeCloseTo((0.3 + 2 * 0.7) / 3, 12);
    const health = evaluate('SERVICE_GAP', facts, [0, 1], { sectors: ['HEALTH'] });
    expect(health.raw).toBeCloseTo(0.6, 12);
    expect(evaluate('GAP_HEALTH', facts, [0, 1]).raw).toBeCloseTo(0.6, 12);
  });

  it('are missing in a sector without any data', () => {
    const { raw, normalised } = evaluate('GAP_ENERGY', facts, [0, 1], { sectors: ['ENERGY'] });
    expect(raw).toBeNaN();
    expect(normalised).toBeNaN();
  });

  it('are alike by the mean distance of the profiles', () => {
    const distance = Math.hypot(0.6, 0.2);
    expect(evaluate('GAP_SIMILARITY', facts, [0, 1]).raw).toBeCloseTo(
      1 - distance / Math.SQRT2,
      12,
    );
    const health = evaluate('GAP_SIMILARITY', facts, [0, 1], { sectors: ['HEALTH'] });
    expect(health.raw).toBeCloseTo(0.4, 12);
    expect(evaluate('GAP_SIMILARITY', facts, [0, 2]).raw).toBeNaN();
    expect(evaluate('GAP_SIMILARITY', facts, [3, 4]).raw).toBe(1);
  });
});

describe('proximity of capitals', () => {
  /** Minutes from each of the first four districts (rows) to each; nobody comes back from the last. */
  const minutes = [
    [0, 30, 200, 50],
    [40, 0, 90, 60],
    [210, 80, 0, 70],
    [Number.NaN, Number.NaN, Number.NaN, 0],
  ];
  const facts = factsWith({
    capitalMinutes: plainMinutes(ubigeos, (from, to) => minutes[from]![to]!),
  });

  it('is the mean time of the others to the best-placed capital, falling by 1/e in 2 hours', () => {
    const { raw, normalised } = evaluate('CAPITAL_PROXIMITY', facts, [2, 0, 1]);
    expect(raw).toBe((30 + 80) / 2);
    expect(normalised).toBeCloseTo(Math.exp(-55 / 120), 12);
  });

  it('takes the way to the member, not the way from it', () => {
    expect(evaluate('CAPITAL_PROXIMITY', facts, [0, 1]).raw).toBe(30);
    expect(evaluate('CAPITAL_PROXIMITY', facts, [0, 1, 3]).raw).toBe((50 + 60) / 2);
  });

  it('is missing between provinces, where nobody is reached by all, and without times', () => {
    expect(evaluate('CAPITAL_PROXIMITY', facts, [0, 4]).raw).toBeNaN();
    const noWay = factsWith({ capitalMinutes: plainMinutes(ubigeos, () => Number.NaN) });
    expect(evaluate('CAPITAL_PROXIMITY', noWay, [0, 1]).normalised).toBeNaN();
    const none = factsWith({ capitalMinutes: null });
    expect(evaluate('CAPITAL_PROXIMITY', none, [0, 1]).raw).toBeNaN();
  });

  it('says that it is an estimate when a way to the best-placed one is', () => {
    const { estimated, ...times } = facts.capitalMinutes!;
    const cell = (from: number, to: number) => 4 * from + to;
    const criterion = clusterCriteria.find(({ code }) => code === 'CAPITAL_PROXIMITY')!;
    const isEstimate = (...members: number[]) => {
      const marked = estimated.slice();
      marked[cell(2, 1)] = 1;
      const { prepare } = criterion;
      const options = { sectors: [], direction: criterion.direction, plannerValues: null };
      const withMark = { ...facts, capitalMinutes: { ...times, estimated: marked } };
      return prepare(withMark, options).isEstimate?.(Int32Array.from(members), members.length);
    };
    expect(isEstimate(0, 1, 2)).toBe(true);
    expect(isEstimate(0, 1)).toBe(false);
    expect(isEstimate(0, 4)).toBe(false);
  });
});

describe('what exists already', () => {
  it('counts the most members of one same mancomunidad, none when it is one alone', () => {
    const facts = factsWith({ mancomunidades: [['a'], ['a', 'b'], ['b'], ['b'], []] });
    expect(evaluate('MANCOMUNIDAD', facts, [0, 1, 2]).raw).toBeCloseTo(2 / 3, 12);
    expect(evaluate('MANCOMUNIDAD', facts, [1, 2, 3]).raw).toBe(1);
    expect(evaluate('MANCOMUNIDAD', facts, [0, 2, 4]).raw).toBe(0);
  });

  it('counts members with an earlier intervention in a chosen sector', () => {
    const health = [{ id: 'x', sectors: ['HEALTH' as const] }];
    const facts = factsWith({ earlierInterventions: [health, [], health, [], []] });
    expect(evaluate('EARLIER_INTERVENTION', facts, [0, 1, 2]).raw).toBeCloseTo(2 / 3, 12);
    const energy = evaluate('EARLIER_INTERVENTION', facts, [0, 1, 2], { sectors: ['ENERGY'] });
    expect(energy.raw).toBe(0);
  });

  it('takes the province of the majority as the one that has priority or not', () => {
    const facts = factsWith({ priorityProvinces: new Set(['9901']) });
    expect(evaluate('PRIORITY_PROVINCE', facts, [0, 1, 4]).raw).toBe(1);
    const other = factsWith({ priorityProvinces: new Set(['9902']) });
    expect(evaluate('PRIORITY_PROVINCE', other, [0, 1, 4]).raw).toBe(0);
  });
});

describe('what only the planner knows', () => {
  it('is missing without values and their plain mean with them', () => {
    const facts = factsWith({});
    for (const code of ['POLITICAL_WILL', 'TRAVEL_SAFETY']) {
      expect(evaluate(code, facts, [0, 1]).normalised).toBeNaN();
      const plannerValues = Float64Array.of(0.2, 0.6, Number.NaN, Number.NaN, 1);
      expect(evaluate(code, facts, [0, 1], { plannerValues }).raw).toBeCloseTo(0.4, 12);
      expect(evaluate(code, facts, [1, 2], { plannerValues }).raw).toBeNaN();
    }
  });
});
