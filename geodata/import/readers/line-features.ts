import type { Geometry, Position } from 'geojson';
import { DomainError } from '../../model/domain-error.ts';
import { badLine, decode, type SourceText } from './source-text.ts';

/** A feature of lines; the source may leave the geometry out. */
export interface LineFeature<G extends Geometry> {
  geometry: G | null;
  properties: Readonly<Record<string, unknown>>;
}

/**
 * The features of a GeoJSON collection of LineString and MultiLineString that have the properties.
 * Throws BAD_INPUT for broken JSON, another type, another geometry, and a missing property.
 */
export function featuresOf<G extends Geometry>(
  file: SourceText,
  properties: readonly string[],
): LineFeature<G>[] {
  const features = parsed(file);
  for (const [i, feature] of features.entries()) {
    const type = feature?.geometry?.type;
    if (type !== undefined && type !== 'LineString' && type !== 'MultiLineString') {
      throw badLine(file.name, i + 1, `a ${type}`, 'a LineString, MultiLineString or null');
    }
    const missing = properties.find((name) => !(name in (feature?.properties ?? {})));
    if (missing) {
      throw badLine(file.name, i + 1, `a feature without ${missing}`, properties.join(', '));
    }
  }
  return features as LineFeature<G>[];
}

interface LooseFeature {
  geometry?: { type?: unknown } | null;
  properties?: Record<string, unknown> | null;
}

function parsed(file: SourceText): LooseFeature[] {
  try {
    const { type, features } = JSON.parse(decode(file));
    if (type === 'FeatureCollection' && Array.isArray(features)) return features;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new DomainError('BAD_INPUT', `${file.name}: got broken JSON (${cause.message}).`, {
      cause,
    });
  }
  throw badLine(file.name, 1, 'another JSON document', 'a GeoJSON FeatureCollection');
}

/** Flat coordinates of each line of two positions or more. Throws BAD_INPUT off the globe. */
export function flatLines(
  file: SourceText,
  feature: number,
  lines: readonly Position[][],
): Float64Array[] {
  return lines.map((line) => {
    const flat = Float64Array.from(line.flatMap(([x, y]) => [x ?? Number.NaN, y ?? Number.NaN]));
    const onGlobe = flat.every((value, i) => Math.abs(value) <= (i % 2 === 0 ? 180 : 90));
    if (onGlobe && flat.length >= 4) return flat;
    throw badLine(
      file.name,
      feature + 1,
      `a line of ${line.length} positions, some off the globe or too few`,
      'two positions or more in degrees',
    );
  });
}

/** A text that must not be empty. */
export function textProperty(
  file: SourceText,
  feature: number,
  properties: Readonly<Record<string, unknown>>,
  name: string,
): string {
  const value = properties[name];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw badLine(file.name, feature + 1, `${JSON.stringify(value)} as ${name}`, 'a text');
}
