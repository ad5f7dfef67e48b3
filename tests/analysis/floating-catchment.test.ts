import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FloatingCatchmentInput,
  floatingCatchment,
  floatingCatchmentMethods,
  nearestCosts,
  type TravelMatrix,
} from '../../geodata/analysis/floating-catchment.ts';

const folder = new URL('../../../shared/oracles/', import.meta.url);
const present = existsSync(new URL('README.md', folder));
if (!present) process.stdout.write('Floating catchment oracle: skipped, no ../shared/oracles.\n');

function readTable(name: string): string[][] {
  const lines = readFileSync(new URL(name, folder), 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => line.split(','));
}

function belohorizonte() {
  const [header, ...rows] = readTable('belo-horizonte-5-travel-minutes.csv');
  const travel: TravelMatrix = {
    origins: rows.map(([id]) => id!),
    destinations: header!.slice(1),
    costs: Float64Array.from(rows.flatMap((row) => row.slice(1).map(Number))),
  };
  const [names, ...places] = readTable('belo-horizonte-5-land-use.csv');
  const column = (name: string) =>
    new Map(places.map((row) => [row[0]!, Number(row[names!.indexOf(name)])]));
  return { travel, column };
}

describe.skipIf(!present)('the five cells of Belo Horizonte', () => {
  it.each([
    ['TWO_SFCA', [0.0152, 0.1491, 0.1491, 0.1068, 0]],
    ['BFCA', [0.0094, 0.1993, 0.1993, 0.1147, 0]],
  ] as const)('get the published %s scores', (method, expected) => {
    const { travel, column } = belohorizonte();
    const [demand, supply] = [column('population'), column('jobs')];
    const scores = floatingCatchment(method, { travel, demand, supply, cutoff: 45 });
    expect([...scores.keys()]).toEqual(travel.origins);
    expect([...scores.values()].map((score) => Number(score.toFixed(4)))).toEqual(expected);
  });

  it('get the published minutes to the nearest school', () => {
    const { travel, column } = belohorizonte();
    expect([...nearestCosts(travel, column('schools')).values()]).toEqual([47, 5.8, 13, 43, 70]);
  });
});

const square: FloatingCatchmentInput = {
  travel: {
    origins: ['a', 'b'],
    destinations: ['x', 'y'],
    costs: Float64Array.of(10, 40, Number.NaN, 30),
  },
  demand: new Map([
    ['a', 100],
    ['b', 300],
  ]),
  supply: new Map([
    ['x', 5],
    ['y', 8],
  ]),
  cutoff: 40,
};

describe('floating catchment areas', () => {
  it('divide supply by the demand in reach and add up what is in reach', () => {
    const scores = floatingCatchment('TWO_SFCA', square);
    expect(scores.get('a')).toBeCloseTo(5 / 100 + 8 / 400, 12);
    expect(scores.get('b')).toBeCloseTo(8 / 400, 12);
  });

  it('share out demand and service in the balanced form', () => {
    const scores = floatingCatchment('BFCA', square);
    expect(scores.get('a')).toBeCloseTo(5 / 50 + 0.5 * (8 / 350), 12);
    expect(scores.get('b')).toBeCloseTo(0.5 * (8 / 350), 12);
  });

  it('count a cost equal to the cut-off and leave out one above it', () => {
    const at = (cutoff: number) => floatingCatchment('TWO_SFCA', { ...square, cutoff }).get('a');
    expect(at(39.9)).toBeCloseTo(5 / 100, 12);
    expect(at(40)).toBeGreaterThan(5 / 100);
  });

  it('read the way from the origin, not the way back', () => {
    const travel = {
      origins: ['p', 'q'],
      destinations: ['p', 'q'],
      costs: Float64Array.of(0, 50, 20, 0),
    };
    const amounts = new Map([
      ['p', 10],
      ['q', 10],
    ]);
    const scores = floatingCatchment('TWO_SFCA', {
      travel,
      demand: amounts,
      supply: amounts,
      cutoff: 30,
    });
    expect([...scores.values()]).toEqual([0.5, 1.5]);
  });

  it('score 0 without supply in reach, and without demand for what is in reach', () => {
    const nobody = new Map([
      ['a', 0],
      ['b', 0],
    ]);
    for (const method of floatingCatchmentMethods) {
      expect([...floatingCatchment(method, { ...square, demand: nobody }).values()]).toEqual([
        0, 0,
      ]);
      expect([...floatingCatchment(method, { ...square, cutoff: 5 }).values()]).toEqual([0, 0]);
    }
  });

  it('know no nearest supply where there is no way to one', () => {
    const nearest = nearestCosts(
      square.travel,
      new Map([
        ['x', 1],
        ['y', 0],
      ]),
    );
    expect([...nearest]).toEqual([
      ['a', 10],
      ['b', null],
    ]);
  });

  it.each([
    [
      'a negative demand',
      {
        demand: new Map([
          ['a', -1],
          ['b', 2],
        ]),
      },
      /Got -1 as the demand of 'a'/,
    ],
    [
      'a supply that is no number',
      {
        supply: new Map([
          ['x', Number.NaN],
          ['y', 2],
        ]),
      },
      /Got NaN as the supply of 'x'/,
    ],
    ['an origin without demand', { demand: new Map([['a', 1]]) }, /Got none as the demand of 'b'/],
    ['a cut-off that is no number', { cutoff: Number.NaN }, /cut-off NaN/],
    [
      'a negative cost',
      { travel: { ...square.travel, costs: Float64Array.of(1, 2, -3, 4) } },
      /-3 from b to x/,
    ],
    [
      'an endless cost',
      { travel: { ...square.travel, costs: Float64Array.of(1, 2, Infinity, 4) } },
      /Infinity from b to x/,
    ],
    [
      'a matrix of another size',
      { travel: { ...square.travel, costs: Float64Array.of(1, 2) } },
      /Got 2 travel costs; expected 2 × 2 = 4/,
    ],
    ['a repeated origin', { travel: { ...square.travel, origins: ['a', 'a'] } }, /'a' twice/],
  ])('refuse %s', (_, change, message) => {
    for (const method of floatingCatchmentMethods) {
      expect(() => floatingCatchment(method, { ...square, ...change })).toThrow(message);
    }
  });
});

const inputs = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([rows, columns]) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      costs: fc.array(fc.option(fc.integer({ min: 0, max: 90 }), { nil: Number.NaN }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
      demand: fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: rows, maxLength: rows }),
      supply: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: columns, maxLength: columns }),
      cutoff: fc.integer({ min: 0, max: 90 }),
    }),
  )
  .map(({ rows, columns, costs, demand, supply, cutoff }): FloatingCatchmentInput => {
    const origins = Array.from({ length: rows }, (_, i) => `o${i}`);
    const destinations = Array.from({ length: columns }, (_, j) => `d${j}`);
    return {
      travel: { origins, destinations, costs: Float64Array.from(costs) },
      demand: new Map(origins.map((id, i) => [id, demand[i]!])),
      supply: new Map(destinations.map((id, j) => [id, supply[j]!])),
      cutoff,
    };
  });

const reachedSupply = ({ travel, supply, cutoff }: FloatingCatchmentInput) =>
  travel.destinations
    .filter((_, j) =>
      travel.origins.some((__, i) => travel.costs[i * travel.destinations.length + j]! <= cutoff),
    )
    .reduce((sum, id) => sum + supply.get(id)!, 0);

describe('any floating catchment area', () => {
  it('hands out exactly the supply that somebody reaches (2SFCA)', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const scores = floatingCatchment('TWO_SFCA', input);
        const used = [...scores].reduce(
          (sum, [id, score]) => sum + score * input.demand.get(id)!,
          0,
        );
        expect(used).toBeCloseTo(reachedSupply(input), 6);
      }),
    );
  });

  it('hands out exactly the level of service of all destinations (BFCA)', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { travel, cutoff, demand, supply } = input;
        const width = travel.destinations.length;
        const reach = travel.origins.map((_, i) =>
          travel.destinations.filter((__, j) => travel.costs[i * width + j]! <= cutoff),
        );
        const level = travel.destinations.map((id) => {
          const people = travel.origins.reduce(
            (sum, origin, i) =>
              sum + (reach[i]!.includes(id) ? demand.get(origin)! / reach[i]!.length : 0),
            0,
          );
          return people === 0 ? 0 : supply.get(id)! / people;
        });
        const total = [...floatingCatchment('BFCA', input).values()].reduce((a, b) => a + b, 0);
        expect(total).toBeCloseTo(
          level.reduce((a, b) => a + b, 0),
          8,
        );
      }),
    );
  });
});
