import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Neighbor {
  order: number;
  contiguity: string;
  sharedMeters: number;
  link: string;
  district: { ubigeo: string };
}
interface Named {
  ubigeo: string;
}
interface Edge {
  a: string;
  b: string;
  sharedMeters: number;
  longestRunMeters: number;
  contiguity: string;
  link: string;
}
interface Check {
  contiguous: boolean;
  components: Named[][];
  pairs: Edge[];
  bridges: Named[][];
  cutDistricts: Named[];
  enclosed: Named[];
}

let graph: Graph;

async function neighbors(ubigeo: string, args = ''): Promise<Neighbor[]> {
  const { data } = await graph.ask<{ district: { neighbors: Neighbor[] } }>(
    `{ district(ubigeo: "${ubigeo}") { neighbors${args && `(${args})`} { order contiguity sharedMeters link district { ubigeo } } } }`,
  );
  return data.district.neighbors;
}

const codes = (items: readonly Named[]) => items.map(({ ubigeo }) => ubigeo).sort();
const reached = (found: readonly Neighbor[]) => codes(found.map(({ district }) => district));

async function check(districts: readonly string[], args = ''): Promise<Check> {
  const named = '{ ubigeo }';
  const { data } = await graph.ask<{ contiguityOf: Check }>(
    `query ($districts: [Ubigeo!]!) { contiguityOf(districts: $districts${args && `, ${args}`}) {
       contiguous components ${named} pairs { a b sharedMeters contiguity link } bridges ${named}
       cutDistricts ${named} enclosed ${named} } }`,
    { districts },
  );
  return data.contiguityOf;
}

async function contiguityGraph(args = ''): Promise<{ nodes: string[]; edges: Edge[] }> {
  const { data } = await graph.ask<{ contiguityGraph: { nodes: string[]; edges: Edge[] } }>(
    `{ contiguityGraph${args && `(${args})`} { nodes edges { a b sharedMeters longestRunMeters contiguity link } } }`,
  );
  return data.contiguityGraph;
}

/** Districts that a breadth-first walk over the stored pairs reaches, by the borders it takes. */
async function walk(from: string, most: number): Promise<Map<string, number>> {
  const pairs = await graph.rows<{ a: string; b: string }>(
    "select a, b from contiguity where kind = 'ROOK'",
  );
  const orders = new Map([[from, 0]]);
  for (let order = 1; order <= most; order++) {
    const rim = new Set([...orders].filter(([, at]) => at === order - 1).map(([code]) => code));
    const next = pairs.flatMap(({ a, b }) => [
      ...(rim.has(a) ? [b] : []),
      ...(rim.has(b) ? [a] : []),
    ]);
    for (const code of next) if (!orders.has(code)) orders.set(code, order);
  }
  orders.delete(from);
  return orders;
}

/** The clusters of 2012, whether they hang together, and the single districts that would join them. */
const historical: [name: string, districts: string[], contiguous: boolean, bridges: string[]][] = [
  ['Condorcanqui', ['010401', '010402', '010403'], true, []],
  ['Coronel Portillo', ['250107', '250102', '250106'], true, []],
  ['Tambopata', ['170101', '170104', '170102', '170103'], true, []],
  ['Mariscal Cáceres', ['220605', '220604', '220603'], false, ['220601', '220602']],
  ['Alto Amazonas', ['160202', '160206', '160210'], false, ['160201', '160205']],
  ['Moyobamba-Rioja', ['220104', '220105', '220802'], false, ['010612', '220101']],
  ['Lamas', ['220501', '220510', '220505'], false, ['220511']],
];

describePublished('contiguity', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  describe('neighbors', () => {
    it.each([1, 2, 3])('of order %i are the districts within as many borders', async (order) => {
      const found = await neighbors('220505', `order: ${order}`);
      const expected = await walk('220505', order);
      expect(new Map(found.map((one) => [one.district.ubigeo, one.order]))).toEqual(expected);
      expect(found.map((one) => one.order)).toEqual(found.map((one) => one.order).sort());
      for (const one of found.filter((far) => far.order > 1)) expect(one.sharedMeters).toBe(0);
    });

    it('tell the measured border, the longest first', async () => {
      const found = await neighbors('220505');
      const rows = await graph.rows<{ other: string; shared: number }>(
        `select case a when '220505' then b else a end as other, shared_m as shared from contiguity
         where kind = 'ROOK' and '220505' in (a, b) order by shared_m desc`,
      );
      expect(found.map(({ district, sharedMeters }) => [district.ubigeo, sharedMeters])).toEqual(
        rows.map(({ other, shared }) => [other, shared]),
      );
    });

    it('under QUEEN include those that touch at points only', async () => {
      const rook = await neighbors('220501');
      const queen = await neighbors('220501', 'contiguity: QUEEN');
      const added = queen.filter(({ contiguity }) => contiguity === 'QUEEN');
      expect(reached(added)).toContain('220510');
      expect(reached([...rook, ...added])).toEqual(reached(queen));
      for (const one of added) expect(one.sharedMeters).toBe(0);
    });

    it('leave out borders shorter than minSharedMeters, and point contacts with them', async () => {
      const all = await neighbors('220505', 'contiguity: QUEEN');
      const long = await neighbors('220505', 'contiguity: QUEEN, minSharedMeters: 8100');
      expect(reached(long)).toEqual(
        reached(all.filter(({ sharedMeters }) => sharedMeters >= 8100)),
      );
      expect(long).toHaveLength(4);
    });

    it.each([
      ['210103', '210105'],
      ['211302', '211307'],
    ])('of the island %s are none until reviewed links count', async (island, mainland) => {
      expect(await neighbors(island, 'contiguity: QUEEN, order: 10')).toEqual([]);
      expect(await neighbors(island, 'reviewedLinks: true')).toMatchObject([
        { link: 'REVIEWED', sharedMeters: 0, order: 1, district: { ubigeo: mainland } },
      ]);
      expect(reached(await neighbors(mainland, 'reviewedLinks: true'))).toContain(island);
      expect(reached(await neighbors(mainland))).not.toContain(island);
    });
  });

  describe('contiguityOf', () => {
    it.each(historical)('the cluster of %s', async (_, districts, contiguous, bridges) => {
      const found = await check(districts);
      expect(found.contiguous).toBe(contiguous);
      expect(codes(found.components.flat())).toEqual([...districts].sort());
      expect(found.components.length === 1).toBe(contiguous);
      expect(found.bridges.map((set) => codes(set)).sort()).toEqual(bridges.map((one) => [one]));
    });

    it('tells pairs, and members whose loss would break the set', async () => {
      const { pairs, cutDistricts } = await check(['250107', '250102', '250106']);
      expect(pairs.map(({ a, b }) => [a, b])).toEqual([
        ['250102', '250106'],
        ['250102', '250107'],
      ]);
      expect(codes(cutDistricts)).toEqual(['250102']);
    });

    it('counts a point contact under QUEEN only', async () => {
      expect(await check(['220501', '220510'])).toMatchObject({ contiguous: false, pairs: [] });
      expect(await check(['220501', '220510'], 'contiguity: QUEEN')).toMatchObject({
        contiguous: true,
        bridges: [],
        pairs: [{ a: '220501', b: '220510', contiguity: 'QUEEN', sharedMeters: 0 }],
      });
    });

    it('finds what the ring around a district encloses', async () => {
      const ring = reached(await neighbors('220505'));
      const { enclosed } = await check(ring);
      expect(codes(enclosed)).toContain('220505');
    });

    it('counts one district, and a repeated one once', async () => {
      expect(await check(['220505', '220505'])).toMatchObject({
        contiguous: true,
        components: [[{ ubigeo: '220505' }]],
        pairs: [],
        cutDistricts: [],
      });
    });

    it('finds no bridges to an island, and that reviewed links reach it', async () => {
      expect(await check(['210103', '210105'])).toMatchObject({ contiguous: false, bridges: [] });
      expect(await check(['210103', '210105'], 'reviewedLinks: true')).toMatchObject({
        contiguous: true,
        pairs: [{ link: 'REVIEWED' }],
      });
    });

    it.each(['15', '21'])('answers for every third district of region %s', async (region) => {
      const { nodes } = await contiguityGraph(`within: ["${region}"]`);
      const some = nodes.filter((_, i) => i % 3 === 0);
      const { components, contiguous } = await check(some);
      expect(contiguous).toBe(false);
      expect(codes(components.flat())).toEqual(some);
    });
  });

  describe('contiguityGraph', () => {
    it.each([
      ['', 5329],
      ['contiguity: QUEEN', 5541],
      ['minSharedMeters: 100', 5315],
      ['minSharedMeters: 500', 5279],
      ['reviewedLinks: true', 5331],
    ])('(%s) has %i pairs of 1,891 districts', async (args, count) => {
      const { nodes, edges } = await contiguityGraph(args);
      expect(nodes).toHaveLength(1891);
      expect(edges).toHaveLength(count);
      for (const { a, b, sharedMeters, longestRunMeters } of edges) {
        expect(a < b && longestRunMeters <= sharedMeters * (1 + 1e-9)).toBe(true);
      }
    });

    it('within provinces and districts has the pairs among them', async () => {
      const all = await contiguityGraph();
      const some = await contiguityGraph('within: ["2205", "220104"]');
      const inside = (code: string) => code.startsWith('2205') || code === '220104';
      expect(some.nodes).toEqual(all.nodes.filter(inside));
      expect(some.edges).toEqual(all.edges.filter(({ a, b }) => inside(a) && inside(b)));
    });
  });

  describe('contiguityPath', () => {
    const path = async (from: string, to: string, args = '') =>
      (
        await graph.ask<{ contiguityPath: Named[] | null }>(
          `{ contiguityPath(from: "${from}", to: "${to}"${args}) { ubigeo } }`,
        )
      ).data.contiguityPath?.map(({ ubigeo }) => ubigeo) ?? null;

    it('is a chain of neighbours with the fewest borders', async () => {
      const chain = (await path('220501', '220802')) as string[];
      expect([chain[0], chain.at(-1)]).toEqual(['220501', '220802']);
      expect(chain.length - 1).toBe((await walk('220501', 10)).get('220802'));
      for (const [i, code] of chain.slice(1).entries()) {
        expect(reached(await neighbors(chain[i] as string))).toContain(code);
      }
    });

    it('crosses the country, stays in one district, and ends at the water', async () => {
      expect((await path('240101', '230101'))?.length).toBeGreaterThan(10);
      expect(await path('220501', '220501')).toEqual(['220501']);
      expect(await path('210103', '210105')).toBeNull();
      expect(await path('210103', '210105', ', reviewedLinks: true')).toEqual(['210103', '210105']);
    });
  });

  describe('contiguousGroups', () => {
    const groups = async (where: string, args = '') =>
      (
        await graph.ask<{
          contiguousGroups: {
            districts: Named[];
            areaKm2: number;
            population: { value: number };
          }[];
        }>(
          `{ contiguousGroups(where: { ${where} }${args}) { areaKm2 population { value } districts { ubigeo } } }`,
        )
      ).data.contiguousGroups;
    const lake = 'region: { ubigeo: { eq: "21" } }';

    it('splits what fits into its contiguous parts, the largest first', async () => {
      expect(
        (await groups(lake, ', minDistricts: 1')).map(({ districts }) => districts.length),
      ).toEqual([108, 1, 1]);
      expect((await groups(lake)).map(({ districts }) => districts.length)).toEqual([108]);
      expect(
        (await groups(lake, ', reviewedLinks: true')).map(({ districts }) => districts.length),
      ).toEqual([110]);
    });

    it('gives each the people and area of its districts', async () => {
      const [group] = await groups('province: { ubigeo: { eq: "2205" } }');
      const [row] = await graph.rows<{ area: number; people: number }>(
        `select sum(area_km2) as area, sum(people) as people from territory t
         join population p on p.ubigeo = t.ubigeo and p.year = 2025 where t.province_ubigeo = '2205' and t.level = 'DISTRICT'`,
      );
      expect(group?.areaKm2).toBeCloseTo(row?.area as number, 6);
      expect(group?.population.value).toBe(row?.people);
    });
  });

  it('lists what people reviewed, with the reason in both languages', async () => {
    const { data } = await graph.ask(
      '{ reviewedLinks { a b decision distanceMeters reason en: reason(lang: EN) source } }',
    );
    expect(data).toMatchObject({
      reviewedLinks: [
        {
          a: '210103',
          b: '210105',
          decision: 'LINK',
          distanceMeters: 4006,
          reason: expect.stringContaining('lancha'),
          en: expect.stringContaining('boat'),
        },
        { a: '211302', b: '211307', decision: 'LINK', distanceMeters: 1887 },
      ],
    });
  });
});
