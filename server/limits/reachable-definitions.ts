import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';

/** Returns the fragments of a document by name. */
export function fragmentsByName(
  document: DocumentNode,
): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  return fragments;
}

/**
 * Returns the operation and each fragment it reaches, once: a document whose size is that of the
 * text, however often a fragment is spread. Selections that `included` denies lead nowhere.
 */
export function reachableDefinitions(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  included: (node: SelectionNode) => boolean,
): DocumentNode {
  const fragments = fragmentsByName(document);
  const reached = new Set<OperationDefinitionNode | FragmentDefinitionNode>([operation]);
  const follow = (node: SelectionNode): false | undefined => {
    if (!included(node)) return false;
    const fragment = node.kind === Kind.FRAGMENT_SPREAD && fragments.get(node.name.value);
    if (fragment) reached.add(fragment);
    return undefined;
  };
  // A set iterates over what is added on the way, each member once: cycles end by themselves.
  for (const definition of reached) {
    visit(definition, { Field: follow, InlineFragment: follow, FragmentSpread: follow });
  }
  return { kind: Kind.DOCUMENT, definitions: [...reached] };
}
