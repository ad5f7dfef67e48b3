import { readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';

/** What can be taken away by URL: one GraphQL operation, whose variables are the URL's parameters. */
export interface ExportSource {
  name: string;
  document: DocumentNode;
  /** The operation as text, for the provenance. */
  text: string;
  /** Where the rows lie in its answer, as field names. */
  rowsAt: readonly string[];
  /** Where the page's `pageInfo` lies; null when one answer holds all rows. */
  pageInfoAt: readonly string[] | null;
  /** Rows of a page; fewer where they carry shapes, so that a page never holds the server up. */
  pageSize: { plain: number; withGeometry: number };
  /** The field of a row that holds its shape; null when rows have none. */
  geometryField: string | null;
}

interface Entry {
  rowsAt: string;
  geometryField?: string;
}

/** Rows that come in pages: connections of the graph. */
const connections: Readonly<Record<string, Entry>> = {
  regions: { rowsAt: 'regions.nodes', geometryField: 'geometry' },
  provinces: { rowsAt: 'provinces.nodes', geometryField: 'geometry' },
  districts: { rowsAt: 'districts.nodes', geometryField: 'geometry' },
  mancomunidades: { rowsAt: 'mancomunidades.nodes', geometryField: 'geometry' },
  interventions: { rowsAt: 'interventions.nodes' },
  'good-practices': { rowsAt: 'goodPractices.nodes' },
};

/** Rows that come at once: answers of analyses. */
const answers: Readonly<Record<string, Entry>> = {
  contiguity: { rowsAt: 'contiguityGraph.edges' },
  'contiguous-groups': { rowsAt: 'contiguousGroups', geometryField: 'geometry' },
  proposals: { rowsAt: 'proposeClusters.proposals', geometryField: 'geometry' },
};

const pageSize = { plain: 200, withGeometry: 20 };

function sourceOf(name: string, { rowsAt, geometryField }: Entry, isPaged: boolean): ExportSource {
  const text = readFileSync(new URL(`./documents/${name}.graphql`, import.meta.url), 'utf8');
  const path = rowsAt.split('.');
  return {
    name,
    document: parse(text),
    text,
    rowsAt: path,
    pageInfoAt: isPaged ? [...path.slice(0, -1), 'pageInfo'] : null,
    pageSize,
    geometryField: geometryField ?? null,
  };
}

/** Every export by its name in the URL. */
export const exportSources: ReadonlyMap<string, ExportSource> = new Map([
  ...Object.entries(connections).map(
    ([name, entry]) => [name, sourceOf(name, entry, true)] as const,
  ),
  ...Object.entries(answers).map(([name, entry]) => [name, sourceOf(name, entry, false)] as const),
]);
