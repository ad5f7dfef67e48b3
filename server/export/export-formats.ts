import type { ExportSource } from './export-list.ts';

/** How a file is written: row by row, packed as a whole in a thread, or as a graph of neighbours. */
export type FormatKind = 'STREAMED' | 'PACKED' | 'GRAPH';

export interface ExportFormat {
  extension: string;
  contentType: string;
  kind: FormatKind;
  /** Whether it is made of shapes: only sources with shapes have it. */
  needsGeometry: boolean;
}

const formats: readonly ExportFormat[] = [
  {
    extension: 'csv',
    contentType: 'text/csv; charset=utf-8',
    kind: 'STREAMED',
    needsGeometry: false,
  },
  { extension: 'json', contentType: 'application/json', kind: 'STREAMED', needsGeometry: false },
  {
    extension: 'geojson',
    contentType: 'application/geo+json',
    kind: 'STREAMED',
    needsGeometry: true,
  },
  { extension: 'topojson', contentType: 'application/json', kind: 'PACKED', needsGeometry: true },
  {
    extension: 'fgb',
    contentType: 'application/octet-stream',
    kind: 'PACKED',
    needsGeometry: true,
  },
  {
    extension: 'parquet',
    contentType: 'application/vnd.apache.parquet',
    kind: 'PACKED',
    needsGeometry: false,
  },
  {
    extension: 'gal',
    contentType: 'text/plain; charset=utf-8',
    kind: 'GRAPH',
    needsGeometry: false,
  },
];

/** The formats of an export, in a fixed order. */
export function formatsOf({ name, geometryField }: ExportSource): readonly ExportFormat[] {
  return formats.filter(({ kind, needsGeometry }) => {
    if (kind === 'GRAPH') return name === 'contiguity';
    return !needsGeometry || geometryField !== null;
  });
}
