import { type ExportSource, hasVariable } from './export-source.ts';

/** How a file is written: as its rows come, packed as a whole in a thread, or as a graph. */
export type FormatKind = 'STREAMED' | 'PACKED' | 'GRAPH';

export interface ExportFormat {
  extension: string;
  contentType: string;
  kind: FormatKind;
  /** Whether shapes are part of it: REQUIRED formats are those of exports with shapes only. */
  shapes: 'REQUIRED' | 'TAKEN' | 'LEFT_OUT';
}

const formats: readonly ExportFormat[] = [
  {
    extension: 'csv',
    contentType: 'text/csv; charset=utf-8',
    kind: 'STREAMED',
    shapes: 'LEFT_OUT',
  },
  { extension: 'json', contentType: 'application/json', kind: 'STREAMED', shapes: 'LEFT_OUT' },
  {
    extension: 'geojson',
    contentType: 'application/geo+json',
    kind: 'STREAMED',
    shapes: 'REQUIRED',
  },
  { extension: 'topojson', contentType: 'application/json', kind: 'PACKED', shapes: 'REQUIRED' },
  {
    extension: 'fgb',
    contentType: 'application/octet-stream',
    kind: 'STREAMED',
    shapes: 'REQUIRED',
  },
  {
    extension: 'parquet',
    contentType: 'application/vnd.apache.parquet',
    kind: 'STREAMED',
    shapes: 'TAKEN',
  },
  {
    extension: 'gal',
    contentType: 'text/plain; charset=utf-8',
    kind: 'GRAPH',
    shapes: 'LEFT_OUT',
  },
];

/** The formats of an export, in a fixed order. */
export function formatsOf(source: ExportSource): readonly ExportFormat[] {
  const hasShapes = source.drawnAsTerritory === true || hasVariable(source, 'withGeometry');
  const isGraph = hasVariable(source, 'withNodes');
  return formats.filter(({ kind, shapes }) => {
    if (kind === 'GRAPH') return isGraph;
    return shapes !== 'REQUIRED' || hasShapes;
  });
}
