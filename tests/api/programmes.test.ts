import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Named {
  ubigeo: string;
}
interface Item {
  id: string;
  sector: string;
  sectors: string[];
  status: string;
  maturity: string;
  criterion: string | null;
  governmentLevel: string;
  territories: Named[];
}

let graph: Graph;

async function items(list: 'interventions' | 'goodPractices', args: string): Promise<Item[]> {
  const own =
    list === 'interventions' ? 'sectors status' : 'sector maturity criterion governmentLevel';
  const { data } = await graph.ask<Record<string, { totalCount: number; nodes: Item[] }>>(
    `{ ${list}${args && `(${args})`} { totalCount nodes { id territories { ubigeo } ${own} } } }`,
  );
  const found = data[list];
  expect(found?.totalCount).toBe(found?.nodes.length);
  return found?.nodes ?? [];
}

const ids = (found: readonly Item[]) => found.map(({ id }) => id);
/** In, inside or around a territory. */
const touches = (item: Item, code: string) =>
  item.territories.some(({ ubigeo }) => ubigeo.startsWith(code) || code.startsWith(ubigeo));

describePublished('who works where', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  describe('a mancomunidad', () => {
    it('hangs together or falls into parts, as its members do', async () => {
      const { data } = await graph.ask<{
        mancomunidades: {
          nodes: {
            name: string;
            membersKnown: boolean;
            contiguous: boolean | null;
            components: Named[][];
            members: { territory: Named }[];
          }[];
        };
      }>(
        '{ mancomunidades(first: 2000) { nodes { name membersKnown contiguous components { ubigeo } members { territory { ubigeo } } } } }',
      );
      const { nodes } = data.mancomunidades;
      for (const { members, contiguous, components } of nodes) {
        expect(contiguous).toBe(members.length === 0 ? null : components.length === 1);
      }
      const konchucos = nodes.find(({ name }) => name.includes('Konchucos'));
      expect(konchucos?.components).toHaveLength(2);
      expect(nodes.filter(({ contiguous }) => contiguous).length).toBeGreaterThan(10);
    });

    it.each([
      ['kind: REGIONAL', 'kind', 'REGIONAL'],
      ['membersKnown: false', 'membersKnown', false],
      ['search: "KONCHUCOS"', 'name', 'Mancomunidad Municipal de Konchucos'],
    ])('is found by %s', async (args, field, value) => {
      const { data } = await graph.ask<{
        mancomunidades: { nodes: Record<string, unknown>[]; totalCount: number };
      }>(`{ mancomunidades(${args}) { totalCount nodes { ${field} } } }`);
      expect(data.mancomunidades.totalCount).toBeGreaterThan(0);
      for (const node of data.mancomunidades.nodes) expect(node[field]).toBe(value);
    });

    it('is found by a district, its province, and its region alike', async () => {
      for (const territory of ['021001', '0210', '02']) {
        const { data } = await graph.ask<{ mancomunidades: { nodes: { name: string }[] } }>(
          `{ mancomunidades(territory: "${territory}") { nodes { name } } }`,
        );
        expect(data.mancomunidades.nodes.map(({ name }) => name)).toContain(
          'Mancomunidad Municipal de Konchucos',
        );
      }
      const { data } = await graph.ask(
        '{ district(ubigeo: "021001") { mancomunidades { name } } }',
      );
      expect(JSON.stringify(data)).toContain('Konchucos');
    });
  });

  describe('a good practice', () => {
    const cases: [args: string, fits: (item: Item) => boolean][] = [
      ['sectors: [HEALTH, EDUCATION]', ({ sector }) => ['HEALTH', 'EDUCATION'].includes(sector)],
      ['territory: "22"', (item) => touches(item, '22')],
      ['territory: "220901"', (item) => touches(item, '220901')],
      ['level: PROVINCE', ({ governmentLevel }) => governmentLevel === 'PROVINCE'],
      ['criterion: INNOVATION', ({ criterion }) => criterion === 'INNOVATION'],
      ['maturity: IN_IMPLEMENTATION', ({ maturity }) => maturity === 'IN_IMPLEMENTATION'],
      [
        'maturity: GOOD_PRACTICE, level: REGION, territory: "22"',
        (item) =>
          item.maturity === 'GOOD_PRACTICE' &&
          item.governmentLevel === 'REGION' &&
          touches(item, '22'),
      ],
    ];

    it.each(cases)('is found by { %s }', async (args, fits) => {
      const all = await items('goodPractices', '');
      const expected = all.filter(fits);
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.length).toBeLessThan(all.length);
      expect(ids(await items('goodPractices', args))).toEqual(ids(expected));
    });

    it('is one of 18 good practices and 13 initiatives', async () => {
      expect(await items('goodPractices', 'maturity: GOOD_PRACTICE')).toHaveLength(18);
      expect(await items('goodPractices', 'maturity: IN_IMPLEMENTATION')).toHaveLength(13);
    });

    it.each(['codigo de CONDUCTA', 'code of conduct'])(
      'is found by the text "%s" in either language',
      async (search) => {
        expect(ids(await items('goodPractices', `search: "${search}"`))).toContain(
          'GoodPractice:codigo-conducta-participativo',
        );
        expect(await items('goodPractices', 'search: "no such practice"')).toEqual([]);
      },
    );
  });

  describe('an intervention', () => {
    const cases: [args: string, fits: (item: Item) => boolean][] = [
      ['sectors: [ENVIRONMENT]', ({ sectors }) => sectors.includes('ENVIRONMENT')],
      ['status: PLANNED', ({ status }) => status === 'PLANNED'],
      ['territory: "25"', (item) => touches(item, '25')],
      ['territory: "1602"', (item) => touches(item, '1602')],
    ];

    it.each(cases)('is found by { %s }', async (args, fits) => {
      const all = await items('interventions', '');
      const expected = all.filter(fits);
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.length).toBeLessThan(all.length);
      expect(ids(await items('interventions', args))).toEqual(ids(expected));
    });

    it('is found by its programme, with or without the type, and by its text', async () => {
      const plain = await items('interventions', 'programme: "gobernanza-en-accion"');
      expect(await items('interventions', 'programme: "Programme:gobernanza-en-accion"')).toEqual(
        plain,
      );
      expect(plain).toHaveLength(
        graph.reference.interventions.filter(
          ({ programmeId }) => programmeId === 'gobernanza-en-accion',
        ).length,
      );
      expect(ids(await items('interventions', 'search: "maestros bilingues"'))).toEqual([
        'Intervention:aecid-formabiap-alto-amazonas',
      ]);
    });

    it.each(['Region:25', 'Province:1602', 'District:160201'])(
      'of %s is that of the query with its territory',
      async (id) => {
        const { data } = await graph.ask<{ node: { interventions: { nodes: Item[] } } }>(
          'query ($id: ID!) { node(id: $id) { ... on Territory { interventions { nodes { id } } } } }',
          { id },
        );
        const expected = await items('interventions', `territory: "${id.split(':')[1]}"`);
        expect(expected.length).toBeGreaterThan(0);
        expect(ids(data.node.interventions.nodes)).toEqual(ids(expected));
      },
    );
  });

  it('names the programme of 2024 with its budget to the cent and its seven regions', async () => {
    const { data } = await graph.ask<{
      programmes: {
        id: string;
        budgetAmount: string;
        budgetCurrency: string;
        territories: Named[];
      }[];
    }>('{ programmes { id budgetAmount budgetCurrency territories { ubigeo } } }');
    const found = data.programmes.find(({ id }) => id === 'Programme:gobernanza-en-accion');
    expect(found).toMatchObject({ budgetAmount: '12000000', budgetCurrency: 'USD' });
    expect(found?.territories).toHaveLength(7);
  });

  describe('datasets', () => {
    it('say what is loaded, from which checked files, and what the boundaries are', async () => {
      const { data } = await graph.ask<{
        dataVersion: string;
        datasets: {
          id: string;
          edition: string;
          boundaries: string | null;
          meaning: string | null;
          en: string | null;
          rowCount: number;
          version: string;
          loadedAt: string;
          sources: {
            id: string;
            sha256: string;
            bytes: number;
            licence: string;
            url: string | null;
          }[];
        }[];
      }>(
        `{ dataVersion datasets { id edition boundaries meaning: boundariesMeaning en: boundariesMeaning(lang: EN) rowCount version loadedAt
             sources { id sha256 bytes licence url } } }`,
      );
      const { datasets, dataVersion } = data;
      expect(dataVersion).toBe(graph.reference.dataVersion);
      for (const { edition, rowCount, loadedAt, sources } of datasets) {
        expect(edition).toBe('OFFICIAL');
        expect(rowCount).toBeGreaterThan(0);
        expect(Date.parse(loadedAt)).toBeLessThanOrEqual(Date.now());
        for (const { sha256, bytes } of sources) {
          expect(sha256).toMatch(/^[0-9a-f]{64}$/);
          expect(bytes).toBeGreaterThan(0);
        }
      }
      const territories = datasets.find(({ id }) => id === 'territories');
      expect(territories?.boundaries).toBe('OFFICIAL');
      expect(territories?.meaning).not.toBe(territories?.en);
      expect(territories?.sources.length).toBeGreaterThanOrEqual(196);
      expect(
        territories?.sources.every(({ url }) => url === null || url.startsWith('https://')),
      ).toBe(true);
    });

    it('convert codes of other registers, which mean other districts than the same INEI code', async () => {
      const { data } = await graph.ask(
        `{ reniec: districtByCode(system: RENIEC, code: "210305") { ubigeo name } inei: district(ubigeo: "210305") { name reniecUbigeo }
           unknown: districtByCode(system: SUNAT, code: "999999") { ubigeo } }`,
      );
      expect(data).toMatchObject({
        reniec: { ubigeo: '220505', name: 'Cuñumbuqui' },
        unknown: null,
      });
      expect(data).not.toMatchObject({ inei: { name: 'Cuñumbuqui' } });
    });
  });
});
