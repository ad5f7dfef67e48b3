/** Selection sets within one another, fragments and inline fragments included, that are followed. */
export const maxNesting = 200;

/** Depth below `__schema` or `__type`; the introspection query of graphql 16 needs 15. */
export const maxIntrospectionDepth = 16;

/** Objects and lists within one another in arguments; filters nest, but resolvers recurse. */
export const maxInputDepth = 32;

/**
 * `parseOptions` of the server. The whole country's 1,891 ubigeos written out fit; with more tokens
 * the parser's recursion and the pairwise comparison of fields in validation become the attack.
 */
export const parseLimits = { maxTokens: 4_000 } as const;

/**
 * `maxRecursiveSelections` of the server: its own count of selections after fragment expansion,
 * applied during validation. Twice `defaultLimits.maxSelections`, because it counts spreads too.
 */
export const maxRecursiveSelections = 10_000;

/** Limits that hold when nothing else is configured; costs are estimated fields of the answer. */
export const defaultLimits = {
  maxDepth: 15,
  maxAliases: 30,
  maxDirectives: 50,
  maxSelections: 5_000,
  maxCost: 100_000,
  maxPage: 2_000,
} as const;
