import type { Feature, Geometry, MultiPolygon } from 'geojson';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { multiPolygonToHexEwkb } from '../../geodata/import/boundaries/wkb.ts';
import type { Cell } from './flat-row.ts';

type Column = {
  name: string;
  data: unknown[];
  type: 'STRING' | 'DOUBLE' | 'BOOLEAN' | 'BYTE_ARRAY';
};

/**
 * A table of features as Parquet. With shapes it is GeoParquet 1.1.0: a column of WKB and the
 * metadata `geo`; the provenance is in the metadata `provenance` either way.
 */
export function parquetFile(
  features: readonly Feature<Geometry | null>[],
  provenance: string,
): Uint8Array {
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const columns = names.map((name) =>
    columnOf(
      name,
      features.map(({ properties }) => (properties?.[name] ?? null) as Cell),
    ),
  );
  const hasShapes = features.some(({ geometry }) => geometry !== null);
  if (hasShapes) columns.push(shapeColumn(features));
  const metadata = [{ key: 'provenance', value: provenance }];
  if (hasShapes) metadata.push({ key: 'geo', value: JSON.stringify(geoMetadata) });
  return new Uint8Array(parquetWriteBuffer({ columnData: columns, kvMetadata: metadata }));
}

const geoMetadata = {
  version: '1.1.0',
  primary_column: 'geometry',
  columns: { geometry: { encoding: 'WKB', geometry_types: ['MultiPolygon'] } },
};

/** The narrowest type that holds every cell; cells of mixed types become text. */
function columnOf(name: string, cells: readonly Cell[]): Column {
  const kinds = new Set(cells.filter((cell) => cell !== null).map((cell) => typeof cell));
  if (kinds.size === 1 && kinds.has('number')) return { name, data: [...cells], type: 'DOUBLE' };
  if (kinds.size === 1 && kinds.has('boolean')) return { name, data: [...cells], type: 'BOOLEAN' };
  return { name, data: cells.map((cell) => (cell === null ? null : String(cell))), type: 'STRING' };
}

function shapeColumn(features: readonly Feature<Geometry | null>[]): Column {
  const data = features.map(({ geometry }) =>
    geometry === null ? null : plainWkb(geometry as MultiPolygon),
  );
  return { name: 'geometry', data, type: 'BYTE_ARRAY' };
}

/** GeoParquet wants ISO WKB: without the flag and the four bytes of PostGIS's reference system. */
function plainWkb(geometry: MultiPolygon): Uint8Array {
  const extended = Buffer.from(multiPolygonToHexEwkb(geometry), 'hex');
  const plain = Buffer.concat([extended.subarray(0, 5), extended.subarray(9)]);
  plain.writeUInt32LE(plain.readUInt32LE(1) & 0x1fffffff, 1);
  return plain;
}
