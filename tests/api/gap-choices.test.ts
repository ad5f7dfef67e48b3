import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Index {
  value: number | null;
  rank: number | null;
  consistencyRatio: number | null;
  dimensions: { sector: string; value: number | null; weight: number }[];
}

let graph: Graph;

const indexOf = async (ubigeo: string, args: string, fields: string) => {
  const { data } = await graph.ask<{ district: { gapIndex: Index } }>(
    `{ district(ubigeo: "${ubigeo}") { gapIndex${args} { ${fields} } } }`,
  );
  return data.district.gapIndex;
};

describePublished('the gap index of choices', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  describe('with weights', () => {
    const two = 'sectors: [HEALTH, EDUCATION]';
    const fields = 'value consistencyRatio dimensions { sector value weight }';
    const weighted = async (weights: string) => {
      const index = await indexOf('220505', `(${two}, weights: ${weights})`, fields);
      const [health, education] = index.dimensions as [
        Index['dimensions'][0],
        Index['dimensions'][0],
      ];
      const [a, b] = [health.value as number, education.value as number];
      const [u, v] = [health.weight, education.weight];
      expect(index.value).toBeCloseTo((u * a * a + v * b * b) / (u * a + v * b), 12);
      return index;
    };

    it('given one by one counts them in proportion', async () => {
      const index = await weighted(
        '{ bySector: [{ sector: EDUCATION, weight: 1 }, { sector: HEALTH, weight: 3 }] }',
      );
      expect(index.dimensions.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
      expect(index.consistencyRatio).toBeNull();
    });

    it('from comparisons returns their consistency ratio', async () => {
      const index = await weighted('{ pairwise: [[1, 4], [0.25, 1]] }');
      expect(index.dimensions[0]?.weight).toBeCloseTo(0.8, 12);
      expect(index.consistencyRatio).toBe(0);
    });

    it.each([
      ['that sum to 0', 'bySector: [{ sector: HEALTH, weight: 0 }]', 'weights', /sum 0/],
      ['that are negative', 'bySector: [{ sector: HEALTH, weight: -1 }]', 'weights', /weight -1/],
      ['that are infinite', 'bySector: [{ sector: HEALTH, weight: 1e999 }]', 'weights', /Infinity/],
      [
        'of another sector',
        'bySector: [{ sector: ENERGY, weight: 1 }]',
        'weights.bySector[0].sector',
        /Got ENERGY; expected one of HEALTH, EDUCATION/,
      ],
      ['of too few rows', 'pairwise: [[1]]', 'weights.pairwise', /1 rows; expected 2 rows/],
      [
        'that are no reciprocals',
        'pairwise: [[1, 2], [2, 1]]',
        'weights.pairwise',
        /each the reciprocal of the other/,
      ],
      ['of both kinds', 'bySector: [], pairwise: []', 'weights', /expected one of them/],
    ])('%s is refused', async (_, weights, argument, message) => {
      const error = await graph.refusal(
        `{ district(ubigeo: "220505") { gapIndex(${two}, weights: { ${weights} }) { value } } }`,
      );
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      expect(error.message).toMatch(message);
    });

    it('that are not a number is refused as no Float', async () => {
      const error = await graph.refusal(
        `query ($weight: Float!) { district(ubigeo: "220505") {
           gapIndex(${two}, weights: { bySector: [{ sector: HEALTH, weight: $weight }] }) { value } } }`,
        { weight: Number.NaN },
      );
      expect(error.extensions?.code).toBe('BAD_USER_INPUT');
    });

    it('that contradict each other is refused with the ratio', async () => {
      const error = await graph.refusal(
        `{ district(ubigeo: "220505") { gapIndex(sectors: [HEALTH, EDUCATION, ENERGY],
           weights: { pairwise: [[1, 9, 0.2], [0.1111111111111111, 1, 9], [5, 0.1111111111111111, 1]] }) { value } } }`,
      );
      expect(error.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'weights.pairwise',
      });
      expect(error.message).toMatch(/consistency ratio of \d\.\d+; expected less than 0.1/);
    });
  });

  it.each([
    ['[]', 'BAD_USER_INPUT', /no sectors/],
    ['[HEALTH, HEALTH]', 'BAD_USER_INPUT', /HEALTH, HEALTH; expected one or more, each once/],
    ['[PRODUCTIVE_SYSTEMS]', 'INSUFFICIENT_DATA', /PRODUCTIVE_SYSTEMS, which no indicator/],
  ])('over the sectors %s is refused', async (sectors, code, message) => {
    const error = await graph.refusal(
      `{ district(ubigeo: "220505") { gapIndex(sectors: ${sectors}) { value } } }`,
    );
    expect(error.extensions).toMatchObject({ code, argument: 'sectors' });
    expect(error.message).toMatch(message);
  });

  describe('and its uncertainty', () => {
    const drawn = (seed: number) =>
      indexOf(
        '220505',
        '(sectors: [HEALTH, WATER_SANITATION])',
        `rank uncertainty(draws: 40, seed: ${seed}) { rankLow rankHigh meanRankShift draws seed }`,
      );

    it('is the same for the same seed, and says its draws', async () => {
      const one = await drawn(3);
      expect(await drawn(3)).toEqual(one);
      expect(await drawn(4)).not.toEqual(one);
      expect(one).toMatchObject({ uncertainty: { draws: 40, seed: 3 } });
    });

    it('is null where there is no rank', async () => {
      const { data } = await graph.ask<{
        gapRanking: { nodes: { territory: { ubigeo: string } }[] };
      }>('{ gapRanking(last: 1) { nodes { territory { ubigeo } } } }');
      const gone = data.gapRanking.nodes[0]?.territory.ubigeo as string;
      const index = await indexOf(gone, '', 'rank uncertainty(draws: 10) { seed }');
      expect(index).toEqual({ rank: null, uncertainty: null });
    });

    it.each([9, 2001])('refuses %i draws', async (draws) => {
      const error = await graph.refusal(
        `{ district(ubigeo: "220505") { gapIndex { uncertainty(draws: ${draws}) { seed } } } }`,
      );
      expect(error.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'draws' });
    });
  });
});
