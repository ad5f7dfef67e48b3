import { measureContiguity } from '../../../geodata/analysis/contiguity.ts';
import type { AnalysisTask } from '../analysis-task.ts';
import {
  missingDistricts,
  officialDistricts,
  sideBySide,
  vertexCount,
} from '../official-districts.ts';
import { contiguityCountry } from './contiguity-country.ts';
import { contiguityNews } from './contiguity-news.ts';

const COPIES = 10;

/** How the time grows: ten countries that do not touch. */
export const contiguityTenCountries: AnalysisTask = {
  key: 'contiguity-x10',
  title: 'the same of ten copies side by side',
  limit: { times: 10.5, of: contiguityCountry.key },
  group: 'contiguity',
  missing: missingDistricts,
  prepare: async () => {
    const units = sideBySide(officialDistricts(), COPIES);
    const vertices = vertexCount(units);
    const options = { metric: 'GEODESIC', maxVertices: vertices } as const;
    return () => contiguityNews(measureContiguity(units, options), vertices);
  },
};
