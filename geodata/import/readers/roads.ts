import type { LineString, MultiLineString, Position } from 'geojson';
import { featuresOf, flatLines, textProperty } from './line-features.ts';
import type { SourceText } from './source-text.ts';
import { badLine } from './source-text.ts';

/** A stretch of a road route inside one province, as the MTC drew it; not noded. */
export interface RoadStretch {
  routeCode: string;
  network: 'DEPARTMENTAL' | 'LOCAL';
  /** What the route joins; null for the two routes that the source leaves without it. */
  course: string | null;
  /** Names in capitals, as in the source. */
  department: string;
  province: string;
  /** As published; the drawn line is about 1.5 % shorter, because it was simplified to 15 m. */
  lengthKilometers: number;
  /** Flat longitudes and latitudes in degrees; a stretch may have several parts. */
  lines: Float64Array[];
}

/** The stretches that have a line, and how many the source leaves without one. */
export interface RoadStretches {
  stretches: RoadStretch[];
  withoutGeometry: number;
}

const properties = ['cod_ruta', 'trayectoria', 'departamento', 'provincia', 'longitud_km'];

/**
 * The roads of `red-vial-departamental.geojson` or `red-vial-vecinal.geojson` (MTC, 2022).
 * Throws BAD_INPUT for anything but a FeatureCollection of lines with these properties.
 */
export function readRoads(file: SourceText, network: RoadStretch['network']): RoadStretches {
  const features = featuresOf<LineString | MultiLineString>(file, properties);
  const stretches = features.flatMap(({ geometry, properties: cells }, i): RoadStretch[] => {
    const length = cells.longitud_km;
    if (typeof length !== 'number' || !(length >= 0)) {
      throw badLine(file.name, i + 1, `longitud_km ${length}`, 'kilometres, 0 or more');
    }
    if (!geometry) return [];
    const parts: Position[][] =
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return [
      {
        routeCode: textProperty(file, i, cells, 'cod_ruta'),
        network,
        course: typeof cells.trayectoria === 'string' ? cells.trayectoria : null,
        department: textProperty(file, i, cells, 'departamento'),
        province: textProperty(file, i, cells, 'provincia'),
        lengthKilometers: length,
        lines: flatLines(file, i, parts),
      },
    ];
  });
  return { stretches, withoutGeometry: features.length - stretches.length };
}
