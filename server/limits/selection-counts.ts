import type { DirectiveNode, DocumentNode, OperationDefinitionNode } from 'graphql';
import { foldSelections, type SelectionFold } from './fold-selections.ts';

/** What an operation writes once its fragments are expanded; Infinity where that never ends. */
export interface SelectionCounts {
  /** Fields with an alias. */
  aliases: number;
  /** Directives on the operation, its fields, its spreads and the fragments they name. */
  directives: number;
  /** Fields, inline fragments and spreads. */
  selections: number;
}

type WithDirectives = { readonly directives?: ReadonlyArray<DirectiveNode> | undefined };

const countFold: SelectionFold<SelectionCounts> = {
  empty: { aliases: 0, directives: 0, selections: 0 },
  unbounded: { aliases: Infinity, directives: Infinity, selections: Infinity },
  combine: addCounts,
  field: (node, children) =>
    addCounts(children, {
      aliases: node.alias ? 1 : 0,
      directives: directivesOn(node),
      selections: 1,
    }),
  fragment: (node, children, definition) =>
    addCounts(children, {
      aliases: 0,
      directives: directivesOn(node) + directivesOn(definition),
      selections: 1,
    }),
};

function addCounts(a: SelectionCounts, b: SelectionCounts): SelectionCounts {
  return {
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    selections: a.selections + b.selections,
  };
}

function directivesOn(node: WithDirectives | undefined): number {
  return node?.directives?.length ?? 0;
}

/** Returns the counts of an operation's selections after fragment expansion, without expanding. */
export function selectionCounts(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): SelectionCounts {
  const counts = foldSelections(document, operation, countFold);
  return { ...counts, directives: counts.directives + directivesOn(operation) };
}
