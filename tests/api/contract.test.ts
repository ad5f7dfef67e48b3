import {
  type GraphQLArgument,
  type GraphQLFieldMap,
  type GraphQLInputField,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGraphSchema } from '../../schema/schema.ts';
import { contractEnums, contractFields, contractInputs, contractInterfaces } from './contract.ts';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildGraphSchema();
});

const flat = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([type, lines]) => lines.map((line) => [type, line] as const));

function fieldsOf(name: string): GraphQLFieldMap<unknown, unknown> {
  const type = schema.getType(name);
  if (isObjectType(type) || isInterfaceType(type)) return type.getFields();
  throw new Error(`Got no object type ${name}.`);
}

/** The type as a client may pass it: a value with a default may be left out. */
function acceptedType({ type, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  return String(defaultValue === undefined ? type : getNullableType(type));
}

function describedTypes() {
  return Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
}

describe('the contract', () => {
  it.each(flat(contractFields))('%s has %s', (type, line) => {
    const [, name = '', args = '', result] = /^(\w+)(?:\((.*)\))?: (.+)$/.exec(line) ?? [];
    const field = fieldsOf(type)[name];
    expect(String(field?.type)).toBe(result);
    for (const given of args ? args.split(', ') : []) {
      const [argument, argumentType] = given.split(': ');
      const found = field?.args.find((one) => one.name === argument);
      expect(`${argument}: ${found && acceptedType(found)}`).toBe(`${argument}: ${argumentType}`);
    }
  });

  it.each(flat(contractInputs))('input %s takes %s', (type, line) => {
    const input = schema.getType(type);
    const [name = '', wanted] = line.split(': ');
    const field = isInputObjectType(input) ? input.getFields()[name] : undefined;
    expect(field, line).toBeDefined();
    if (wanted && field) expect(acceptedType(field)).toBe(wanted);
  });

  it.each(Object.entries(contractEnums))('enum %s has its values', (type, values) => {
    const found = schema.getType(type);
    const names = isEnumType(found) ? found.getValues().map(({ name }) => name) : [];
    expect(names.sort()).toEqual([...values].sort());
  });

  it.each(Object.entries(contractInterfaces))('%s is implemented as promised', (type, types) => {
    for (const implementing of types) {
      const found = schema.getType(implementing);
      const names = isObjectType(found) ? found.getInterfaces().map(({ name }) => name) : [];
      expect(names, implementing).toContain(type);
    }
  });

  it.each([
    ['neighbors', 'District', { contiguity: 'ROOK', order: 1, minSharedMeters: 0 }],
    ['geometry', 'District', { precision: 6 }],
    ['territoryAt', 'Query', { level: 'DISTRICT' }],
    ['contiguousGroups', 'Query', { contiguity: 'ROOK', minDistricts: 3 }],
    ['explanation', 'ClusterProposal', { lang: 'ES' }],
  ])('%s of %s has the promised defaults', (name, type, defaults) => {
    const args = fieldsOf(type)[name]?.args ?? [];
    const given = Object.fromEntries(args.map((arg) => [arg.name, arg.defaultValue]));
    expect(given).toMatchObject(defaults);
  });
});

describe('descriptions', () => {
  it('say what every field of every object and interface is', () => {
    const bare = describedTypes().flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
            .filter(({ description }) => !description)
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    expect(bare).toEqual([]);
  });

  it('say what every argument is', () => {
    const bare = describedTypes().flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).flatMap((field) =>
            field.args
              .filter(({ description }) => !description)
              .map(({ name }) => `${type.name}.${field.name}(${name}:)`),
          )
        : [],
    );
    expect(bare).toEqual([]);
  });

  it('say what every field of every input is', () => {
    const bare = describedTypes().flatMap((type) =>
      isInputObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ description }) => !description)
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    expect(bare).toEqual([]);
  });

  it('say what every type of ours is', () => {
    const bare = describedTypes().filter(({ name, description }) => !description && !builtIn(name));
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('state the unit of every figure that is no Measure', () => {
    const figures = describedTypes().flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => getNullableType(field.type).toString() === 'Float')
            .filter(({ description }) => !units.test(description ?? ''))
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    expect(figures).toEqual([]);
  });

  it('state when a nullable figure is missing', () => {
    const silent = describedTypes().flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => ['Float', 'Int', 'Measure', 'Decimal'].includes(String(field.type)))
            .filter(({ description }) => !/[Nn]ull/.test(description ?? ''))
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    expect(silent).toEqual([]);
  });
});

const builtIn = (name: string) =>
  ['Boolean', 'Float', 'ID', 'Int', 'Query', 'String'].includes(name);
const units =
  /km²|[Mm]etres|0-1|[Mm]illiseconds|[Mm]inutes|[Kk]ilometres|[Bb]ytes|unit|Observations/;
