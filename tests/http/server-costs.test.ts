import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationCost } from '../../server/limits/cost.ts';
import { costTable } from '../../server/limits/cost-table-entries.ts';
import { defaultLimits } from '../../server/limits/document-limits.ts';

const schema: GraphQLSchema = buildSchema(
  readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'),
);

function costOf(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  return operationCost(schema, document, null, variables, costTable);
}

describe('the cost table', () => {
  it('names fields and arguments of the schema only', () => {
    for (const [key, cost] of Object.entries(costTable)) {
      const [typeName = '', fieldName = ''] = key.split('.');
      const type = schema.getType(typeName);
      const field =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
      expect(field, key).toBeDefined();
      const names = field?.args.map(({ name }) => name) ?? [];
      const paths = [
        ...(cost.weightFrom ?? []),
        ...(cost.sizeFrom ?? []),
        ...(cost.sizeTimes ?? []),
      ];
      for (const path of paths) expect(names, `${key}(${path}:)`).toContain(path.split('.')[0]);
    }
  });

  it('counts a connection without page size as the hundred items it answers with', () => {
    const asked = '{ districts(first: 100) { nodes { name } } }';
    expect(costOf('{ districts { nodes { name } } }')).toBe(costOf(asked));
    expect(costOf('{ districts(first: null) { nodes { name } } }')).toBe(costOf(asked));
  });

  it.each([
    [
      'every district flat',
      '{ districts(first: 2000) { nodes { id ubigeo name areaKm2 population { value } } } }',
    ],
    [
      'every district with its shape',
      '{ districts(first: 2000) { nodes { ubigeo geometry(simplifyMeters: 1500) } } }',
    ],
    [
      'a province with twenty indicators a district',
      '{ province(ubigeo: "2205") { districts { nodes { ubigeo indicators(codes: ["a","b","c","d","e","f","g","h","i","j","k","l","m","n","o","p","q","r","s","t"]) { measure { value unit year quality } } } } } }',
    ],
    [
      'the whole graph of contiguity',
      '{ contiguityGraph { nodes edges { a b sharedMeters contiguity link } } }',
    ],
    [
      'the gap index of every district with its rank interval',
      '{ districts(first: 2000) { nodes { ubigeo gapIndex { value rank uncertainty { rankLow rankHigh } } } } }',
    ],
    [
      'ten proposals with shapes and neighbours',
      '{ proposeClusters(input: { within: ["22"], sectors: [HEALTH] }) { proposals { score geometry districts { name neighbors { district { name } } } criteria { weight contribution } } } }',
    ],
    [
      'the access of every district',
      '{ serviceAccess(first: 2000) { districts { district { ubigeo name } score { value } rank reachingShare } } }',
    ],
    [
      'the nearest hospital of every district',
      '{ districts(first: 2000) { nodes { ubigeo nearestFacilities(minCategory: "II-1", first: 1) { facilities { minutes backEnd facility { id name } } reason } } } }',
    ],
    [
      'ten isochrones with their shapes and districts',
      '{ isochrones(from: "22", limits: [10,20,30,40,50,60,90,120,180,240]) { bands { population { value } geometry districts { district { name } populationShare } } } }',
    ],
  ])('lets pass %s', (_, query) => {
    expect(costOf(query)).toBeLessThanOrEqual(defaultLimits.maxCost);
  });

  it.each([
    [
      'neighbours of neighbours of every district',
      '{ districts(first: 2000) { nodes { neighbors { district { neighbors { district { neighbors { district { name } } } } } } } } }',
    ],
    [
      'every indicator of every district',
      '{ districts(first: 2000) { nodes { indicators { measure { value } } } } }',
    ],
    [
      'full shapes of every district three times',
      '{ districts(first: 2000) { nodes { a: geometry b: geometry c: geometry } } }',
    ],
    [
      'five matrices of travel times',
      `{ ${[1, 2, 3, 4, 5].map((n) => `m${n}: accessibilityMatrix(within: ["22"]) { minutes codes }`).join(' ')} }`,
    ],
  ])('refuses %s', (_, query) => {
    expect(costOf(query)).toBeGreaterThan(defaultLimits.maxCost);
  });

  it('counts page sizes in variables', () => {
    const query = 'query($n: Int) { districts(first: $n) { nodes { name } } }';
    expect(costOf(query, { n: 2000 })).toBeGreaterThan(10 * costOf(query, { n: 100 }));
  });
});
