import type { Geometry, Position } from 'geojson';
import type { Box } from './expression.ts';
import type { TokenReader } from './token-reader.ts';

type SimpleType = Exclude<Geometry['type'], 'GeometryCollection'>;

/** How many lists a geometry's positions are nested in. */
const nestingByWord: Readonly<Record<string, { type: SimpleType; nesting: number }>> = {
  POINT: { type: 'Point', nesting: 0 },
  LINESTRING: { type: 'LineString', nesting: 1 },
  POLYGON: { type: 'Polygon', nesting: 2 },
  MULTIPOINT: { type: 'MultiPoint', nesting: 1 },
  MULTILINESTRING: { type: 'MultiLineString', nesting: 2 },
  MULTIPOLYGON: { type: 'MultiPolygon', nesting: 3 },
};

/** The words that begin a geometry in well-known text. */
export const geometryWords: ReadonlySet<string> = new Set([
  ...Object.keys(nestingByWord),
  'GEOMETRYCOLLECTION',
]);

/** A geometry in well-known text, without or with heights (Z), which are left out. */
export function parseGeometry(reader: TokenReader): Geometry {
  const word = reader.peek().value.toUpperCase();
  if (!geometryWords.has(word)) {
    throw reader.unexpected(`a geometry: ${[...geometryWords].join(', ')}`);
  }
  reader.next();
  reader.takeWord('Z');
  if (word === 'GEOMETRYCOLLECTION') {
    const geometries = reader.budget.nested(() => list(reader, parseGeometry));
    return { type: 'GeometryCollection', geometries };
  }
  const { type, nesting } = nestingByWord[word] as (typeof nestingByWord)[string];
  const coordinates = type === 'Point' ? point(reader) : positions(reader, type, nesting);
  return { type, coordinates } as Geometry;
}

function point(reader: TokenReader): Position {
  const [position] = list(reader, onePosition);
  return position as Position;
}

function positions(reader: TokenReader, type: SimpleType, nesting: number): unknown[] {
  if (nesting > 1) return list(reader, () => positions(reader, type, nesting - 1));
  return list(reader, type === 'MultiPoint' ? pointOfMany : onePosition);
}

/** Points of a MULTIPOINT stand in parentheses or not. */
function pointOfMany(reader: TokenReader): Position {
  const { kind, value } = reader.peek();
  return kind === 'sign' && value === '(' ? point(reader) : onePosition(reader);
}

function onePosition(reader: TokenReader): Position {
  reader.budget.position();
  const position = [signedNumber(reader, coordinate), signedNumber(reader, coordinate)];
  const { kind, value } = reader.peek();
  const hasHeight = kind === 'number' || value === '-' || value === '+';
  if (hasHeight) signedNumber(reader, coordinate);
  return position;
}

const coordinate = 'a coordinate';

function list<Item>(reader: TokenReader, item: (reader: TokenReader) => Item): Item[] {
  reader.expectSign('(', 'and coordinates');
  const items = [item(reader)];
  while (reader.takeSign(',')) items.push(item(reader));
  reader.expectSign(')', 'or a comma after coordinates');
  return items;
}

/** A number with or without its sign. Throws DomainError BAD_INPUT, also when it is beyond doubles. */
export function signedNumber(reader: TokenReader, expected: string): number {
  const isNegative = reader.takeSign('-');
  if (!isNegative) reader.takeSign('+');
  const { kind, value } = reader.peek();
  const number = Number(value);
  if (kind !== 'number') throw reader.unexpected(expected);
  if (!Number.isFinite(number)) throw reader.unexpected('a number within ±1.8e308');
  reader.next();
  return isNegative ? -number : number;
}

/** `BBOX(west, south, east, north)`, or six numbers with heights, which are left out. */
export function parseBox(reader: TokenReader): Box {
  reader.next();
  reader.expectSign('(', 'after BBOX');
  const numbers = [signedNumber(reader, coordinate)];
  while (reader.takeSign(',')) {
    if (numbers.length === 6) throw reader.unexpected(') after four or six numbers of BBOX');
    numbers.push(signedNumber(reader, coordinate));
  }
  const box = boxOf(numbers);
  if (!box) throw reader.unexpected('four or six numbers in BBOX');
  reader.expectSign(')', 'at the end of BBOX');
  return box;
}

/** The box of four numbers, or of six with heights; undefined for any other count. */
export function boxOf(numbers: readonly number[]): Box | undefined {
  const [a, b, c, d, e] = numbers as [number, number, number, number, number];
  if (numbers.length === 4) return [a, b, c, d];
  return numbers.length === 6 ? [a, b, d, e] : undefined;
}
