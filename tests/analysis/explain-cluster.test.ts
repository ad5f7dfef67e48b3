import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClusterEdit } from '../../geodata/analysis/cluster-changes.ts';
import { resolveConnectivity } from '../../geodata/analysis/cluster-connectivity.ts';
import { checkEligibility } from '../../geodata/analysis/cluster-eligibility.ts';
import { buildClusterGraph } from '../../geodata/analysis/cluster-graph.ts';
import { proposeClusters } from '../../geodata/analysis/cluster-proposals.ts';
import type { ExplainClusterInput } from '../../geodata/analysis/explain-cluster.ts';
import { explainCluster } from '../../geodata/analysis/explain-cluster.ts';
import { explainSet } from '../../geodata/analysis/explain-cluster-text.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { ContiguityPair } from '../../geodata/model/contiguity.ts';
import type { SmallRegion } from './cluster-fixtures.ts';
import { plainFacts, rook, smallRegion, subsets } from './cluster-fixtures.ts';
import { bundledFacts, bundledPairs } from './peru-facts.ts';

const base = {
  within: ['99'],
  sectors: ['HEALTH', 'EDUCATION'] as const,
  size: { min: 2, max: 4 },
};

const explain = (
  { facts, pairs }: SmallRegion,
  districts: readonly string[],
  input: Partial<ExplainClusterInput> = {},
) => explainCluster(facts, { pairs }, districts, { ...base, ...input }, clusterCriteria);

/** Whether the set is eligible once the rule edits are made. */
function isEligible({ facts, pairs }: SmallRegion, set: readonly string[], rules: ClusterEdit[]) {
  const bridges = rules.find((edit) => edit.kind === 'ALLOW_BRIDGES');
  const capital = rules.some(({ kind }) => kind === 'ALLOW_CAPITAL');
  const connectivity = resolveConnectivity(
    bridges?.kind === 'ALLOW_BRIDGES'
      ? { rule: 'BRIDGES', maxBridges: bridges.bridges }
      : { rule: capital ? 'PROVINCIAL_CAPITAL' : 'STRICT' },
  );
  const graph = buildClusterGraph(facts, { pairs }, connectivity);
  const allowCrossProvince = rules.some(({ kind }) => kind === 'ALLOW_CROSS_PROVINCE');
  return checkEligibility(graph, set, { size: base.size, allowCrossProvince }).eligible;
}

const ruleChoices: { edits: ClusterEdit[]; steps: number }[] = [
  { edits: [], steps: 0 },
  { edits: [{ kind: 'ALLOW_CAPITAL' }], steps: 1 },
  { edits: [{ kind: 'ALLOW_BRIDGES', bridges: 1 }], steps: 1 },
  { edits: [{ kind: 'ALLOW_BRIDGES', bridges: 2 }], steps: 2 },
].flatMap(({ edits, steps }) => [
  { edits: edits as ClusterEdit[], steps },
  { edits: [{ kind: 'ALLOW_CROSS_PROVINCE' }, ...edits] as ClusterEdit[], steps: steps + 1 },
]);

/** Fewest steps from the wanted set to an eligible one, by trying every set under every rule. */
function fewestSteps(region: SmallRegion, wanted: readonly string[]): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (const set of subsets(region.facts.ubigeos)) {
    const kept = set.filter((ubigeo) => wanted.includes(ubigeo)).length;
    const moved = wanted.length - kept + set.length - kept;
    if (kept === 0 || moved > 2) continue;
    for (const { edits, steps } of ruleChoices) {
      if (moved + steps < fewest && isEligible(region, set, edits)) fewest = moved + steps;
    }
  }
  return fewest;
}

const wantedSet = (region: SmallRegion, picks: readonly number[]) => [
  ...new Set(picks.map((pick) => region.facts.ubigeos[pick % region.facts.ubigeos.length]!)),
];

describe('the smallest changes for a wanted set', () => {
  it('lead to eligible sets in the fewest steps there are, best score first', () => {
    fc.assert(
      fc.property(
        smallRegion,
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        (region, picks) => {
          fc.pre(region.facts.ubigeos.length <= 10);
          const wanted = wantedSet(region, picks);
          const { eligibility, changes } = explain(region, wanted, { changes: 50 });
          fc.pre(!eligibility.eligible);
          const fewest = fewestSteps(region, wanted);
          if (fewest > 2) expect(changes).toEqual([]);
          else expect(changes[0]?.steps).toBe(fewest);
          for (const [i, { set, edits, steps }] of changes.entries()) {
            const rules = edits.filter(({ kind }) => kind.startsWith('ALLOW'));
            expect(isEligible(region, set.districts, rules)).toBe(true);
            const next = changes[i + 1];
            if (next === undefined) continue;
            expect(next.steps).toBeGreaterThanOrEqual(steps);
            if (next.steps === steps && !Number.isNaN(next.set.score)) {
              expect(next.set.score).toBeLessThanOrEqual(set.score);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are made by the edits they name', () => {
    fc.assert(
      fc.property(
        smallRegion,
        fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
        (region, picks) => {
          const wanted = wantedSet(region, picks);
          for (const { set, edits } of explain(region, wanted).changes) {
            const named = (kind: 'ADD' | 'DROP') =>
              edits.flatMap((edit) => (edit.kind === kind ? [edit.ubigeo] : []));
            const made = [...wanted.filter((u) => !named('DROP').includes(u)), ...named('ADD')];
            expect(set.districts).toEqual(made.sort());
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('take in a reviewed link where there is one', () => {
    const link: ContiguityPair = { ...rook('990101', '990102', 0), link: 'REVIEWED' };
    const region = { facts: plainFacts(['990101', '990102', '990201']), pairs: [link] };
    const { changes } = explain(region, ['990101', '990102']);
    expect(changes.map(({ edits }) => edits)).toEqual([[{ kind: 'ALLOW_REVIEWED_LINKS' }]]);
  });

  it('are none for an eligible set', () => {
    const region = {
      facts: plainFacts(['990101', '990102']),
      pairs: [rook('990101', '990102', 1000)],
    };
    const { eligibility, changes } = explain(region, ['990102', '990101']);
    expect(eligibility.reason).toBe('CONNECTED');
    expect(changes).toEqual([]);
  });
});

describe('the place of a wanted set', () => {
  it('is the rank that proposals give it, in its province and in all', () => {
    fc.assert(
      fc.property(smallRegion, fc.nat(), fc.boolean(), (region, pick, allowCrossProvince) => {
        const propose = (within: string[]) =>
          proposeClusters(
            region.facts,
            { pairs: region.pairs },
            { ...base, within, first: 1000, allowCrossProvince },
            clusterCriteria,
          );
        const { proposals, candidatesConsidered } = propose(['99']);
        fc.pre(proposals.length > 0);
        const proposal = proposals[pick % proposals.length]!;
        const { total, inProvince, best, set } = explain(region, proposal.districts, {
          allowCrossProvince,
        });
        expect(total).toEqual({ rank: proposal.rank, candidates: candidatesConsidered });
        const own = proposals.filter(({ province }) => province === proposal.province);
        expect(inProvince?.rank).toBe(1 + own.indexOf(proposal));
        const { rank: _, ...described } = proposal;
        expect(set).toEqual(described);
        expect(best?.districts).toEqual(own[0]?.districts);
      }),
      { numRuns: 60 },
    );
  });

  it('differs from the best by losses that add up to the difference of the scores', () => {
    fc.assert(
      fc.property(
        smallRegion,
        fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
        (region, picks) => {
          const { set, best, differences } = explain(region, wantedSet(region, picks));
          fc.pre(best !== null && differences.length > 0);
          const losses = differences.map(({ loss }) => loss);
          expect(losses).toEqual([...losses].sort((a, b) => b - a));
          const sum = losses.reduce((total, loss) => total + loss, 0);
          expect(sum).toBeCloseTo(best!.score - set.score, 10);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a wrong question', () => {
  const region = {
    facts: plainFacts(['980101', '990101', '990102']),
    pairs: [rook('990101', '990102', 1000)],
  };
  const cases: {
    districts: string[];
    input?: Partial<ExplainClusterInput>;
    argument: string;
    code?: string;
  }[] = [
    { districts: [], argument: 'districts' },
    { districts: ['990101', '990101'], argument: 'districts[1]' },
    { districts: ['990101', '990109'], argument: 'districts[1]', code: 'NOT_FOUND' },
    { districts: ['980101'], argument: 'districts[0]' },
    { districts: ['990101'], input: { exclude: ['990101'] }, argument: 'districts[0]' },
    { districts: ['990101'], input: { changes: 0 }, argument: 'input.changes' },
    { districts: ['990101'], input: { maxSteps: 4 }, argument: 'input.maxSteps' },
    { districts: ['990101'], input: { sectors: [] }, argument: 'input.sectors' },
  ];
  for (const { districts, input, argument, code = 'BAD_INPUT' } of cases) {
    it(`is refused: ${districts.join()} ${JSON.stringify(input ?? {})}`, () => {
      expect(() => explain(region, districts, input)).toThrow(
        expect.objectContaining({ code, argument }),
      );
    });
  }
});

describe('the historical clusters', () => {
  const facts = bundledFacts();
  const pairs = bundledPairs();
  const nameOf = (ubigeo: string) => facts.names[facts.ubigeos.indexOf(ubigeo)] ?? ubigeo;
  const five = ['01', '16', '17', '22', '25'];
  const judge = (districts: string[]) =>
    explainCluster(
      facts,
      { pairs },
      districts,
      { within: five, sectors: ['HEALTH'] },
      clusterCriteria,
    );

  it('of Condorcanqui is the only candidate of its province', () => {
    const found = judge(['010401', '010402', '010403']);
    expect(found.inProvince).toEqual({ rank: 1, candidates: 1 });
    expect(explainSet(found, nameOf, 'ES')).toMatch(
      /^Nieva, El Cenepa y Río Santiago: puede ser un clúster; .*Es el mejor de su provincia\.$/,
    );
  });

  it('of Lamas needs one bridge, Zapatero, or Zapatero as a member', () => {
    const found = judge(['220501', '220505', '220510']);
    expect(found.eligibility.eligible).toBe(false);
    const first = found.changes.slice(0, 2).map(({ edits }) => edits);
    expect(first).toContainEqual([{ kind: 'ADD', ubigeo: '220511' }]);
    expect(first).toContainEqual([{ kind: 'ALLOW_BRIDGES', bridges: 1 }]);
    const text = explainSet(found, nameOf, 'EN');
    expect(text).toMatch(/may not be a cluster under these rules; it falls into parts: Lamas; /);
    expect(text).toMatch(/What sets it apart most: .+ less\)\./);
    expect(text).toMatch(/add Zapatero \(0\.\d+\)/);
  });

  it('of Moyobamba and Rioja needs a province crossed and the capital as a bridge', () => {
    const found = judge(['220104', '220105', '220802']);
    expect(found.eligibility.reason).toBe('CROSSES_PROVINCE');
    const both = found.changes.find(({ edits }) =>
      edits.every(({ kind }) => kind.startsWith('ALLOW')),
    );
    expect(both).toMatchObject({
      edits: [{ kind: 'ALLOW_CROSS_PROVINCE' }, { kind: 'ALLOW_CAPITAL' }],
      steps: 2,
      set: { bridges: [{ ubigeo: '220101', role: 'PROVINCIAL_CAPITAL' }] },
    });
  });
});
