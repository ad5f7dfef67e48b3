import { sqlFile } from '../sql.ts';

/** A published file that figures come from. */
export interface SourceRow {
  id: string;
  title: string;
  publisher: string;
  licence: string;
  vintage: string;
  url: string | null;
  sha256: string;
  bytes: number;
}

export const knownSources = sqlFile<SourceRow>('./sources.sql', import.meta.url);
