import { type ASTVisitor, type DocumentNode, visit } from 'graphql';

/**
 * Returns how deep objects and lists nest in the values of variables, 0 when there are none. Walks
 * without recursion, so that no depth overflows the stack, and level by level.
 */
export function valueDepth(values: unknown): number {
  let level = children(values);
  let depth = 0;
  while (level.length > 0) {
    const below = level.filter((value) => typeof value === 'object' && value !== null);
    if (below.length > 0) depth += 1;
    level = below.flatMap(children);
  }
  return depth;
}

function children(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/** Returns how deep the objects and lists written out in a document nest. */
export function literalDepth(document: DocumentNode): number {
  let depth = 0;
  let deepest = 0;
  const nested = {
    enter(): void {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    leave(): void {
      depth -= 1;
    },
  };
  const visitor: ASTVisitor = { ObjectValue: nested, ListValue: nested };
  visit(document, visitor);
  return deepest;
}
