import {
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  type SelectionNode,
} from 'graphql';

/** Coerced values by variable or argument name. */
export type RuntimeValues = Readonly<Record<string, unknown>>;

/**
 * Returns a field's arguments as its resolver would get them: literals, variables and defaults.
 * Empty when they cannot be coerced, for then execution reports the field and runs no resolver.
 */
export function argumentValues(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: RuntimeValues,
): RuntimeValues {
  try {
    return getArgumentValues(definition, node, variables);
  } catch {
    return {};
  }
}

/** Returns whether `@skip` and `@include` leave a selection in; one that is not readable stays. */
export function isIncluded(node: SelectionNode, variables: RuntimeValues): boolean {
  try {
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
    );
  } catch {
    return true;
  }
}

/**
 * Returns the amount an argument stands for: a number as it is, an array by its length, otherwise
 * undefined. `path` may lead into input objects (`input.first`).
 */
export function argumentAmount(values: RuntimeValues, path: string): number | undefined {
  let value: unknown = values;
  for (const key of path.split('.')) {
    if (!isRecord(value)) return undefined;
    value = value[key];
  }
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' && !Number.isNaN(value) ? value : undefined;
}

/** Returns whether a value is an input object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
