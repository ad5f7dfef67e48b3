import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type OperationDepth, operationDepth } from './depth.ts';
import { literalDepth } from './input-depth.ts';
import { pageArguments } from './page-caps.ts';
import { type SelectionCounts, selectionCounts } from './selection-counts.ts';

/** What is known of an operation before its variables are: the same each time it is asked. */
export interface DocumentFacts {
  counts: SelectionCounts;
  depth: OperationDepth;
  literalDepth: number;
  /** Whether any field of the document takes `first` or `last`. */
  hasPages: boolean;
}

const known = new WeakMap<OperationDefinitionNode, DocumentFacts>();

/** Returns an operation's facts, worked out once as long as the server keeps its document. */
export function documentFacts(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): DocumentFacts {
  const facts = known.get(operation) ?? {
    counts: selectionCounts(document, operation),
    depth: operationDepth(document, operation),
    literalDepth: literalDepth(document),
    hasPages: hasPages(schema, document),
  };
  known.set(operation, facts);
  return facts;
}

function hasPages(schema: GraphQLSchema, document: DocumentNode): boolean {
  let found = false;
  const typeInfo = new TypeInfo(schema);
  const check = () => {
    found ||= typeInfo.getFieldDef()?.args.some(takesPage) ?? false;
  };
  visit(document, visitWithTypeInfo(typeInfo, { Field: check }));
  return found;
}

/** The same arguments that `pageErrors` reads: by their own name, or in an input object. */
function takesPage({ name, type }: GraphQLArgument): boolean {
  if (pageArguments.includes(name)) return true;
  const named = getNamedType(type);
  return isInputObjectType(named) && pageArguments.some((page) => page in named.getFields());
}
