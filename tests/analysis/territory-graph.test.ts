import { describe, expect, it } from 'vitest';
import { territoryGraph } from '../../geodata/analysis/territory-graph.ts';
import type { ContiguityPair } from '../../geodata/model/contiguity.ts';
import { describePublished } from '../published-files.ts';
import { peruPairs, peruUbigeos, rook } from './cluster-fixtures.ts';

const land = { contiguity: 'ROOK' as const, minSharedMeters: 0, reviewedLinks: false };
const edges = (graph: ReturnType<typeof territoryGraph>) =>
  graph.ids.flatMap((a, v) =>
    [...graph.neighbors.subarray(graph.offsets[v], graph.offsets[v + 1])]
      .filter((w) => w > v)
      .map((w) => `${a} ${graph.ids[w]}`),
  );

describe('the contiguity of territories', () => {
  const districts = ['010101', '010102', '010201', '020101'];
  const pairs: ContiguityPair[] = [
    rook('010101', '010102', 900),
    rook('010101', '010201', 60),
    rook('010102', '010201', 70),
    rook('010102', '020101', 0, 'QUEEN'),
    { ...rook('010201', '020101', 0), link: 'REVIEWED' },
  ];
  const contiguity = { pairs, barriers: [{ a: '010101', b: '010102' }] };

  it('of districts is that of their pairs, by rule, length and review', () => {
    const of = (choice: Partial<typeof land> | { contiguity: 'QUEEN' }) =>
      edges(territoryGraph(contiguity, districts, { ...land, ...choice }));
    expect(of({})).toEqual(['010101 010102', '010101 010201', '010102 010201']);
    expect(of({ contiguity: 'QUEEN' })).toContain('010102 020101');
    expect(of({ minSharedMeters: 65 })).toEqual(['010101 010102', '010102 010201']);
    expect(of({ reviewedLinks: true, minSharedMeters: 65 })).toEqual([
      '010102 010201',
      '010201 020101',
    ]);
  });

  it('of provinces and regions adds up the borders of their districts', () => {
    const provinces = territoryGraph(contiguity, ['0101', '0102', '0201'], {
      ...land,
      minSharedMeters: 130,
    });
    expect(edges(provinces)).toEqual(['0101 0102']);
    expect(provinces.weights[0]).toBe(130);
    const queen = { ...land, contiguity: 'QUEEN' as const };
    expect(edges(territoryGraph(contiguity, ['01', '02'], queen))).toEqual(['01 02']);
    expect(edges(territoryGraph(contiguity, ['01', '02'], land))).toEqual([]);
    const reviewed = { ...land, reviewedLinks: true };
    expect(edges(territoryGraph(contiguity, ['01', '02'], reviewed))).toEqual(['01 02']);
  });

  it('leaves aside what lies outside', () => {
    expect(edges(territoryGraph(contiguity, ['010101', '010201'], land))).toEqual([
      '010101 010201',
    ]);
  });
});

describePublished('the contiguity of Peru', () => {
  it('has 5,329 rook and 5,541 queen pairs of districts; every province adjoins another', () => {
    const pairs = peruPairs();
    const districts = peruUbigeos(pairs);
    const count = (contiguity: 'ROOK' | 'QUEEN') =>
      edges(territoryGraph({ pairs }, districts, { ...land, contiguity })).length;
    expect(count('ROOK')).toBe(5329);
    expect(count('QUEEN')).toBe(5541);
    const provinces = territoryGraph(
      { pairs },
      [...new Set(districts.map((ubigeo) => ubigeo.slice(0, 4)))],
      land,
    );
    expect(provinces.ids).toHaveLength(196);
    expect(
      Math.min(...provinces.ids.map((_, v) => provinces.offsets[v + 1]! - provinces.offsets[v]!)),
    ).toBeGreaterThan(0);
  });
});
