import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';
import { foldSelections, type SelectionFold } from './fold-selections.ts';

/** Levels of fields, 1 for `{ a }`; Infinity for a cycle of fragments or an endless nesting. */
export interface OperationDepth {
  /** Of the data; `__schema` and `__type` count as leaves here. */
  fields: number;
  /** Below and including `__schema` or `__type`, which need more levels than data ever does. */
  introspection: number;
}

const introspectionRoots: ReadonlySet<string> = new Set(['__schema', '__type']);

const depthFold: SelectionFold<OperationDepth> = {
  empty: { fields: 0, introspection: 0 },
  unbounded: { fields: Infinity, introspection: Infinity },
  combine: (a, b) => ({
    fields: Math.max(a.fields, b.fields),
    introspection: Math.max(a.introspection, b.introspection),
  }),
  field: depthOfField,
  fragment: (_node, children) => children,
};

function depthOfField(node: FieldNode, children: OperationDepth): OperationDepth {
  return introspectionRoots.has(node.name.value)
    ? { fields: 1, introspection: children.fields + 1 }
    : { fields: children.fields + 1, introspection: children.introspection };
}

/** Returns how deep an operation's fields nest; fragments add no level of their own. */
export function operationDepth(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationDepth {
  return foldSelections(document, operation, depthFold);
}
