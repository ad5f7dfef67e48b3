import type { GeoJsonProperties } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { DomainError } from '../model/domain-error.ts';
import { badFile, columnPlace, readCsvFile } from './csv-file.ts';
import { readJsonMembers } from './json-members.ts';
import type { Cell, Layer, LayerRequest } from './layer.ts';
import { type LayerBuilder, layerBuilder } from './layer-builder.ts';
import { sourceBytes } from './source-bytes.ts';
import { parseTextGeometry } from './wkt.ts';

/** Columns of a CSV file that hold a geometry, by name, in whatever case. */
const geometryColumns = ['wkt', 'geometry', 'geom', 'the_geom', 'geojson'];

/**
 * Reads a layer of polygons: a GeoJSON FeatureCollection (one feature at a time: its size is bounded
 * by the vertices alone), a TopoJSON topology, or CSV with well-known text or GeoJSON in a column
 * called WKT, geometry, geom, the_geom or geojson; each may be gzip. Ids are kept as text.
 * Throws `BAD_INPUT`, `INVALID_GEOMETRY` and `TOO_COMPLEX`; every message says what was got.
 */
export async function readLayer(path: string, request: LayerRequest): Promise<Layer> {
  const wanted = { ...request, columns: [...new Set(request.columns ?? [])] };
  return (await startsAsJson(path)) ? readJson(path, wanted) : readCsv(path, wanted);
}

async function startsAsJson(path: string): Promise<boolean> {
  for await (const chunk of sourceBytes(path)) {
    const start = new TextDecoder().decode(chunk.subarray(0, 1024)).trimStart();
    if (start !== '') return start.startsWith('{') || start.startsWith('[');
  }
  throw badFile(path, 'an empty file', 'GeoJSON, TopoJSON or CSV');
}

async function readJson(path: string, request: LayerRequest): Promise<Layer> {
  const builder = layerBuilder(path, request, false);
  let place = 0;
  const members = await readJsonMembers(path, sourceBytes(path), 'features', (element) => {
    place++;
    addFeature(builder, path, place, element);
  });
  const type = members.get('type');
  if (type === 'Topology') addTopology(builder, path, members, request.object);
  else if (type !== 'FeatureCollection') {
    const got =
      type === undefined ? 'an object without a type' : `the type ${JSON.stringify(type)}`;
    throw badFile(path, got, 'a GeoJSON FeatureCollection or a TopoJSON Topology');
  }
  return builder.finish(members.get('crs'));
}

function addFeature(builder: LayerBuilder, path: string, place: number, element: unknown): void {
  const { type, properties, geometry, crs } = (element ?? {}) as Record<string, unknown>;
  if (type !== 'Feature') {
    throw badFile(`${path}, feature ${place}`, `the type ${JSON.stringify(type)}`, 'a Feature');
  }
  const own = crs ?? (geometry as { crs?: unknown } | null | undefined)?.crs;
  builder.add({
    cells: cellsOf(properties),
    geometry,
    ...(own === undefined || own === null ? {} : { crs: own }),
  });
}

function cellsOf(properties: unknown): Record<string, Cell> {
  return typeof properties === 'object' && properties !== null && !Array.isArray(properties)
    ? (properties as Record<string, Cell>)
    : {};
}

function addTopology(
  builder: LayerBuilder,
  path: string,
  members: ReadonlyMap<string, unknown>,
  wanted: string | undefined,
): void {
  const topology = Object.fromEntries(members) as unknown as Topology;
  const object = objectOf(path, topology.objects, wanted);
  const geometries = object.type === 'GeometryCollection' ? object.geometries : [object];
  for (const [i, geometry] of (geometries ?? []).entries()) {
    const decoded = decodeArcs(`${path}, geometry ${i + 1}`, topology, geometry);
    builder.add({ cells: cellsOf(geometry.properties), geometry: decoded });
  }
}

function objectOf(
  path: string,
  objects: Topology['objects'] | undefined,
  wanted: string | undefined,
) {
  const names = Object.keys(objects ?? {});
  if (wanted === undefined && names.length > 1) {
    const got = `a topology of ${names.length} objects`;
    throw badFile(path, got, `--object with one of ${names.join(', ')}`, 'object');
  }
  const name = wanted ?? names[0] ?? '';
  const object = names.includes(name) ? objects?.[name] : undefined;
  if (object !== undefined) return object;
  throw badFile(path, `no object '${name}'`, `one of: ${names.join(', ') || 'none'}`, 'object');
}

function decodeArcs(
  where: string,
  topology: Topology,
  geometry: GeometryObject<GeoJsonProperties>,
): unknown {
  try {
    const decoded = feature(topology, geometry);
    return 'geometry' in decoded ? decoded.geometry : { type: geometry.type };
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new DomainError(
      'INVALID_GEOMETRY',
      `${where}: got arcs that cannot be decoded (${reason}); expected arcs of the topology.`,
      { cause },
    );
  }
}

async function readCsv(path: string, request: LayerRequest): Promise<Layer> {
  const file = await readCsvFile(path);
  const shape = file.header.findIndex((name) => geometryColumns.includes(name.toLowerCase()));
  if (shape === -1) {
    const columns = `the columns ${file.header.join(', ')}`;
    throw badFile(path, columns, `a geometry in one called ${geometryColumns.join(', ')}`);
  }
  columnPlace(path, file, request.id);
  const builder = layerBuilder(path, request, true);
  for (const [i, row] of file.rows.entries()) {
    const { geometry, crs } = parseTextGeometry(`${path}, row ${i + 1}`, row[shape] ?? '');
    const cells = Object.fromEntries(
      file.header.flatMap((name, c) => (c === shape ? [] : [[name, row[c]]])),
    );
    builder.add({ cells, geometry, ...(crs === undefined ? {} : { crs }) });
  }
  return builder.finish(undefined);
}
