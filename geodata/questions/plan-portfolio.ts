import { type Portfolio, planPortfolio } from '../analysis/portfolio.ts';
import type { PlanPortfolioInput } from '../analysis/portfolio-input.ts';
import { clusterCriteria } from '../criteria/registry.ts';
import { DomainError } from '../model/domain-error.ts';
import { question } from './question.ts';

/** More clusters than this are too many to tell in full without holding the event loop up. */
const mostClusters = 200;

/** Throws TOO_COMPLEX for a portfolio that is too large an answer. */
function checkSize(portfolio: Portfolio): Portfolio {
  const { length } = portfolio.clusters;
  if (length <= mostClusters) return portfolio;
  const message = `input.total: got a portfolio of ${length} clusters, expected at most ${mostClusters}: set total, perRegion or waves, or narrow within.`;
  throw new DomainError('TOO_COMPLEX', message, { argument: 'input.total' });
}

/** The best clusters that share no district, as many as wanted of each region and wave. */
export const planPortfolioQuestion = question<PlanPortfolioInput, Portfolio>({
  answer: async ({ clusters, contiguity }, input, tools) => {
    const solver = await tools.solver();
    return checkSize(planPortfolio(clusters, contiguity, input, clusterCriteria, solver));
  },
});
