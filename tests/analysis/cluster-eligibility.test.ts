import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitCandidates } from '../../geodata/analysis/cluster-candidates.ts';
import type {
  ConnectivityInput,
  ConnectivityRule,
} from '../../geodata/analysis/cluster-connectivity.ts';
import { resolveConnectivity } from '../../geodata/analysis/cluster-connectivity.ts';
import { checkEligibility } from '../../geodata/analysis/cluster-eligibility.ts';
import type { ContiguityInput } from '../../geodata/analysis/cluster-graph.ts';
import { buildClusterGraph } from '../../geodata/analysis/cluster-graph.ts';
import { buildClusterUnit } from '../../geodata/analysis/cluster-unit.ts';
import type { ContiguityPair } from '../../geodata/model/contiguity.ts';
import type { SmallRegion } from './cluster-fixtures.ts';
import {
  bestBridges,
  hasPeru,
  isConnected,
  peruPairs,
  peruUbigeos,
  plainFacts,
  rook,
  smallRegion,
  subsets,
} from './cluster-fixtures.ts';

const graphOf = (
  ubigeos: readonly string[],
  contiguity: ContiguityInput,
  connectivity: ConnectivityInput,
) => buildClusterGraph(plainFacts(ubigeos), contiguity, resolveConnectivity(connectivity));

const historical = [
  { name: 'Condorcanqui', districts: ['010401', '010402', '010403'] },
  { name: 'Moyobamba-Rioja', districts: ['220104', '220105', '220802'] },
  { name: 'Lamas', districts: ['220501', '220510', '220505'] },
  { name: 'Mariscal Cáceres', districts: ['220605', '220604', '220603'] },
  { name: 'Coronel Portillo', districts: ['250107', '250102', '250106'] },
  { name: 'Tambopata', districts: ['170101', '170104', '170102', '170103'] },
  { name: 'Alto Amazonas', districts: ['160202', '160206', '160210'] },
];

describe.skipIf(!hasPeru())('the seven clusters of 2013', () => {
  const eligibleUnder = (connectivity: ConnectivityInput) => {
    const pairs = peruPairs();
    const graph = graphOf(peruUbigeos(pairs), { pairs }, connectivity);
    return historical.map(({ name, districts }) => ({
      name,
      ...checkEligibility(graph, districts, { allowCrossProvince: true }),
    }));
  };
  const names = (found: { name: string; eligible: boolean }[]) =>
    found.filter(({ eligible }) => eligible).map(({ name }) => name);

  it('are three under strict contiguity', () => {
    const strict = eligibleUnder({ rule: 'STRICT' });
    expect(names(strict)).toEqual(['Condorcanqui', 'Coronel Portillo', 'Tambopata']);
    expect(strict[2]?.reason).toBe('NOT_CONTIGUOUS');
    expect(strict[1]?.components).toEqual([['220104', '220105'], ['220802']]);
  });

  it('are six when the provincial capital may join them: all but Lamas', () => {
    const found = eligibleUnder({ rule: 'PROVINCIAL_CAPITAL' });
    expect(names(found)).toEqual(historical.map(({ name }) => name).filter((n) => n !== 'Lamas'));
    expect(found.flatMap(({ bridges }) => bridges)).toEqual(['220101', '220601', '160201']);
    expect(found[1]?.reason).toBe('JOINED_BY_CAPITAL');
  });

  it('are all seven with one bridging district, and Zapatero is the one of Lamas', () => {
    const found = eligibleUnder({ rule: 'BRIDGES', maxBridges: 1 });
    expect(names(found)).toHaveLength(7);
    expect(found[2]?.bridges).toEqual(['220511']);
    expect(found[2]?.reason).toBe('JOINED_BY_BRIDGES');
  });
});

describe('eligibility', () => {
  const ubigeos = ['990101', '990102', '990103', '990104', '990201', '990202', '980101'];
  const chain = [
    rook('990101', '990102', 500),
    rook('990102', '990103', 90),
    rook('990103', '990104', 500),
    rook('990102', '990201', 500),
    rook('990201', '990202', 500),
  ];
  const reviewed: ContiguityPair = { ...rook('990102', '990103', 0), link: 'REVIEWED' };

  it('takes a border shorter than the minimum as none', () => {
    const members = ['990102', '990103', '990104'];
    const loose = graphOf(ubigeos, { pairs: chain }, { minSharedMeters: 50 });
    const strict = graphOf(ubigeos, { pairs: chain }, {});
    expect(checkEligibility(loose, members).eligible).toBe(true);
    expect(checkEligibility(strict, members)).toMatchObject({
      eligible: false,
      reason: 'NOT_CONTIGUOUS',
      components: [['990102'], ['990103', '990104']],
    });
  });

  it('takes reviewed links only when asked, and never a barred one', () => {
    const members = ['990102', '990103', '990104'];
    const pairs = [...chain, reviewed];
    const check = (contiguity: ContiguityInput, reviewedLinks: boolean) =>
      checkEligibility(graphOf(ubigeos, contiguity, { reviewedLinks }), members).eligible;
    expect(check({ pairs }, false)).toBe(false);
    expect(check({ pairs }, true)).toBe(true);
    expect(check({ pairs, barriers: [{ a: '990103', b: '990102' }] }, true)).toBe(false);
  });

  it('never takes a point contact for a border', () => {
    const pairs = [rook('990101', '990102', 0, 'QUEEN')];
    const graph = graphOf(ubigeos, { pairs }, { minSharedMeters: 0 });
    expect(checkEligibility(graph, ['990101', '990102']).eligible).toBe(false);
  });

  it('lets one outnumbered member come from another province, only when allowed', () => {
    const graph = graphOf(ubigeos, { pairs: chain }, {});
    const reason = (districts: string[], allowCrossProvince: boolean) =>
      checkEligibility(graph, districts, { allowCrossProvince }).reason;
    expect(reason(['990101', '990102', '990201'], false)).toBe('CROSSES_PROVINCE');
    expect(reason(['990101', '990102', '990201'], true)).toBe('CONNECTED');
    expect(reason(['990102', '990201'], true)).toBe('CROSSES_PROVINCE');
    expect(reason(['990101', '990102', '990201', '990202'], true)).toBe('CROSSES_PROVINCE');
    expect(reason(['990101', '990102', '980101'], true)).toBe('CROSSES_REGION');
  });

  it('says when a set is too small or too large', () => {
    const graph = graphOf(ubigeos, { pairs: chain }, {});
    const size = { min: 3, max: 3 };
    expect(checkEligibility(graph, ['990101', '990102'], { size }).reason).toBe(
      'TOO_FEW_DISTRICTS',
    );
    expect(checkEligibility(graph, ubigeos.slice(0, 4), { size }).reason).toBe(
      'TOO_MANY_DISTRICTS',
    );
  });

  it('refuses unknown districts and districts given twice', () => {
    const graph = graphOf(ubigeos, { pairs: chain }, {});
    expect(() => checkEligibility(graph, ['990101', '123456'])).toThrow(/got 123456/);
    expect(() => checkEligibility(graph, ['990101', '990101'])).toThrow(/each district once/);
  });

  it('prefers the bridge with the longer border, then the lower code', () => {
    const around = (border: number) => [
      rook('990101', '990103', 500),
      rook('990102', '990103', border),
      rook('990101', '990104', 500),
      rook('990102', '990104', 500),
    ];
    const bridgesFor = (border: number, exclude: string[] = []) => {
      const graph = graphOf(ubigeos, { pairs: around(border) }, { rule: 'BRIDGES' });
      return checkEligibility(graph, ['990101', '990102'], { exclude }).bridges;
    };
    expect(bridgesFor(500)).toEqual(['990103']);
    expect(bridgesFor(499)).toEqual(['990104']);
    expect(bridgesFor(499, ['990104'])).toEqual(['990103']);
  });
});

/** Everything a lead province may propose, found by trying every subset of the region. */
function expectedCandidates(
  { facts, pairs }: SmallRegion,
  rule: ConnectivityRule,
  maxBridges: number,
  allowCrossProvince: boolean,
): string[] {
  const home = facts.ubigeos.filter((ubigeo) => ubigeo.startsWith('9901'));
  const allowed = allowCrossProvince ? facts.ubigeos : home;
  const candidates: string[] = [];
  for (const members of subsets(allowed, 4)) {
    const outside = members.filter((ubigeo) => !home.includes(ubigeo)).length;
    if (members.length < 2) continue;
    if (outside > 1 || (outside === 1 && members.length < 3)) continue;
    const others = allowed.filter((ubigeo) => !members.includes(ubigeo));
    const capital = others.filter((ubigeo) => ubigeo === '990101');
    const bridges = bestBridges(
      members,
      rule === 'PROVINCIAL_CAPITAL' ? capital : others,
      pairs,
      rule === 'STRICT' ? 0 : maxBridges,
    );
    if (bridges !== null) candidates.push(`${members.join()}+${bridges.join()}`);
  }
  return candidates.sort();
}

function visited(
  { facts, pairs }: SmallRegion,
  connectivity: ConnectivityInput,
  allowCrossProvince: boolean,
): string[] {
  const graph = buildClusterGraph(facts, { pairs }, resolveConnectivity(connectivity));
  const unit = buildClusterUnit(graph, '9901', {
    allowed: new Uint8Array(facts.ubigeos.length).fill(1),
    allowCrossProvince,
    include: [],
  });
  const found: string[] = [];
  if (unit === null) return found;
  const codes = (vertices: Int32Array, length: number) =>
    Array.from(vertices.subarray(0, length), (v) => facts.ubigeos[unit.vertices[v]!])
      .sort()
      .join();
  visitCandidates(unit, { min: 2, max: 4 }, (members, length, bridges, bridgeCount) => {
    found.push(`${codes(members, length)}+${codes(bridges, bridgeCount)}`);
  });
  return found.sort();
}

describe('candidates', () => {
  const cases: { rule: ConnectivityRule; maxBridges: number }[] = [
    { rule: 'STRICT', maxBridges: 0 },
    { rule: 'PROVINCIAL_CAPITAL', maxBridges: 1 },
    { rule: 'BRIDGES', maxBridges: 1 },
    { rule: 'BRIDGES', maxBridges: 2 },
    { rule: 'BRIDGES', maxBridges: 3 },
  ];
  for (const { rule, maxBridges } of cases) {
    for (const cross of [false, true]) {
      const where = cross ? 'with one member of another province' : 'within the province';
      it(`under ${rule} ${maxBridges} ${where} are every eligible set once, with its best bridges`, () => {
        fc.assert(
          fc.property(smallRegion, (region) => {
            expect(visited(region, { rule, maxBridges }, cross)).toEqual(
              expectedCandidates(region, rule, maxBridges, cross),
            );
          }),
          { numRuns: 40 },
        );
      });
    }
  }

  it('agree with the check of a given set', () => {
    fc.assert(
      fc.property(smallRegion, fc.nat({ max: 3 }), ({ facts, pairs }, maxBridges) => {
        const connectivity = resolveConnectivity({ rule: 'BRIDGES', maxBridges });
        const graph = buildClusterGraph(facts, { pairs }, connectivity);
        const home = facts.ubigeos.filter((ubigeo) => ubigeo.startsWith('9901'));
        for (const members of subsets(home).filter(({ length }) => length >= 2)) {
          const others = home.filter((ubigeo) => !members.includes(ubigeo));
          const checked = checkEligibility(graph, members);
          expect(checked.eligible ? checked.bridges : null).toEqual(
            bestBridges(members, others, pairs, maxBridges),
          );
          expect(checked.components.length === 1).toBe(isConnected(members, pairs));
        }
      }),
      { numRuns: 40 },
    );
  });
});
