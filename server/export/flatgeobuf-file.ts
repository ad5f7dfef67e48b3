import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { buildHeader } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import type { MultiPolygon, Point } from 'geojson';
import type { Column, ExportTable } from './export-table.ts';
import { propertiesOf } from './feature.ts';
import { shapeGeometry } from './shape.ts';

const columnTypes = {
  NUMBER: ColumnType.Double,
  BOOLEAN: ColumnType.Bool,
  TEXT: ColumnType.String,
} as const satisfies Record<Column['kind'], ColumnType>;

/** Longitude and latitude in degrees. */
const WGS84 = 4326;

/**
 * A table as FlatGeobuf without a spatial index: that one stands before the features and needs all
 * of them. The count in the header is 0, which means that the file tells by its end.
 */
export async function* flatGeobufBytes({ table }: { table: ExportTable }) {
  const header = headerOf(table);
  yield Buffer.concat([magicbytes, buildHeader(header, WGS84)]);
  for await (const rows of table.batches) {
    for (const row of rows) {
      const shape = (shapeGeometry(row.shape) ?? emptyShape(table)) as MultiPolygon | Point;
      yield buildFeature(parseGeometry(shape), propertiesOf(row, table.columns), header);
    }
  }
}

function headerOf({ columns, shapes }: ExportTable) {
  return {
    geometryType: shapes === 'Point' ? GeometryType.Point : GeometryType.MultiPolygon,
    columns: columns.map(({ name, kind }) => ({
      name,
      type: columnTypes[kind],
      title: null,
      description: null,
      width: -1,
      precision: -1,
      scale: -1,
      nullable: true,
      unique: false,
      primary_key: false,
    })),
    envelope: null,
    featuresCount: 0,
    indexNodeSize: 0,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  };
}

function emptyShape({ shapes }: ExportTable) {
  return { type: shapes ?? 'MultiPolygon', coordinates: [] };
}
