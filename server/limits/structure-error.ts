import { GraphQLError } from 'graphql';
import type { OperationDepth } from './depth.ts';
import { maxInputDepth, maxIntrospectionDepth, maxNesting } from './document-limits.ts';
import type { SelectionCounts } from './selection-counts.ts';

/** Limits on how an operation is written, whatever it asks for. */
export interface StructureLimits {
  maxDepth: number;
  maxAliases: number;
  maxDirectives: number;
  maxSelections: number;
}

/** Returns the first limit an operation's structure breaks, as QUERY_TOO_COMPLEX, or undefined. */
export function structureError(
  depth: OperationDepth,
  counts: SelectionCounts,
  limits: StructureLimits,
): GraphQLError | undefined {
  if (depth.fields === Infinity) {
    return tooComplex(
      `Got selections nested over ${maxNesting} levels or a cycle of fragments; ` +
        `expected fields at most ${limits.maxDepth} levels deep.`,
    );
  }
  const checks: readonly (readonly [string, number, number])[] = [
    ['levels of fields', depth.fields, limits.maxDepth],
    ['levels of introspection', depth.introspection, maxIntrospectionDepth],
    ['aliases', counts.aliases, limits.maxAliases],
    ['directives', counts.directives, limits.maxDirectives],
    ['selections with fragments expanded', counts.selections, limits.maxSelections],
  ];
  const broken = checks.find(([, got, limit]) => got > limit);
  if (!broken) return undefined;
  const [what, got, limit] = broken;
  return tooComplex(`Got ${got} ${what}; expected at most ${limit}.`);
}

/** Returns the refusal of arguments and variables that nest too deep, or undefined. */
export function inputError(depth: number): GraphQLError | undefined {
  return depth > maxInputDepth
    ? tooComplex(
        `Got objects and lists nested ${depth} levels in the input; expected at most ${maxInputDepth}.`,
      )
    : undefined;
}

/** Returns a refusal of an operation that asks for too much. */
export function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX' } });
}
