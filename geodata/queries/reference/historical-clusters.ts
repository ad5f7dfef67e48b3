import type { HistoricalCluster } from '../../model/cluster.ts';
import { sqlFile } from '../sql.ts';

/** The seven clusters proposed in 2012, by number. */
export const historicalClusters = sqlFile<HistoricalCluster>(
  './historical-clusters.sql',
  import.meta.url,
);
