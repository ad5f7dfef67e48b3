import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

interface Need {
  sector: string;
  need: { value: number | null; missingReason: string | null };
  indicatorsPresent: number;
  indicatorsTotal: number;
}

const fields = '{ sector need { value missingReason } indicatorsPresent indicatorsTotal }';

describePublished("the country's needs", () => {
  let graph: Graph;
  let national: Need[];
  let regions: { sectorNeeds: Need[] }[];

  beforeAll(async () => {
    graph = await openGraph();
    const { data } = await graph.ask<{
      nationalNeeds: Need[];
      regions: { nodes: typeof regions };
    }>(`{ nationalNeeds ${fields} regions(first: 25) { nodes { sectorNeeds ${fields} } } }`);
    national = data.nationalNeeds;
    regions = data.regions.nodes;
  });

  afterAll(() => graph.close());

  it('are of the sectors that territories have needs of, in their order', () => {
    const sectors = (needs: Need[]) => needs.map(({ sector }) => sector);
    expect(sectors(national)).toEqual(sectors(regions[0]?.sectorNeeds ?? []));
  });

  it('lie between the least and the worst region', () => {
    for (const { sector, need } of national) {
      if (need.value === null) continue;
      const known = regions
        .map(({ sectorNeeds }) => sectorNeeds.find((one) => one.sector === sector)?.need.value)
        .filter((value): value is number => typeof value === 'number');
      expect(need.value, sector).toBeGreaterThanOrEqual(Math.min(...known));
      expect(need.value, sector).toBeLessThanOrEqual(Math.max(...known));
    }
  });

  it('are missing with a reason where no mean of regions says anything', () => {
    const transport = national.find(({ sector }) => sector === 'TRANSPORT');
    expect(transport).toMatchObject({
      need: { value: null, missingReason: 'NOT_IN_SOURCE' },
      indicatorsPresent: 0,
    });
  });

  it('can be asked sector by sector', async () => {
    const { data } = await graph.ask<{ nationalNeeds: Need[] }>(
      `{ nationalNeeds(sectors: [HEALTH]) ${fields} }`,
    );
    expect(data.nationalNeeds).toEqual(national.filter(({ sector }) => sector === 'HEALTH'));
  });
});
