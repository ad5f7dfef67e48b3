import type { IndicatorValue } from '../../model/indicator.ts';
import { sqlFile } from '../sql.ts';

/** One value for each territory and indicator that has one, missing ones with their reason. */
export const indicatorValues = sqlFile<IndicatorValue>('./indicator-values.sql', import.meta.url);
