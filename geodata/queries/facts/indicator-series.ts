import type { IndicatorValue } from '../../model/indicator.ts';
import { sqlFile } from '../sql.ts';

/** Every year of one indicator. */
export const indicatorSeries = sqlFile<IndicatorValue>('./indicator-series.sql', import.meta.url);
