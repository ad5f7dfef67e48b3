import { byteOrderMark, csvLine } from './csv-lines.ts';
import type { ExportTable } from './export-table.ts';
import { featureText, propertiesOf } from './feature.ts';
import { flatGeobufBytes } from './flatgeobuf-file.ts';
import { parquetBytes } from './parquet-file.ts';
import type { Provenance } from './provenance.ts';

/** What a file is written from. */
export interface FileContent {
  table: ExportTable;
  provenance: Provenance;
}

/** Characters: longer texts outlive the collector's quick rounds and pile up. */
const SHORT_TEXT = 32_000;

type FileWriter = (content: FileContent) => AsyncGenerator<string | Uint8Array>;

const writers: Readonly<Record<string, FileWriter>> = {
  csv: csvText,
  json: jsonText,
  geojson: geojsonText,
  fgb: flatGeobufBytes,
  parquet: parquetBytes,
};

/** A streamed file, part by part, each made when it is taken. */
export function fileParts(extension: string, content: FileContent) {
  const writer = writers[extension];
  if (writer === undefined) throw new Error(`Got no writer of ${extension}.`);
  return writer(content);
}

async function* csvText({ table }: FileContent): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(table.columns.map(({ name }) => name));
  for await (const rows of table.batches) yield rows.map(({ cells }) => csvLine(cells)).join('');
}

async function* jsonText({ table, provenance }: FileContent): AsyncGenerator<string> {
  yield `{"provenance":${JSON.stringify(provenance)},"rows":[`;
  let separator = '\n';
  for await (const rows of table.batches) {
    const text = rows.map((row) => JSON.stringify(propertiesOf(row, table.columns)));
    yield separator + text.join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** RFC 7946, with the provenance as a foreign member. */
async function* geojsonText({ table, provenance }: FileContent): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","provenance":${JSON.stringify(provenance)},"features":[`;
  let separator = '\n';
  for await (const rows of table.batches) {
    let part = '';
    for (const row of rows) {
      part += separator + featureText(row, table.columns);
      separator = ',\n';
      if (part.length < SHORT_TEXT) continue;
      yield part;
      part = '';
    }
    yield part;
  }
  yield '\n]}\n';
}
