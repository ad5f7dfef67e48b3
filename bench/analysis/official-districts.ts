import { type PolygonUnit, polygonLayer } from '../../geodata/analysis/polygon-layer.ts';
import { readBoundaries } from '../../geodata/import/boundaries/read-boundaries.ts';
import { boundarySources } from '../../geodata/import/catalogue/catalogue.ts';
import { findSource, readSource } from '../../geodata/import/source-files.ts';
import { readConfig } from '../../server/config.ts';
import { sourceFolders } from '../../server/source-folders.ts';

/** Says when there are no official files. */
export function missingDistricts(): string | undefined {
  const folders = sourceFolders(readConfig(process.env));
  const absent = boundarySources.find((source) => findSource(source, folders) === null);
  return absent && `${absent.path} is in none of the folders for source files`;
}

/** The districts at full detail from the official files. Throws NOT_FOUND where they are not at hand. */
export function officialDistricts(): PolygonUnit[] {
  const folders = sourceFolders(readConfig(process.env));
  // File by file: what is parsed of one is gone before the next is read.
  return boundarySources.flatMap((source) => {
    const districts = readBoundaries(source.path, readSource(source, folders));
    const features = districts.map(({ ubigeo, polygons }) => ({ id: ubigeo, geometry: polygons }));
    return polygonLayer(features, { geographic: true });
  });
}

/** Wider than the country, so that copies do not touch. */
const copyDegrees = 15;
const stepsPerDegree = 1e7;

/** The units again and again, each time moved to the east of the last, on the same grid. */
export function sideBySide(units: readonly PolygonUnit[], copies: number): PolygonUnit[] {
  return Array.from({ length: copies }, (_, copy) => {
    const east = (copy - (copies - 1) / 2) * copyDegrees;
    return units.map(({ id, polygons }) => ({
      id: `${copy} ${id}`,
      polygons: polygons.map((rings) => rings.map((ring) => movedEast(ring, east))),
    }));
  }).flat();
}

function movedEast(ring: Float64Array, degrees: number): Float64Array {
  return ring.map((value, i) =>
    i % 2 === 0 ? Math.round((value + degrees) * stepsPerDegree) / stepsPerDegree : value,
  );
}

export function vertexCount(units: readonly PolygonUnit[]): number {
  let count = 0;
  for (const { polygons } of units) {
    for (const rings of polygons) for (const ring of rings) count += ring.length / 2;
  }
  return count;
}
