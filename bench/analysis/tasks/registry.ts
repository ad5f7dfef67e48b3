import type { AnalysisTask } from '../analysis-task.ts';
import { clusterCandidates } from './cluster-candidates.ts';
import { contiguityCountry } from './contiguity-country.ts';
import { contiguityTenCountries } from './contiguity-ten-countries.ts';
import { moranPermutations } from './moran-permutations.ts';
import { portfolioCountry, portfolioUnbounded } from './portfolio-country.ts';
import { portfolioProgramme } from './portfolio-programme.ts';
import { skaterRegions } from './skater-regions.ts';

/** Every analytic task, in the order they are measured. */
export const analysisTasks: readonly AnalysisTask[] = [
  contiguityCountry,
  contiguityTenCountries,
  clusterCandidates,
  portfolioProgramme,
  portfolioCountry,
  portfolioUnbounded,
  moranPermutations,
  skaterRegions,
];
