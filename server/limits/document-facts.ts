import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { type OperationDepth, operationDepth } from './depth.ts';
import { literalDepth } from './input-depth.ts';
import type { RuntimeValues } from './runtime-values.ts';
import { type SelectionCounts, selectionCounts } from './selection-counts.ts';

/** What is known of an operation from its text alone: the same each time it is asked. */
export interface DocumentFacts {
  counts: SelectionCounts;
  depth: OperationDepth;
  literalDepth: number;
  /** Costs of the variables it was accepted with, by their amounts. */
  accepted: Map<string, number>;
}

/** Returns an operation's facts; a server's own, for its limits decide what is accepted. */
export type FactsOf = (document: DocumentNode, operation: OperationDefinitionNode) => DocumentFacts;

/** Facts that are worked out once as long as the server keeps an operation's document. */
export function createFactsCache(): FactsOf {
  const known = new WeakMap<OperationDefinitionNode, DocumentFacts>();
  return (document, operation) => {
    const facts = known.get(operation) ?? {
      counts: selectionCounts(document, operation),
      depth: operationDepth(document, operation),
      literalDepth: literalDepth(document),
      accepted: new Map(),
    };
    known.set(operation, facts);
    return facts;
  };
}

const MOST_ACCEPTED = 32;
const LONGEST_AMOUNTS = 1_000;

/** Keeps the cost of variables that passed every limit; the oldest makes room. */
export function rememberAccepted({ accepted }: DocumentFacts, amounts: string, cost: number): void {
  if (amounts.length > LONGEST_AMOUNTS) return;
  const oldest = accepted.size >= MOST_ACCEPTED ? accepted.keys().next().value : undefined;
  if (oldest !== undefined) accepted.delete(oldest);
  accepted.set(amounts, cost);
}

/**
 * Returns all of coerced variables that limits look at, as text: numbers, booleans, what is null
 * and the length of lists. Two questions that differ in codes and names only are equal here.
 */
export function amountsOf(variables: RuntimeValues): string {
  return JSON.stringify(variables, (_key, value: unknown) => {
    if (Array.isArray(value)) return [value.length];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? '' : value;
  });
}
