import { ByteWriter, geojsonToWkb, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Column, ExportTable, TableRow } from './export-table.ts';
import type { Provenance } from './provenance.ts';
import { shapeGeometry } from './shape.ts';

/** A row group is written when it has so many rows or bytes of shapes: what a file holds in memory. */
const ROWS_OF_GROUP = 2_000;
const SHAPE_BYTES_OF_GROUP = 1_000_000;

const columnTypes = { NUMBER: 'DOUBLE', BOOLEAN: 'BOOLEAN', TEXT: 'STRING' } as const;

interface PackedRow {
  cells: TableRow['cells'];
  shape: Uint8Array | null;
}

/**
 * A table as Parquet, row group by row group. With shapes it is GeoParquet 1.1.0: a column of WKB
 * and the metadata `geo`; the provenance is in the metadata `provenance` either way.
 */
export async function* parquetBytes({
  table,
  provenance,
}: {
  table: ExportTable;
  provenance: Provenance;
}): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: columnData(table, []) }),
    kvMetadata: metadataOf(table, provenance),
  });
  yield taken(bytes);
  let group: PackedRow[] = [];
  let shapeBytes = 0;
  for await (const rows of table.batches) {
    for (const { cells, shape: drawn } of rows) {
      const geometry = shapeGeometry(drawn);
      const shape = geometry === null ? null : geojsonToWkb(geometry);
      group.push({ cells, shape });
      shapeBytes += shape?.length ?? 0;
      if (group.length < ROWS_OF_GROUP && shapeBytes < SHAPE_BYTES_OF_GROUP) continue;
      file.write({ columnData: columnData(table, group), rowGroupSize: group.length });
      group = [];
      shapeBytes = 0;
      yield taken(bytes);
    }
  }
  if (group.length > 0) file.write({ columnData: columnData(table, group) });
  file.finish();
  yield taken(bytes);
}

/** What was written since the last time; the writer begins again in the same memory. */
function taken(bytes: ByteWriter): Uint8Array {
  const part = bytes.getBytes().slice();
  bytes.index = 0;
  return part;
}

function columnData({ columns, shapes }: ExportTable, rows: readonly PackedRow[]) {
  const cells = columns.map((column, at) => cellColumn(column, at, rows));
  return shapes === null ? cells : [...cells, shapeColumn(rows)];
}

function cellColumn({ name, kind }: Column, at: number, rows: readonly PackedRow[]) {
  return { name, type: columnTypes[kind], data: rows.map(({ cells }) => cells[at] ?? null) };
}

/** Coordinates hardly get smaller when compressed, and statistics of bytes help nobody. */
function shapeColumn(rows: readonly PackedRow[]) {
  return {
    name: 'geometry',
    type: 'BYTE_ARRAY' as const,
    codec: 'UNCOMPRESSED' as const,
    statistics: false,
    data: rows.map(({ shape }) => shape),
  };
}

function metadataOf({ shapes }: ExportTable, provenance: Provenance) {
  const known = [{ key: 'provenance', value: JSON.stringify(provenance) }];
  if (shapes === null) return known;
  const geo = {
    version: '1.1.0',
    primary_column: 'geometry',
    columns: { geometry: { encoding: 'WKB', geometry_types: [shapes] } },
  };
  return [...known, { key: 'geo', value: JSON.stringify(geo) }];
}
