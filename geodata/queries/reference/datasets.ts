import { sqlFile } from '../sql.ts';

/** A loaded data set. */
export interface DatasetRow {
  id: string;
  edition: 'BUNDLED' | 'OFFICIAL';
  version: string;
  boundaries: 'APPROXIMATE' | 'OFFICIAL' | null;
  rowCount: number;
  sourceIds: string[];
  loadedAt: Date;
}

export const loadedDatasets = sqlFile<DatasetRow>('./datasets.sql', import.meta.url);
