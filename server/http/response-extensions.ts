import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { clientError } from '../errors.ts';
import type { Metrics } from './metrics.ts';
import { requestScope } from './request-scope.ts';

/**
 * Returns Apollo's `stringifyResult`: puts `cost`, `dataVersion` and `requestId` into the extensions
 * of every answer, those that Apollo refuses before any plugin hears of them included, and counts
 * errors and costs.
 */
export function stringifyWithExtensions(
  metrics: Metrics,
  maxCost: number,
): (result: FormattedExecutionResult) => string {
  return (result) => {
    const scope = requestScope.getStore();
    const cost = { requested: 0, limit: maxCost };
    const extensions = {
      cost,
      ...result.extensions,
      dataVersion: scope?.reference.dataVersion ?? null,
      requestId: scope?.requestId ?? null,
    };
    metrics.cost.observe(extensions.cost.requested);
    for (const error of result.errors ?? []) {
      metrics.errors.add({ code: String(error.extensions?.code) });
    }
    return `${JSON.stringify({ ...result, extensions })}\n`;
  };
}

/**
 * Returns the plugin that gives an answer without any data the HTTP status of the server fault
 * behind it (503, 504, 500), so that proxies and monitors see it. Answers with data stay 200.
 */
export function faultStatusPlugin(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse(context) {
          const status = faultStatus(context);
          if (status !== undefined) context.response.http.status = status;
        },
      };
    },
  };
}

function faultStatus({
  errors,
  response,
}: GraphQLRequestContextWillSendResponse<BaseContext>): number | undefined {
  if (response.body.kind !== 'single' || response.body.singleResult.data) return undefined;
  const fault = errors?.map(clientError).find(({ isServerFault }) => isServerFault);
  return fault?.status;
}
