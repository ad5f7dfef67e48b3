import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { maxNesting } from './document-limits.ts';
import { fragmentsByName } from './reachable-definitions.ts';

/** How a fold sums up selections. */
export interface SelectionFold<T> {
  /** Of no selection at all. */
  empty: T;
  /** Of what lies below `maxNesting` levels, where a cycle of fragments ends too. */
  unbounded: T;
  combine(a: T, b: T): T;
  field(node: FieldNode, children: T): T;
  /** `definition` is the fragment's own node when a spread names it. */
  fragment(
    node: InlineFragmentNode | FragmentSpreadNode,
    children: T,
    definition: FragmentDefinitionNode | undefined,
  ): T;
}

interface Walk<T> {
  fold: SelectionFold<T>;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  memo: Map<string, T>;
}

/**
 * Returns what a fold makes of an operation's selections as if every fragment were written out.
 * Each fragment is folded once, so the work grows with the text and not with its expansion;
 * spreads of unknown fragments (validation refuses them) count as empty.
 */
export function foldSelections<T>(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fold: SelectionFold<T>,
): T {
  const walk = { fold, fragments: fragmentsByName(document), memo: new Map<string, T>() };
  return foldSet(walk, operation.selectionSet, 1);
}

function foldSet<T>(walk: Walk<T>, set: SelectionSetNode | undefined, nesting: number): T {
  if (set === undefined) return walk.fold.empty;
  if (nesting > maxNesting) return walk.fold.unbounded;
  let total = walk.fold.empty;
  for (const selection of set.selections) {
    total = walk.fold.combine(total, foldSelection(walk, selection, nesting));
  }
  return total;
}

function foldSelection<T>(walk: Walk<T>, selection: SelectionNode, nesting: number): T {
  switch (selection.kind) {
    case Kind.FIELD:
      return walk.fold.field(selection, foldSet(walk, selection.selectionSet, nesting + 1));
    case Kind.INLINE_FRAGMENT: {
      const children = foldSet(walk, selection.selectionSet, nesting + 1);
      return walk.fold.fragment(selection, children, undefined);
    }
    case Kind.FRAGMENT_SPREAD: {
      const definition = walk.fragments.get(selection.name.value);
      const children = definition ? foldFragment(walk, definition, nesting) : walk.fold.empty;
      return walk.fold.fragment(selection, children, definition);
    }
  }
}

function foldFragment<T>(walk: Walk<T>, definition: FragmentDefinitionNode, nesting: number): T {
  const name = definition.name.value;
  const known = walk.memo.get(name);
  if (known !== undefined) return known;
  const total = foldSet(walk, definition.selectionSet, nesting + 1);
  walk.memo.set(name, total);
  return total;
}
