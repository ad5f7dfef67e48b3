import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Place {
  territory: { ubigeo: string };
  index: {
    value: number | null;
    rank: number | null;
    ranked: number;
    missingReason: string | null;
    dimensions: { sector: string; value: number | null }[];
    uncertainty: { rankLow: number; rankHigh: number; meanRankShift: number } | null;
  };
}
interface Ranking {
  totalCount: number;
  nodes: Place[];
  edges: { cursor: string; node: Place }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let graph: Graph;

const place =
  'territory { ubigeo } index { value rank ranked missingReason dimensions { sector value } }';
const rank = async (args: string, fields = `nodes { ${place} }`): Promise<Ranking> => {
  const { data } = await graph.ask<{ gapRanking: Ranking }>(
    `{ gapRanking(${args}) { ${fields} } }`,
  );
  return data.gapRanking;
};

/** Needs of all districts, by code, as the territories themselves say. */
async function needsOf(sectors: string): Promise<Map<string, (number | null)[]>> {
  const { data } = await graph.ask<{
    districts: { nodes: { ubigeo: string; sectorNeeds: { need: { value: number | null } }[] }[] };
  }>(
    `{ districts(first: 2000) { nodes { ubigeo sectorNeeds(sectors: [${sectors}]) { need { value } } } } }`,
  );
  return new Map(
    data.districts.nodes.map(({ ubigeo, sectorNeeds }) => [
      ubigeo,
      sectorNeeds.map(({ need }) => need.value),
    ]),
  );
}

describePublished('rankings of gaps', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  it('of a sector follow its need, the largest first, districts without one last', async () => {
    const needs = await needsOf('HEALTH');
    const { nodes } = await rank('sector: HEALTH, first: 2000');
    expect(nodes).toHaveLength(1891);
    const value = (ubigeo: string) => needs.get(ubigeo)?.[0] ?? Number.NEGATIVE_INFINITY;
    const expected = [...needs.keys()].sort((a, b) => value(b) - value(a) || (a < b ? -1 : 1));
    expect(nodes.map(({ territory }) => territory.ubigeo)).toEqual(expected);
    for (const { territory, index } of nodes) {
      const need = needs.get(territory.ubigeo)?.[0] ?? null;
      expect(index.rank === null).toBe(need === null);
      expect(index.missingReason === null).toBe(need !== null);
      // The composite of one sector is the sector.
      if (need !== null) expect(index.value).toBeCloseTo(need, 12);
    }
  });

  it.each([
    ['REGION', '', 25],
    ['PROVINCE', '22', 10],
    ['PROVINCE', '', 196],
    ['DISTRICT', '2205', 11],
    ['DISTRICT', '16', 53],
  ])(
    'of level %s within "%s" rank all %i of them among themselves',
    async (level, within, count) => {
      const area = within === '' ? '' : `, within: "${within}"`;
      const { nodes } = await rank(`level: ${level}, first: 2000${area}`);
      expect(nodes).toHaveLength(count);
      const known = nodes.flatMap(({ index }) => index.value ?? []);
      expect(known).toEqual([...known].sort((a, b) => b - a));
      for (const { territory, index } of nodes) {
        expect(territory.ubigeo.startsWith(within)).toBe(true);
        expect(index.ranked).toBe(known.length);
        const { value } = index;
        const larger = known.filter((other) => value !== null && other > value).length;
        expect(index.rank).toBe(value === null ? null : larger + 1);
      }
    },
  );

  it('of a region keep the values of the country', async () => {
    const inside = await rank('within: "22", first: 2000');
    const all = new Map(
      (await rank('first: 2000')).nodes.map((node) => [node.territory.ubigeo, node.index.value]),
    );
    for (const { territory, index } of inside.nodes) {
      expect(index.value).toBe(all.get(territory.ubigeo));
    }
  });

  it('come in pages that add up to the whole, forwards and backwards', async () => {
    const fields = `totalCount nodes { ${place} } edges { cursor node { ${place} } } pageInfo { hasNextPage endCursor }`;
    const whole = await rank('within: "22", sector: ENERGY, first: 2000', fields);
    expect(whole.totalCount).toBe(78);
    const pages: Place[] = [];
    for (let after = ''; ; ) {
      const cursor = after === '' ? '' : `, after: "${after}"`;
      const page = await rank(`within: "22", sector: ENERGY, first: 30${cursor}`, fields);
      pages.push(...page.nodes);
      expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor as string;
    }
    expect(pages).toEqual(whole.nodes);
    const last = await rank('within: "22", sector: ENERGY, last: 7', fields);
    expect(last.nodes).toEqual(whole.nodes.slice(-7));
  });

  it('carry rank intervals of the ranking itself', async () => {
    const fields = `nodes { ${place.replace('value rank', 'value rank uncertainty(draws: 60, seed: 2) { rankLow rankHigh meanRankShift }')} }`;
    const { nodes } = await rank('within: "2205", first: 2000', fields);
    const ranked = nodes.filter(({ index }) => index.rank !== null);
    for (const { index } of ranked) {
      const { rankLow, rankHigh, meanRankShift } = index.uncertainty as NonNullable<
        Place['index']['uncertainty']
      >;
      expect(rankLow).toBeGreaterThanOrEqual(1);
      expect(rankHigh).toBeGreaterThanOrEqual(rankLow);
      expect(rankHigh).toBeLessThanOrEqual(ranked.length);
      expect(meanRankShift).toBeGreaterThanOrEqual(0);
    }
    const inside = ranked.filter(
      ({ index: { rank: own, uncertainty } }) =>
        (own as number) >= (uncertainty?.rankLow ?? 0) &&
        (own as number) <= (uncertainty?.rankHigh ?? 0),
    );
    expect(inside.length).toBeGreaterThan(ranked.length / 2);
  });

  it.each([
    ['gapRanking(sector: HEALTH, sectors: [ENERGY]) { totalCount }', 'sector', /one of them/],
    ['gapRanking(within: "220501") { totalCount }', 'within', /the district 220501; expected/],
    ['gapRanking(level: REGION, within: "22") { totalCount }', 'within', /the region 22/],
    ['gapRanking(after: "x") { totalCount }', 'after', /cursor/],
    ['gapSensitivity(within: "22", draws: 5) { ranked }', 'draws', /5 draws/],
    ['gapSensitivity(within: "22", places: -1) { ranked }', 'places', /-1 places/],
    ['similarDistricts(ubigeo: "2205") { similarity }', 'ubigeo', /4 digits/],
    ['similarDistricts(ubigeo: "220505", k: 0) { similarity }', 'k', /Got 0; expected 1 to 100/],
  ])('refuse { %s }', async (query, argument, message) => {
    const error = await graph.refusal(`{ ${query} }`);
    expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(error.message).toMatch(message);
  });

  it.each([
    ['gapRanking(within: "99") { totalCount }', 'within'],
    ['gapSensitivity(within: "9999") { ranked }', 'within'],
    ['similarDistricts(ubigeo: "999999") { similarity }', 'ubigeo'],
  ])('do not find { %s }', async (query, argument) => {
    const { extensions } = await graph.refusal(`{ ${query} }`);
    expect(extensions).toMatchObject({ code: 'NOT_FOUND', argument });
  });

  describe('and their sensitivity', () => {
    interface Effect {
      choice: string;
      indicator: { code: string } | null;
      meanRankShift: number | null;
      largestRankShift: number;
    }
    interface Sensitivity {
      ranked: number;
      shareWithinPlaces: number;
      choices: Effect[];
      mostInfluential: Effect;
    }
    const effect = 'choice indicator { code } meanRankShift largestRankShift';
    const ask = async (args: string): Promise<Sensitivity> => {
      const { data } = await graph.ask<{ gapSensitivity: Sensitivity }>(
        `{ gapSensitivity(${args}) { ranked shareWithinPlaces choices { ${effect} } mostInfluential { ${effect} } } }`,
      );
      return data.gapSensitivity;
    };

    it('tells how far the arithmetic mean moves ranks, as the needs themselves do', async () => {
      const sectors = 'HEALTH, EDUCATION, ENERGY';
      const needs = [...(await needsOf(sectors))].flatMap(([ubigeo, row]) => {
        const present = row.filter((need) => need !== null);
        return ubigeo.startsWith('22') && present.length >= 2 ? [present] : [];
      });
      const total = (row: number[]) => row.reduce((sum, need) => sum + need, 0);
      const squares = (row: number[]) => row.reduce((sum, need) => sum + need * need, 0);
      const ranks = (of: (row: number[]) => number) => {
        const values = needs.map(of);
        return values.map((own) => values.filter((other) => other > own + 1e-12).length);
      };
      const [plain, penalised] = [
        ranks((row) => total(row) / row.length),
        ranks((row) => squares(row) / total(row)),
      ];
      const shifts = plain.map((one, i) => Math.abs(one - (penalised[i] as number)));
      const found = await ask(`within: "22", sectors: [${sectors}], draws: 20`);
      expect(found.ranked).toBe(needs.length);
      const arithmetic = found.choices.find(({ choice }) => choice === 'ARITHMETIC_AGGREGATION');
      expect(arithmetic?.meanRankShift).toBeCloseTo(total(shifts) / shifts.length, 9);
      expect(arithmetic?.largestRankShift).toBe(Math.max(...shifts));
    });

    it('names the choice that moves ranks most, and every indicator that may be left out', async () => {
      const { choices, mostInfluential, shareWithinPlaces } = await ask(
        'level: PROVINCE, sectors: [HEALTH, TRANSPORT], draws: 20',
      );
      const most = Math.max(...choices.map(({ meanRankShift }) => meanRankShift ?? 0));
      expect(mostInfluential.meanRankShift).toBe(most);
      expect(most).toBeGreaterThan(0);
      const left = choices.filter(({ choice }) => choice === 'LEAVE_ONE_INDICATOR_OUT');
      expect(left.map(({ indicator }) => indicator?.code)).toEqual([
        ...['v03_sin_seguro', 'anemia_6_35m_pct', 'desnutricion_cronica_0_59m_pct'],
        ...['v28_red_vial_regional_inade', 'v30_red_vial_nacional_inade'],
        'v32_red_vial_vecinal_inade',
      ]);
      expect(shareWithinPlaces).toBeGreaterThanOrEqual(0);
      expect(shareWithinPlaces).toBeLessThanOrEqual(1);
    });
  });

  describe('similar districts', () => {
    interface Similar {
      district: { ubigeo: string };
      similarity: number;
      compared: { sector: string; need: number; otherNeed: number }[];
    }
    const similarTo = async (args: string): Promise<Similar[]> => {
      const { data } = await graph.ask<{ similarDistricts: Similar[] }>(
        `{ similarDistricts(${args}) { district { ubigeo } similarity compared { sector need otherNeed } } }`,
      );
      return data.similarDistricts;
    };

    it('are those whose needs differ least', async () => {
      const needs = await needsOf('HEALTH, EDUCATION, ENERGY');
      const own = needs.get('220505') as number[];
      const expected = [...needs]
        .filter(([ubigeo]) => ubigeo !== '220505')
        .flatMap(([ubigeo, row]) => {
          const squares = row.flatMap((need, d) =>
            need === null ? [] : (need - (own[d] as number)) ** 2,
          );
          const mean = squares.reduce((sum, one) => sum + one, 0) / squares.length;
          return squares.length < 2 ? [] : [{ ubigeo, similarity: 1 - Math.sqrt(mean) }];
        })
        .sort((a, b) => b.similarity - a.similarity)
        .slice(0, 20);
      const found = await similarTo(
        'ubigeo: "220505", sectors: [HEALTH, EDUCATION, ENERGY], k: 20',
      );
      expect(found.map(({ district }) => district.ubigeo)).toEqual(
        expected.map(({ ubigeo }) => ubigeo),
      );
      for (const [i, { similarity, district, compared }] of found.entries()) {
        expect(similarity).toBeCloseTo(expected[i]?.similarity as number, 12);
        expect(compared.map(({ otherNeed }) => otherNeed)).toEqual(
          needs.get(district.ubigeo)?.filter((need) => need !== null),
        );
        for (const { need } of compared) expect(own).toContain(need);
      }
    });

    it('may be only those that share a border', async () => {
      const { data } = await graph.ask<{
        district: { neighbors: { district: { ubigeo: string } }[] };
      }>('{ district(ubigeo: "220505") { neighbors { district { ubigeo } } } }');
      const found = await similarTo('ubigeo: "220505", contiguous: true, k: 100');
      expect(found.map(({ district }) => district.ubigeo).sort()).toEqual(
        data.district.neighbors.map(({ district }) => district.ubigeo).sort(),
      );
      expect(await similarTo('ubigeo: "210103", contiguous: true')).toEqual([]);
    });

    it('are not guessed for a district without a profile', async () => {
      const needs = await needsOf('HEALTH');
      const [gone] = [...needs].find(([, [need]]) => need === null) as [string, unknown];
      const error = await graph.refusal(
        `{ similarDistricts(ubigeo: "${gone}", sectors: [HEALTH]) { similarity } }`,
      );
      expect(error.extensions).toMatchObject({ code: 'INSUFFICIENT_DATA', argument: 'ubigeo' });
      expect(error.message).toContain(`${gone} without a need in HEALTH`);
    });
  });
});
