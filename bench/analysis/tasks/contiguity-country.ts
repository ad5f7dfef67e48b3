import { measureContiguity } from '../../../geodata/analysis/contiguity.ts';
import type { AnalysisTask } from '../analysis-task.ts';
import { missingDistricts, officialDistricts, vertexCount } from '../official-districts.ts';
import { contiguityNews } from './contiguity-news.ts';

/** Which districts adjoin and along how many metres, from shapes that are parsed already. */
export const contiguityCountry: AnalysisTask = {
  key: 'contiguity',
  title: 'contiguity with border lengths of all districts at full detail',
  limit: { seconds: 1 },
  group: 'contiguity',
  missing: missingDistricts,
  prepare: async () => {
    const units = officialDistricts();
    const vertices = vertexCount(units);
    return () => contiguityNews(measureContiguity(units, { metric: 'GEODESIC' }), vertices);
  },
};
