import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextDidResolveOperation,
  GraphQLResponse,
} from '@apollo/server';
import { GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import { coercedOperationCost } from './cost.ts';
import type { CostTable } from './cost-table.ts';
import { amountsOf, createFactsCache, type FactsOf, rememberAccepted } from './document-facts.ts';
import { defaultLimits } from './document-limits.ts';
import { valueDepth } from './input-depth.ts';
import { pageErrors } from './page-caps.ts';
import { clampAmount } from './saturating.ts';
import { selectionCounts } from './selection-counts.ts';
import { inputError, structureError, tooComplex } from './structure-error.ts';

/** What an operation may be at most. */
export interface LimitsOptions {
  maxDepth: number;
  maxAliases: number;
  maxDirectives: number;
  maxCost: number;
  maxPage: number;
  /** Selections with fragments expanded; `defaultLimits.maxSelections` unless told. */
  maxSelections?: number;
  costTable: CostTable;
}

interface Verdict {
  requested: number;
  error: GraphQLError | undefined;
}

/**
 * Returns the plugin that refuses, before any resolver runs, operations written too large, pages
 * too long or answers too dear (QUERY_TOO_COMPLEX, or BAD_USER_INPUT for pages; HTTP 400), and that
 * puts `extensions.cost { requested, limit }` into every response. `requested` is the number of
 * selections, fragments expanded, of what is refused before its cost is known, and 0 of what cannot
 * be parsed.
 */
export function limitsPlugin(options: LimitsOptions): ApolloServerPlugin {
  const factsOf = createFactsCache();
  return {
    async requestDidStart() {
      let requested = 0;
      return {
        async validationDidStart({ document, request }) {
          const operation = getOperationAST(document, request.operationName);
          if (!operation) return;
          requested = clampAmount(selectionCounts(document, operation).selections);
        },
        async didResolveOperation(context) {
          const verdict = judge(context, options, factsOf);
          requested = verdict.requested;
          if (verdict.error) throw withStatus(verdict.error);
        },
        async willSendResponse({ response }) {
          addCost(response, { requested, limit: options.maxCost });
        },
      };
    },
  };
}

function judge(
  context: GraphQLRequestContextDidResolveOperation<BaseContext>,
  options: LimitsOptions,
  factsOf: FactsOf,
): Verdict {
  const { schema, document, operation, request } = context;
  // An operation or a variable that is missing or wrong is execution's to report.
  if (!operation) return { requested: 0, error: undefined };
  const inputs = request.variables ?? {};
  const facts = factsOf(document, operation);
  const selections = clampAmount(facts.counts.selections);
  const limits = { maxSelections: defaultLimits.maxSelections, ...options };
  const refused =
    structureError(facts.depth, facts.counts, limits) ??
    inputError(Math.max(valueDepth(inputs), facts.literalDepth));
  if (refused) return { requested: selections, error: refused };
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, inputs, { maxErrors: 50 });
  if (!coerced) return { requested: selections, error: undefined };
  const amounts = amountsOf(coerced);
  const known = facts.accepted.get(amounts);
  if (known !== undefined) return { requested: known, error: undefined };
  const requested = coercedOperationCost(schema, document, operation, coerced, options.costTable);
  const [page] = pageErrors(schema, document, operation, coerced, options.maxPage);
  const error = page ?? costError(requested, options.maxCost);
  if (!error) rememberAccepted(facts, amounts, requested);
  return { requested, error };
}

function costError(requested: number, limit: number): GraphQLError | undefined {
  return requested > limit
    ? tooComplex(`Got a cost of ${requested}; expected at most ${limit}.`)
    : undefined;
}

/** Without a status of its own, Apollo answers 500 to an error thrown by a plugin. */
function withStatus(error: GraphQLError): GraphQLError {
  const { nodes, extensions } = error;
  return new GraphQLError(error.message, {
    ...(nodes ? { nodes } : {}),
    extensions: { ...extensions, http: { status: 400 } },
  });
}

function addCost(response: GraphQLResponse, cost: { requested: number; limit: number }): void {
  const { body } = response;
  const result = body.kind === 'single' ? body.singleResult : body.initialResult;
  result.extensions = { ...result.extensions, cost };
}
