import { describe, expect, it } from 'vitest';
import { neighborSum, ruleGraph, spatialWeights } from '../../geodata/analysis/spatial-weights.ts';
import { valuesInOrder } from '../../geodata/analysis/unit-values.ts';
import { code, letterGraph, letterVariable } from './spatial-fixtures.ts';

describe('spatial weights', () => {
  const graph = letterGraph('ab ac cd', 'e');

  it('of a row sum to 1 when standardised and to the neighbours when binary', () => {
    expect([...spatialWeights(graph).rowWeights]).toEqual([1 / 2, 1, 1 / 2, 1, 0]);
    expect([...spatialWeights(graph, 'BINARY').rowWeights]).toEqual([1, 1, 1, 1, 0]);
  });

  it('give an island a row of zeros and a lag of 0', () => {
    const weights = spatialWeights(graph);
    expect(weights.islands).toEqual(['e']);
    const values = Float64Array.of(1, 2, 4, 8, 16);
    expect(weights.ids.map((_, unit) => neighborSum(weights, values, unit))).toEqual([
      6, 1, 9, 4, 0,
    ]);
  });

  it('follow the rule: a point contact is a neighbour for the queen only', () => {
    const pairs = [
      { a: 'a', b: 'b', kind: 'ROOK' as const },
      { a: 'b', b: 'c', kind: 'QUEEN' as const },
    ];
    const islands = (rule: 'ROOK' | 'QUEEN') =>
      spatialWeights(ruleGraph(['c', 'b', 'a'], pairs, rule)).islands;
    expect(islands('QUEEN')).toEqual([]);
    expect(islands('ROOK')).toEqual(['c']);
  });

  it('refuse pairs with a unit that is not listed, or with itself', () => {
    const pair = (b: string) => [{ a: 'a', b, kind: 'ROOK' as const }];
    expect(() => ruleGraph(['a', 'b'], pair('x'), 'ROOK')).toThrow(code('BAD_INPUT'));
    expect(() => ruleGraph(['a', 'b'], pair('a'), 'QUEEN')).toThrow(code('BAD_INPUT'));
    expect(() => ruleGraph(['a', 'a'], [], 'QUEEN')).toThrow(code('BAD_INPUT'));
  });
});

describe('values of units', () => {
  it('come in the order of the ids, whatever that of the column', () => {
    const values = new Map(Object.entries({ c: 3, z: 9, a: 1 }));
    expect([...valuesInOrder(['a', 'c'], { name: 'v', values })]).toEqual([1, 3]);
  });

  it('are refused without a unit', () => {
    expect(() => valuesInOrder([], letterVariable(1))).toThrow('Got no unit for value');
  });
});
