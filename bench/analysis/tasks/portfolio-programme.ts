import { planPortfolio } from '../../../geodata/analysis/portfolio.ts';
import { wavesOfProgramme } from '../../../geodata/analysis/portfolio-input.ts';
import { clusterCriteria } from '../../../geodata/criteria/registry.ts';
import { loadHighsSolver } from '../../../geodata/questions/highs-solver.ts';
import type { AnalysisTask } from '../analysis-task.ts';
import { countryFacts } from '../country-facts.ts';
import { portfolioNews } from './portfolio-news.ts';

/** The programme of 2012: quotas by region and wave. */
export const portfolioProgramme: AnalysisTask = {
  key: 'portfolio-5',
  title: 'the 16 clusters of the five regions, by wave and region',
  limit: { seconds: 10 },
  group: 'portfolio-5',
  prepare: async (databaseUrl) => {
    const { facts, waves } = await countryFacts(databaseUrl);
    const solver = await loadHighsSolver();
    const asked = wavesOfProgramme(waves);
    const within = [...new Set(waves.flatMap((wave) => Object.keys(wave.clustersByRegion)))].sort();
    const input = { within, sectors: ['HEALTH', 'EDUCATION'], waves: asked } as const;
    return () =>
      portfolioNews(
        planPortfolio(facts.clusters, facts.contiguity, input, clusterCriteria, solver),
      );
  },
};
