import type { DatasetRow } from '../../geodata/queries/reference/datasets.ts';
import type { SourceRow } from '../../geodata/queries/reference/sources.ts';
import type { ExportRequest } from './read-export-request.ts';

/** Where the figures of a file come from, for whoever finds it later. */
export interface Provenance {
  title: string;
  dataVersion: string;
  createdAt: string;
  /** The question that gives the same rows again. */
  operation: string;
  variables: Readonly<Record<string, unknown>>;
  boundaries: string | null;
  sources: { id: string; title: string; publisher: string; licence: string; vintage: string }[];
}

interface KnownData {
  dataVersion: string;
  datasets: readonly DatasetRow[];
  sources: ReadonlyMap<string, SourceRow>;
}

/** The provenance of an export of the data version. */
export function provenanceOf(
  { source, variables }: Pick<ExportRequest, 'source' | 'variables'>,
  { dataVersion, datasets, sources }: KnownData,
  createdAt: Date,
): Provenance {
  return {
    title: `Contigua: ${source.name}`,
    dataVersion,
    createdAt: createdAt.toISOString(),
    operation: source.text,
    variables,
    boundaries: datasets.find(({ id }) => id === 'territories')?.boundaries ?? null,
    sources: [...sources.values()].map(({ id, title, publisher, licence, vintage }) => ({
      id,
      title,
      publisher,
      licence,
      vintage,
    })),
  };
}
