import { planPortfolio } from '../../../geodata/analysis/portfolio.ts';
import type { CountRange } from '../../../geodata/analysis/portfolio-input.ts';
import { clusterCriteria } from '../../../geodata/criteria/registry.ts';
import { loadHighsSolver } from '../../../geodata/questions/highs-solver.ts';
import type { AnalysisTask } from '../analysis-task.ts';
import { countryFacts } from '../country-facts.ts';
import { portfolioNews } from './portfolio-news.ts';

function overTheCountry(key: string, title: string, total: CountRange | undefined): AnalysisTask {
  return {
    key,
    title,
    limit: { seconds: 120 },
    group: key,
    prepare: async (databaseUrl) => {
      const { facts, regions } = await countryFacts(databaseUrl);
      const solver = await loadHighsSolver();
      const input = { within: regions, sectors: ['HEALTH', 'EDUCATION'], total } as const;
      return () =>
        portfolioNews(
          planPortfolio(facts.clusters, facts.contiguity, input, clusterCriteria, solver),
        );
    },
  };
}

/** The best 16 clusters there are. */
export const portfolioCountry = overTheCountry(
  'portfolio-25',
  '16 clusters over the whole country',
  { min: 16, max: 16 },
);

/** As many as give the largest total: hundreds, the hardest case. */
export const portfolioUnbounded = overTheCountry(
  'portfolio-all',
  'as many clusters as there can be over the whole country',
  undefined,
);
