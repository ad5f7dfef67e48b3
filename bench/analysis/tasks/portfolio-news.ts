import type { Portfolio } from '../../../geodata/analysis/portfolio.ts';

/** What was planned. Throws unless the portfolio was proven best. */
export function portfolioNews(portfolio: Portfolio): string {
  const { status, clusters, totalScore, greedyTotal, candidatesConsidered } = portfolio;
  if (status !== 'OPTIMAL') throw new Error(`Got a portfolio that is ${status}; expected OPTIMAL.`);
  const greedy = greedyTotal === null ? 'greedy finds none' : `greedy ${greedyTotal.toFixed(4)}`;
  return `${clusters.length} of ${candidatesConsidered.toLocaleString('en')} candidates proven best: ${totalScore?.toFixed(4)} (${greedy})`;
}
