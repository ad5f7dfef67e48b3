import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import {
  type CostTable,
  costOfField,
  defaultAssumedSize,
  type FieldCost,
  sizeArguments,
} from './cost-table.ts';
import { maxNesting } from './document-limits.ts';
import { fragmentsByName } from './reachable-definitions.ts';
import {
  argumentAmount,
  argumentValues,
  isIncluded,
  type RuntimeValues,
} from './runtime-values.ts';
import { addAmounts, clampAmount, multiplyAmounts, saturated } from './saturating.ts';

interface Walk {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: RuntimeValues;
  table: CostTable;
  /** Costs by selection set, then by type and page size: what keeps fragment fan-out linear. */
  memo: Map<SelectionSetNode, Map<string, number>>;
}

/**
 * Returns the cost of the named operation (the only one when `operationName` is null or absent) of
 * a valid document: roughly the number of fields its answer would hold, times their weights, whole
 * and from 0 to `saturated`. Throws a GraphQLError (BAD_USER_INPUT) when there is no such operation
 * or its variables do not fit their types.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: RuntimeValues,
  table: CostTable,
): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    throw badInput(`Got operation ${operationName ?? '(none)'}; expected one of the document.`);
  }
  const definitions = operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, variables, { maxErrors: 50 });
  if (errors) throw badInput(errors[0]?.message ?? 'Got variables that do not fit their types.');
  return coercedOperationCost(schema, document, operation, coerced, table);
}

/** Returns the same for variables that are coerced already. */
export function coercedOperationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: RuntimeValues,
  table: CostTable,
): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const fragments = fragmentsByName(document);
  const walk: Walk = { schema, fragments, variables, table, memo: new Map() };
  return clampAmount(Math.ceil(setCost(walk, operation.selectionSet, root, undefined, 1)));
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** `page` is the number of items the parent object was asked for, which its own lists hold. */
function setCost(
  walk: Walk,
  set: SelectionSetNode,
  type: GraphQLObjectType,
  page: number | undefined,
  nesting: number,
): number {
  // Also what ends a cycle of fragments: every set on it is known once the way back reaches it.
  if (nesting > maxNesting) return saturated;
  const costs = walk.memo.get(set) ?? new Map<string, number>();
  walk.memo.set(set, costs);
  const key = `${type.name} ${page}`;
  const known = costs.get(key);
  if (known !== undefined) return known;
  let total = 0;
  for (const selection of set.selections) {
    if (!isIncluded(selection, walk.variables)) continue;
    total = addAmounts(total, selectionCost(walk, selection, type, page, nesting));
  }
  costs.set(key, total);
  return total;
}

function selectionCost(
  walk: Walk,
  selection: SelectionNode,
  type: GraphQLObjectType,
  page: number | undefined,
  nesting: number,
): number {
  if (selection.kind === Kind.FIELD) return fieldCost(walk, selection, type, page, nesting);
  const fragment =
    selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments.get(selection.name.value);
  if (!fragment || !applies(walk.schema, fragment.typeCondition, type)) return 0;
  return setCost(walk, fragment.selectionSet, type, page, nesting + 1);
}

function fieldCost(
  walk: Walk,
  node: FieldNode,
  type: GraphQLObjectType,
  page: number | undefined,
  nesting: number,
): number {
  const definition = fieldDefinition(walk.schema, type, node.name.value);
  if (!definition) return 0;
  const cost = costOfField(walk.schema, walk.table, type, node.name.value);
  const args = argumentValues(definition, node, walk.variables);
  const weight = timesArguments(cost.weight ?? 1, cost.weightFrom, args);
  const answered = getNamedType(definition.type);
  if (!node.selectionSet || !isCompositeType(answered)) return weight;
  const told = toldSize(cost, args);
  const inList = isListType(getNullableType(definition.type));
  const below = compositeCost(
    walk,
    node.selectionSet,
    answered,
    inList ? undefined : told,
    nesting,
  );
  const items = told ?? page ?? defaultAssumedSize;
  return addAmounts(weight, inList ? multiplyAmounts(items, below) : below);
}

function fieldDefinition(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const isRoot = type === schema.getQueryType();
  if (name === SchemaMetaFieldDef.name && isRoot) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name && isRoot) return TypeMetaFieldDef;
  return name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];
}

/** An object is of one type only, so an interface or union costs what its dearest type costs. */
function compositeCost(
  walk: Walk,
  set: SelectionSetNode,
  type: GraphQLCompositeType,
  page: number | undefined,
  nesting: number,
): number {
  const types = isAbstractType(type) ? walk.schema.getPossibleTypes(type) : [type];
  return types.reduce((most, t) => Math.max(most, setCost(walk, set, t, page, nesting + 1)), 0);
}

function applies(
  schema: GraphQLSchema,
  condition: NamedTypeNode | undefined,
  type: GraphQLObjectType,
): boolean {
  if (!condition || condition.name.value === type.name) return true;
  const named = schema.getType(condition.name.value);
  return isAbstractType(named) && schema.isSubType(named, type);
}

/** The items a field's arguments or its entry in the table tell, if they do. */
function toldSize(cost: FieldCost, args: RuntimeValues): number | undefined {
  const asked = (cost.sizeFrom ?? sizeArguments)
    .map((path) => argumentAmount(args, path))
    .filter((amount) => amount !== undefined);
  const size = asked.length > 0 ? Math.max(...asked) : cost.assumedSize;
  if (size === undefined) return cost.minimum;
  return Math.max(timesArguments(size, cost.sizeTimes, args), clampAmount(cost.minimum ?? 0));
}

function timesArguments(
  amount: number,
  paths: readonly string[] | undefined,
  args: RuntimeValues,
): number {
  const factors = (paths ?? []).map((path) => argumentAmount(args, path) ?? 1);
  return factors.reduce(multiplyAmounts, clampAmount(amount));
}
