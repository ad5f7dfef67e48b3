import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { levelOfUbigeo } from '../../geodata/model/territory.ts';

function parseUbigeo(value: unknown): string {
  if (typeof value === 'string' && levelOfUbigeo(value)) return value;
  throw new TypeError(
    `Got ${JSON.stringify(value)}; expected an INEI code as text of 2, 4 or 6 digits, leading zeros included.`,
  );
}

/** An INEI code as text. */
export const UbigeoScalar = new GraphQLScalarType<string, string>({
  name: 'Ubigeo',
  description:
    'INEI code of a territory as text: 2 digits for a region, 4 for a province, 6 for a district. Leading zeros count: "010401".',
  serialize: (value) => value as string,
  parseValue: parseUbigeo,
  parseLiteral: (node, variables) => parseUbigeo(valueFromASTUntyped(node, variables)),
});

export type BBox = [west: number, south: number, east: number, north: number];

function parseBBox(value: unknown): BBox {
  const numbers = Array.isArray(value) && value.every(Number.isFinite) ? (value as number[]) : [];
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = numbers;
  const inRange = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90;
  if (numbers.length === 4 && inRange && west <= east && south <= north) {
    return [west, south, east, north];
  }
  throw new TypeError(
    `Got ${JSON.stringify(value)}; expected [west, south, east, north] in degrees, west <= east and south <= north.`,
  );
}

/** A box in degrees. */
export const BBoxScalar = new GraphQLScalarType<BBox, BBox>({
  name: 'BBox',
  description: '[west, south, east, north] in degrees of longitude and latitude (CRS84).',
  serialize: (value) => value as BBox,
  parseValue: parseBBox,
  parseLiteral: (node, variables) => parseBBox(valueFromASTUntyped(node, variables)),
});

function geometryScalar(name: string, kinds: string): GraphQLScalarType {
  const parse = (value: unknown) => {
    if (typeof value === 'object' && value !== null && 'type' in value) return value;
    throw new TypeError(`Got ${JSON.stringify(value)?.slice(0, 80)}; expected a GeoJSON ${kinds}.`);
  };
  return new GraphQLScalarType({
    name,
    description: `GeoJSON ${kinds} (RFC 7946): degrees in CRS84, longitude first, outer rings counter-clockwise.`,
    serialize: (value) => value,
    parseValue: parse,
    parseLiteral: (node, variables) => parse(valueFromASTUntyped(node, variables)),
  });
}

export const PointScalar = geometryScalar('Point', 'Point');
export const MultiPolygonScalar = geometryScalar('MultiPolygon', 'MultiPolygon');
export const PolygonalScalar = geometryScalar('PolygonalGeometry', 'Polygon or MultiPolygon');

/** Money and other numbers whose every digit counts, as text. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description: 'A decimal number as text, so that no digit is lost: "12000000.00".',
  serialize: (value) => String(value),
  parseValue: (value) => {
    if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return value;
    throw new TypeError(`Got ${JSON.stringify(value)}; expected a decimal number as text.`);
  },
});
