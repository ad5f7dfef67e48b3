import type { ContiguityPair } from '../../model/contiguity.ts';
import { sqlFile } from '../sql.ts';

/** Every measured pair of adjoining districts. */
export const contiguityPairs = sqlFile<Omit<ContiguityPair, 'link'>>(
  './contiguity-pairs.sql',
  import.meta.url,
);
