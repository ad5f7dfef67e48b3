import type { GraphQLObjectType, GraphQLSchema } from 'graphql';

/** What one field costs; every part has a default. Argument paths may be dotted: `input.first`. */
export interface FieldCost {
  /** Of the field itself, each time it is answered; 1 unless told. */
  weight?: number;
  /** Arguments (a number, or an array by its length) that multiply the weight. */
  weightFrom?: readonly string[];
  /** Items when no argument tells: of this list, or of the lists right below this object. */
  assumedSize?: number;
  /** Arguments that tell the number of items; the largest counts. `sizeArguments` unless told. */
  sizeFrom?: readonly string[];
  /** Arguments that multiply the number of items: the order of neighbours, for instance. */
  sizeTimes?: readonly string[];
  /** Fewest items counted, whatever the arguments say. */
  minimum?: number;
}

/** Costs by `Type.field`; a field of an interface holds for the types that implement it. */
export type CostTable = Readonly<Record<string, FieldCost>>;

/** Arguments that tell how many items a field answers with, unless its cost says otherwise. */
export const sizeArguments: readonly string[] = ['first', 'last', 'ids', 'ubigeos', 'codes'];

/** Items assumed of a list nobody said anything about. */
export const defaultAssumedSize = 10;

/** Introspection reads memory only: a hundred of its fields count as one of data. */
const introspectionWeight = 0.01;

const introspectionSizes: Readonly<Record<string, number>> = {
  '__Schema.directives': 8,
  '__Type.fields': 10,
  '__Type.inputFields': 8,
  '__Type.enumValues': 8,
  '__Type.interfaces': 2,
  '__Type.possibleTypes': 3,
  '__Field.args': 3,
  '__Directive.args': 2,
};

/**
 * Returns the cost of a field: of the type's own entry, else of the first of its interfaces that
 * has one, else the default.
 */
export function costOfField(
  schema: GraphQLSchema,
  table: CostTable,
  type: GraphQLObjectType,
  fieldName: string,
): FieldCost {
  if (fieldName === '__typename') return { weight: 0 };
  if (type.name.startsWith('__')) return introspectionCost(schema, `${type.name}.${fieldName}`);
  const holder = [type, ...type.getInterfaces()].find((t) => `${t.name}.${fieldName}` in table);
  return (holder && table[`${holder.name}.${fieldName}`]) ?? {};
}

function introspectionCost(schema: GraphQLSchema, key: string): FieldCost {
  const assumedSize =
    key === '__Schema.types' ? Object.keys(schema.getTypeMap()).length : introspectionSizes[key];
  return assumedSize === undefined
    ? { weight: introspectionWeight }
    : { weight: introspectionWeight, assumedSize };
}
