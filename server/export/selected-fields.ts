import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Operation } from './export-source.ts';

/** A field that an operation selects, before it is asked. */
export interface SelectedField {
  /** Its name in the answer. */
  key: string;
  type: GraphQLNamedOutputType;
  /** How deep lists nest around the type. */
  listDepth: number;
  /** What is selected of it; none of a scalar or enum. */
  fields: readonly SelectedField[];
}

interface Selecting {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

/** The fields that the operation selects with these variables, fragments expanded, in their order. */
export function selectedFields(
  { document, definition }: Operation,
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
): SelectedField[] {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const query = schema.getQueryType();
  if (!query) throw new Error('Got a schema without queries.');
  return fieldsOf(definition.selectionSet, query, { schema, fragments, variables });
}

function fieldsOf(
  { selections }: SelectionSetNode,
  parent: GraphQLNamedOutputType,
  selecting: Selecting,
): SelectedField[] {
  const byKey = new Map<string, SelectedField>();
  for (const field of selections.flatMap((one) => expanded(one, parent, selecting))) {
    const known = byKey.get(field.key);
    byKey.set(field.key, known === undefined ? field : merged(known, field));
  }
  return [...byKey.values()];
}

function expanded(
  selection: SelectionSetNode['selections'][number],
  parent: GraphQLNamedOutputType,
  selecting: Selecting,
): SelectedField[] {
  const included = getDirectiveValues(GraphQLIncludeDirective, selection, selecting.variables);
  if (included?.if === false) return [];
  if (selection.kind === Kind.FIELD) return [fieldOf(selection, parent, selecting)];
  const fragment =
    selection.kind === Kind.FRAGMENT_SPREAD
      ? selecting.fragments.get(selection.name.value)
      : selection;
  if (fragment === undefined) return [];
  const condition = fragment.typeCondition?.name.value;
  const type = condition === undefined ? parent : selecting.schema.getType(condition);
  return fieldsOf(fragment.selectionSet, type as GraphQLNamedOutputType, selecting);
}

function fieldOf(node: FieldNode, parent: GraphQLNamedOutputType, selecting: Selecting) {
  if (!isObjectType(parent) && !isInterfaceType(parent)) {
    throw new Error(`Got the field ${node.name.value} of ${parent.name}, which has none.`);
  }
  const declared = parent.getFields()[node.name.value];
  if (declared === undefined) {
    throw new Error(`Got the field ${node.name.value}, which ${parent.name} does not have.`);
  }
  const type = getNamedType(declared.type);
  return {
    key: (node.alias ?? node.name).value,
    type,
    listDepth: listDepthOf(declared.type),
    fields: node.selectionSet ? fieldsOf(node.selectionSet, type, selecting) : [],
  };
}

function listDepthOf(type: unknown): number {
  const nullable = getNullableType(type as GraphQLNamedOutputType);
  return isListType(nullable) ? 1 + listDepthOf(nullable.ofType) : 0;
}

/** One key that two fragments select of different types: what is selected of it adds up. */
function merged(one: SelectedField, other: SelectedField): SelectedField {
  const byKey = new Map(one.fields.map((field) => [field.key, field]));
  for (const field of other.fields) {
    const known = byKey.get(field.key);
    byKey.set(field.key, known === undefined ? field : merged(known, field));
  }
  return { ...one, fields: [...byKey.values()] };
}
