import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import { sectors } from '../model/sector.ts';
import { capitalProximity } from './capital-proximity.ts';
import { earlierIntervention } from './earlier-intervention.ts';
import { gapSimilarity } from './gap-similarity.ts';
import { mancomunidad } from './mancomunidad.ts';
import { nativeLanguage } from './native-language.ts';
import { politicalWill } from './political-will.ts';
import { populationDensity } from './population-density.ts';
import { priorityProvince } from './priority-province.ts';
import { sectorGap } from './sector-gap.ts';
import { serviceGap } from './service-gap.ts';
import { travelSafety } from './travel-safety.ts';

/** To add a criterion: write its file, add it here, run the tests. */
export const clusterCriteria: readonly ClusterCriterion[] = [
  serviceGap,
  ...sectors.map(sectorGap),
  gapSimilarity,
  populationDensity,
  nativeLanguage,
  capitalProximity,
  mancomunidad,
  priorityProvince,
  earlierIntervention,
  politicalWill,
  travelSafety,
];
