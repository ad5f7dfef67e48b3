import type { LineString, MultiLineString } from 'geojson';
import { featuresOf, flatLines } from './line-features.ts';
import type { SourceText } from './source-text.ts';

/** A river of Natural Earth 1:10 000 000: coarse, kilometres off its course in places. */
export interface River {
  /** Null for one river that the source does not name. */
  name: string | null;
  /** Flat longitudes and latitudes in degrees. */
  lines: Float64Array[];
}

/**
 * The rivers of `rios-natural-earth.geojson`; they reach beyond Peru and say nothing of navigation.
 * Throws BAD_INPUT for anything but a FeatureCollection of lines.
 */
export function readRivers(file: SourceText): River[] {
  const features = featuresOf<LineString | MultiLineString>(file, ['name']);
  return features.flatMap(({ geometry, properties }, i) => {
    if (!geometry) return [];
    const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const name = typeof properties.name === 'string' ? properties.name : null;
    return [{ name, lines: flatLines(file, i, parts) }];
  });
}
