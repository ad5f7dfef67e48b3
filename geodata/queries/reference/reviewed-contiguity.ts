import { sqlFile } from '../sql.ts';

/** A link or barrier that people decided on. */
export interface ReviewedContiguityRow {
  a: string;
  b: string;
  decision: 'LINK' | 'BARRIER';
  reasonEs: string;
  reasonEn: string;
  distanceMeters: number | null;
  source: string;
}

export const reviewedContiguity = sqlFile<ReviewedContiguityRow>(
  './reviewed-contiguity.sql',
  import.meta.url,
);
