import { byteOrderMark, csvHeader, csvLine } from './csv-lines.ts';
import type { ExportSource } from './export-list.ts';
import type { RowPage } from './export-rows.ts';
import { type FlatRow, flattenRow } from './flat-row.ts';
import type { Provenance } from './provenance.ts';

/** What a streamed file is written from. */
export interface FileContent {
  source: ExportSource;
  provenance: Provenance;
  pages: AsyncIterable<RowPage>;
}

/** The text of a streamed file, page by page. */
export function streamText(extension: string, content: FileContent): AsyncGenerator<string> {
  if (extension === 'csv') return csvText(content);
  return extension === 'geojson' ? geojsonText(content) : jsonText(content);
}

/** CSV with the columns of the first row; a file without rows has no columns to name. */
async function* csvText({ source, pages }: FileContent): AsyncGenerator<string> {
  let columns: string[] | undefined;
  yield byteOrderMark;
  for await (const { rows } of pages) {
    const flat = rows.map((row) => flattenRow(row, source.geometryField));
    const [first] = flat;
    if (columns === undefined && first !== undefined) {
      columns = Object.keys(first);
      yield csvHeader(columns);
    }
    yield flat.map((row) => csvLine(row, columns ?? [])).join('');
  }
}

async function* jsonText({ source, provenance, pages }: FileContent): AsyncGenerator<string> {
  yield `{"provenance":${JSON.stringify(provenance)},"rows":[`;
  let separator = '';
  for await (const { rows } of pages) {
    const flat = rows.map((row) => JSON.stringify(flattenRow(row, source.geometryField)));
    if (flat.length === 0) continue;
    yield `${separator}${flat.join(',\n')}`;
    separator = ',\n';
  }
  yield ']}\n';
}

/** RFC 7946, with the provenance as a foreign member. */
async function* geojsonText({ source, provenance, pages }: FileContent): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","provenance":${JSON.stringify(provenance)},"features":[`;
  let separator = '\n';
  for await (const { rows } of pages) {
    for (const row of rows) {
      yield `${separator}${JSON.stringify(featureOf(row, source))}`;
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

export interface ExportedFeature {
  type: 'Feature';
  id?: string | number;
  geometry: unknown;
  properties: FlatRow;
}

/** A row as a feature; its id is its code, its id in the graph, or its rank. */
export function featureOf(row: RowPage['rows'][number], source: ExportSource): ExportedFeature {
  const properties = flattenRow(row, source.geometryField);
  const id = properties.ubigeo ?? properties.id ?? properties.rank;
  const geometry = source.geometryField === null ? null : (row[source.geometryField] ?? null);
  const feature: ExportedFeature = { type: 'Feature', geometry, properties };
  return typeof id === 'string' || typeof id === 'number' ? { ...feature, id } : feature;
}
