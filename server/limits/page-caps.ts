import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { reachableDefinitions } from './reachable-definitions.ts';
import { argumentValues, isIncluded, isRecord, type RuntimeValues } from './runtime-values.ts';

const pageArguments: readonly string[] = ['first', 'last'];

/**
 * Returns an error for each `first` or `last` below 0 or above `maxPage`, be it a literal, a
 * variable, a default or the field of an input object (`input.first`). Fields that `@skip` or
 * `@include` leave out are not looked at. `variables` are coerced already.
 */
export function pageErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: RuntimeValues,
  maxPage: number,
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  const typeInfo = new TypeInfo(schema);
  const included = (node: SelectionNode): boolean => isIncluded(node, variables);
  const check = (node: FieldNode): false | undefined => {
    if (!included(node)) return false;
    const definition = typeInfo.getFieldDef();
    const values = definition ? argumentValues(definition, node, variables) : {};
    errors.push(...fieldPageErrors(node, values, maxPage));
    return undefined;
  };
  visit(
    reachableDefinitions(document, operation, included),
    visitWithTypeInfo(typeInfo, {
      Field: check,
      InlineFragment: (node) => (included(node) ? undefined : false),
    }),
  );
  return errors;
}

function fieldPageErrors(node: FieldNode, values: RuntimeValues, maxPage: number): GraphQLError[] {
  return Object.entries(values)
    .flatMap(([name, value]) => pagesOf(name, value))
    .filter(({ size }) => !(size >= 0 && size <= maxPage))
    .map(({ path, name, size }) => pageError(node, path, name, size, maxPage));
}

interface Page {
  path: string;
  name: string;
  size: number;
}

function pagesOf(name: string, value: unknown): Page[] {
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      pageArguments.includes(key) && typeof inner === 'number'
        ? [{ path: `${name}.${key}`, name: key, size: inner }]
        : [],
    );
  }
  return pageArguments.includes(name) && typeof value === 'number'
    ? [{ path: name, name, size: value }]
    : [];
}

function pageError(
  node: FieldNode,
  path: string,
  name: string,
  size: number,
  maxPage: number,
): GraphQLError {
  return new GraphQLError(`Got ${name}: ${size}; expected 0 to ${maxPage}.`, {
    nodes: node,
    extensions: { code: 'BAD_USER_INPUT', argument: `${node.name.value}(${path}:)` },
  });
}
