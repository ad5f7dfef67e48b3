import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReachablePair } from '../../geodata/analysis/cluster-graph.ts';
import { createScorer, weighCriteria } from '../../geodata/analysis/cluster-score.ts';
import type { SuggestMancomunidadesInput } from '../../geodata/analysis/mancomunidad-rules.ts';
import { suggestMancomunidades } from '../../geodata/analysis/mancomunidad-suggestions.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { ClusterFacts } from '../../geodata/model/cluster-facts.ts';
import type { ContiguityPair } from '../../geodata/model/contiguity.ts';
import type { Mancomunidad } from '../../geodata/model/mancomunidad.ts';
import {
  isConnected,
  plainFacts,
  rook,
  type SmallRegion,
  smallRegion,
  subsets,
} from './cluster-fixtures.ts';
import { code } from './spatial-fixtures.ts';

const plain: SuggestMancomunidadesInput = {
  within: ['99'],
  sectors: ['HEALTH', 'EDUCATION'],
  scope: 'REGION',
  minSharedMeters: 100,
  reviewedLinks: false,
  minSimilarity: 0,
  newness: 'NO_PAIR',
  throughProvince: true,
  exclude: [],
  grow: [],
  keepWhole: [],
  excludeMembersOf: [],
  nonOverlapping: false,
  first: 100,
};

function association(id: string, ...members: string[]): Mancomunidad {
  return {
    ...{ id, name: `M ${id}`, kind: 'MUNICIPAL', mefCode: null, seat: null, purpose: null },
    ...{ status: null, membersKnown: members.length > 0, citation: null },
    members: members.map((ubigeo) => ({
      ...{ ubigeo, level: ubigeo.length === 6 ? 'DISTRICT' : 'PROVINCE' },
      ...{ sourceYear: null, sourceUrl: null, note: null },
    })),
  } as Mancomunidad;
}

interface Case extends SmallRegion {
  known: Mancomunidad[];
  reachable: ReachablePair[];
}

/** A random region with associations, some of a whole province, and travel times of some pairs. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(smallRegion, fc.infiniteStream(fc.nat({ max: 9 })))
  .map(([region, draws]) => {
    const { ubigeos } = region.facts;
    const draw = () => draws.next().value as number;
    const known = ['m1', 'm2', 'm3'].map((id) =>
      association(
        id,
        ...ubigeos.filter(() => draw() < 2),
        ...(draw() < 1 ? [(ubigeos[0] as string).slice(0, 4)] : []),
      ),
    );
    const reachable = ubigeos.flatMap((a, i) =>
      ubigeos.slice(i + 1).flatMap((b) => (draw() < 7 ? [{ a, b, minutes: 60 * draw() }] : [])),
    );
    return { ...region, known, reachable };
  });

const run = (
  { facts, pairs, known, reachable }: Omit<Case, 'reachable'> & Partial<Case>,
  input: Partial<SuggestMancomunidadesInput>,
) =>
  suggestMancomunidades(
    facts,
    { pairs, reachable },
    known,
    { ...plain, ...input },
    clusterCriteria,
  );

/** The ids of the mancomunidades of a district, by the definition. */
function membershipsOf(known: readonly Mancomunidad[], ubigeo: string, throughProvince: boolean) {
  return known
    .filter(({ members }) =>
      members.some(
        (one) => one.ubigeo === ubigeo || (throughProvince && one.ubigeo === ubigeo.slice(0, 4)),
      ),
    )
    .map(({ id }) => id);
}

const pairsOf = (set: readonly string[]) =>
  set.flatMap((a, i) => set.slice(i + 1).map((b) => [a, b] as const));

/** Whether two districts may be in one suggestion, by the definition. */
function mayMeet(
  { known, reachable }: Case,
  input: SuggestMancomunidadesInput,
  [a, b]: readonly [string, string],
): boolean {
  const digits = { PROVINCE: 4, REGION: 2, ANY: 0 }[input.scope];
  if (a.slice(0, digits) !== b.slice(0, digits)) return false;
  const shared = membershipsOf(known, a, input.throughProvince).filter((id) =>
    membershipsOf(known, b, input.throughProvince).includes(id),
  );
  if (input.newness === 'NO_PAIR' && shared.length > 0) return false;
  const listed = reachable.find((one) => one.a === a && one.b === b);
  if (listed) return listed.minutes <= (input.maxMinutes ?? 240);
  const provinces = [a.slice(0, 4), b.slice(0, 4)].sort().join();
  return !reachable.some(
    (one) => [one.a.slice(0, 4), one.b.slice(0, 4)].sort().join() === provinces,
  );
}

function togetherAlready(
  known: readonly Mancomunidad[],
  set: readonly string[],
  throughProvince: boolean,
): boolean {
  return known.some(({ id }) =>
    set.every((one) => membershipsOf(known, one, throughProvince).includes(id)),
  );
}

/** Every set by trying all subsets, the best first: the definition, without any cleverness. */
function everySet(region: Case, input: SuggestMancomunidadesInput) {
  const { facts, pairs, known } = region;
  const { min, max } = input.size ?? { min: 3, max: 6 };
  const counted = pairs.filter(({ sharedMeters }) => sharedMeters >= input.minSharedMeters);
  const considered = subsets([...facts.ubigeos])
    .filter((set) => set.length >= min && set.length <= max)
    .filter((set) => pairsOf(set).every((pair) => mayMeet(region, input, pair)))
    .filter((set) => !togetherAlready(known, set, input.throughProvince))
    .filter((set) => isConnected(set, counted));
  const weights = ['SERVICE_GAP', 'GAP_SIMILARITY', 'CAPITAL_PROXIMITY'];
  const weighted = weighCriteria(clusterCriteria, facts, {
    sectors: input.sectors,
    criteria: weights.map((criterion) => ({ criterion, weight: 1 })),
  });
  const scorer = createScorer(weighted);
  const similar = weighted.find(({ criterion }) => criterion.code === 'GAP_SIMILARITY')!;
  const indices = (set: readonly string[]) =>
    Int32Array.from(set, (ubigeo) => facts.ubigeos.indexOf(ubigeo));
  const alike = considered.filter(
    (set) =>
      input.minSimilarity === 0 ||
      similar.evaluator.raw(indices(set), set.length) >= input.minSimilarity,
  );
  const people = (set: readonly string[]) =>
    set.reduce((sum, one) => sum + (facts.population[facts.ubigeos.indexOf(one)]! || 0), 0);
  const ranked = alike
    .map((set) => ({ set, score: scorer.score(indices(set), set.length), people: people(set) }))
    .filter(({ score }) => !Number.isNaN(score))
    .sort((p, q) => q.score - p.score || q.people - p.people || (p.set < q.set ? -1 : 1));
  return { considered, alike, ranked };
}

const inputs = fc.record({
  size: fc.constantFrom({ min: 2, max: 4 }, { min: 3, max: 6 }),
  scope: fc.constantFrom('PROVINCE' as const, 'REGION' as const),
  newness: fc.constantFrom('NO_PAIR' as const, 'NOT_ALL' as const),
  minSharedMeters: fc.constantFrom(100, 200),
  minSimilarity: fc.constantFrom(0, 0.8),
  throughProvince: fc.boolean(),
  maxMinutes: fc.constantFrom(undefined, 120),
});

describe('suggested mancomunidades', () => {
  it('are the best of all sets that fulfil the rules, found by trying every subset', () => {
    fc.assert(
      fc.property(cases, inputs, (region, some) => {
        const input = { ...plain, ...some };
        const { considered, alike, ranked } = everySet(region, input);
        fc.pre(ranked.length > 0 || alike.length === 0);
        const found = run(region, some);
        expect(found.candidatesConsidered).toBe(considered.length);
        expect(found.candidatesTooDifferent).toBe(considered.length - alike.length);
        const best = ranked.slice(0, 100);
        expect(found.suggestions.map(({ districts }) => districts)).toEqual(
          best.map(({ set }) => set),
        );
        for (const [i, { score }] of found.suggestions.entries()) {
          expect(score).toBeCloseTo(best[i]!.score, 12);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are taken best first when no district may be in two', () => {
    fc.assert(
      fc.property(cases, inputs, (region, some) => {
        const { ranked, alike } = everySet(region, { ...plain, ...some });
        fc.pre(ranked.length > 0 || alike.length === 0);
        const taken = new Set<string>();
        const greedy = ranked
          .map(({ set }) => set)
          .filter((set) => {
            if (set.some((one) => taken.has(one))) return false;
            for (const one of set) taken.add(one);
            return true;
          });
        const { suggestions } = run(region, { ...some, nonOverlapping: true });
        expect(suggestions.map(({ districts }) => districts)).toEqual(greedy);
      }),
      { numRuns: 60 },
    );
  });

  /** A chain of six districts of one province: 1-2-3-4-5-6. */
  const chain = ['990101', '990102', '990103', '990104', '990105', '990106'];
  const chained = chain.slice(1).map((b, i) => rook(chain[i]!, b, 500));
  const facts = plainFacts(chain);
  const [d1, d2, d3, d4, d5] = chain as [string, string, string, string, string];
  const sets = (known: Mancomunidad[], input: Partial<SuggestMancomunidadesInput>) =>
    run({ facts, pairs: chained, known }, input)
      .suggestions.map(({ districts }) => districts.map((one) => one.slice(-1)).join(''))
      .sort();

  it('grow a mancomunidad by districts that adjoin it, even where it lies in parts', () => {
    const known = [association('seed', d1, d3)];
    const grown = run({ facts, pairs: chained, known }, { grow: ['seed'] }).suggestions;
    const joining = grown.map((one) => one.joining.map((u) => u.slice(-1)).join('')).sort();
    // 2 lies between its parts, 4 adjoins it, 5 only behind 4.
    expect(joining).toEqual(['2', '24', '245', '4', '45', '456']);
    for (const { grows, districts } of grown) {
      expect(grows).toBe('seed');
      expect(districts).toEqual(expect.arrayContaining([d1, d3]));
    }
    const [first] = grown.filter(({ joining: one }) => one.length === 3);
    expect(first?.associatedPairs).toEqual([{ a: d1, b: d3, mancomunidades: ['seed'] }]);
    expect(sets(known, { grow: ['seed'], size: { min: 1, max: 1 } })).toEqual(['123', '134']);
  });

  it('grow one mancomunidad each, and no member of another by two paths', () => {
    const known = [association('p', d1), association('q', d3)];
    expect(sets(known, { grow: ['p', 'q'] })).toEqual([
      '12',
      '23',
      '234',
      '2345',
      '34',
      '345',
      '3456',
    ]);
    const both = sets(known, { grow: ['p', 'q'], nonOverlapping: true });
    expect(both).toHaveLength(2);
    expect(new Set(both.join('')).size).toBe(both.join('').length);
  });

  it('keep a mancomunidad whole or leave all of it out, and count its districts', () => {
    const known = [association('whole', d3, d4)];
    const size = { min: 2, max: 3 };
    expect(sets(known, { size })).toEqual(['12', '123', '23', '45', '456', '56']);
    expect(sets(known, { size, keepWhole: ['whole'] })).toEqual(['12', '234', '345', '56']);
    expect(sets(known, { size, excludeMembersOf: ['whole'] })).toEqual(['12', '56']);
    expect(sets(known, { size, exclude: [d1] })).toEqual(['23', '45', '456', '56']);
    expect(sets(known, { size, newness: 'NOT_ALL' })).toEqual([
      ...['12', '123', '23', '234', '345', '45', '456', '56'],
    ]);
  });

  it('count a district as associated through its province unless told not to', () => {
    const known = [association('province', '9901')];
    expect(sets(known, { size: { min: 2, max: 2 } })).toEqual([]);
    expect(sets(known, { size: { min: 2, max: 2 }, throughProvince: false })).toHaveLength(5);
    expect(sets(known, { newness: 'NOT_ALL' })).toEqual([]);
  });

  it('reach each other in time where times are listed, and say where none are', () => {
    const reachable = [
      { a: d1, b: d2, minutes: 30 },
      { a: d2, b: d3, minutes: 241 },
      { a: d3, b: d4, minutes: 240 },
    ];
    const answer = (of: readonly ReachablePair[] | undefined, maxMinutes?: number) =>
      run(
        { facts, pairs: chained, known: [], ...(of ? { reachable: [...of] } : {}) },
        { size: { min: 2, max: 2 }, maxMinutes },
      );
    const found = answer(reachable);
    expect(found.maxMinutes).toBe(240);
    expect(found.suggestions.map(({ districts }) => districts).sort()).toEqual([
      [d1, d2],
      [d3, d4],
    ]);
    expect(found.suggestions.map(({ longestMinutes }) => longestMinutes).sort()).toEqual([240, 30]);
    expect(answer(reachable, 100).suggestions).toHaveLength(1);
    const without = answer(undefined);
    expect(without.maxMinutes).toBeNull();
    expect(without.suggestions).toHaveLength(5);
    expect(without.suggestions[0]).toMatchObject({ longestMinutes: null, pairsWithoutMinutes: 1 });
    expect(() => answer(undefined, 60)).toThrow(code('INSUFFICIENT_DATA'));
  });

  it('do not refuse a pair of two provinces between which no time is listed', () => {
    const ubigeos = ['990101', '990102', '990201'];
    const pairs: ContiguityPair[] = [rook('990101', '990102', 500), rook('990102', '990201', 500)];
    const two = plainFacts(ubigeos);
    const pairwise = (reachable: ReachablePair[]) =>
      run(
        { facts: two, pairs, known: [], reachable },
        { size: { min: 2, max: 2 } },
      ).suggestions.map(({ districts }) => districts.join(' '));
    const home = { a: '990101', b: '990102', minutes: 20 };
    expect(pairwise([home])).toContain('990102 990201');
    const across = { a: '990101', b: '990201', minutes: 20 };
    expect(pairwise([home, across])).toEqual(['990101 990102']);
  });

  it('tell how many mancomunidades have no list of members', () => {
    const known = [association('empty'), association('listed', d1)];
    expect(run({ facts, pairs: chained, known }, {}).mancomunidadesWithoutMembers).toBe(1);
  });

  it('refuse wrong numbers, codes and mancomunidades, naming the input', () => {
    const known = [
      ...[association('empty'), association('far', '880101'), association('whole', d3, d4)],
      ...[association('other', d4, d5), association('province', '9901')],
    ];
    const refused = (input: Partial<SuggestMancomunidadesInput>, argument: string, what: string) =>
      expect(() => run({ facts, pairs: chained, known }, input)).toThrow(
        expect.objectContaining({ code: what, argument: `input.${argument}` }),
      );
    refused({ sectors: [] }, 'sectors', 'BAD_INPUT');
    refused({ sectors: ['HEALTH', 'HEALTH'] }, 'sectors', 'BAD_INPUT');
    refused({ first: 0 }, 'first', 'BAD_INPUT');
    refused({ first: 101 }, 'first', 'BAD_INPUT');
    refused({ minSimilarity: 1.5 }, 'minSimilarity', 'BAD_INPUT');
    refused({ minSimilarity: Number.NaN }, 'minSimilarity', 'BAD_INPUT');
    refused({ maxMinutes: 0 }, 'maxMinutes', 'BAD_INPUT');
    refused({ size: { min: 1, max: 3 } }, 'size.min', 'BAD_INPUT');
    refused({ size: { min: 3, max: 2 } }, 'size.max', 'BAD_INPUT');
    refused({ size: { min: 3, max: 11 } }, 'size.max', 'BAD_INPUT');
    refused({ within: [] }, 'within', 'BAD_INPUT');
    refused({ within: ['98'] }, 'within[0]', 'NOT_FOUND');
    refused({ exclude: ['9901'] }, 'exclude[0]', 'BAD_INPUT');
    refused({ exclude: ['990199'] }, 'exclude[0]', 'NOT_FOUND');
    refused({ minSharedMeters: -1 }, 'connectivity.minSharedMeters', 'BAD_INPUT');
    refused({ grow: ['nobody'] }, 'grow', 'NOT_FOUND');
    refused({ grow: ['empty'] }, 'grow', 'BAD_INPUT');
    refused({ grow: ['province'] }, 'grow', 'BAD_INPUT');
    refused({ grow: ['far'] }, 'grow', 'BAD_INPUT');
    refused({ grow: ['whole'], exclude: [d3] }, 'grow', 'BAD_INPUT');
    refused({ keepWhole: ['whole', 'other'] }, 'keepWhole', 'BAD_INPUT');
    refused({ excludeMembersOf: ['nobody'] }, 'excludeMembersOf', 'NOT_FOUND');
  });

  it('refuse a question with more sets than can be looked at', () => {
    const side = 30;
    const name = (row: number, column: number) =>
      `99${String(row + 1).padStart(2, '0')}${String(column + 1).padStart(2, '0')}`;
    const cells = Array.from({ length: side * side }, (_, i) => [Math.floor(i / side), i % side]);
    const grid = cells.map(([row, column]) => name(row!, column!));
    const pairs = cells.flatMap(([row, column]) => [
      ...(column! + 1 < side ? [rook(name(row!, column!), name(row!, column! + 1), 500)] : []),
      ...(row! + 1 < side ? [rook(name(row!, column!), name(row! + 1, column!), 500)] : []),
    ]);
    const large: ClusterFacts = plainFacts(grid);
    expect(() => run({ facts: large, pairs, known: [] }, { size: { min: 3, max: 10 } })).toThrow(
      code('TOO_COMPLEX'),
    );
  });
});
