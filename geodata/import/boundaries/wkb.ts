import type { MultiPolygon, Position } from 'geojson';

const SRID_FLAG = 0x20000000;
const POLYGON = 3;
const MULTI_POLYGON = 6;

/** Hexadecimal EWKB (little endian, SRID 4326) as PostGIS reads it. */
export function multiPolygonToHexEwkb({ coordinates }: MultiPolygon): string {
  const buffer = Buffer.alloc(
    13 + coordinates.reduce((sum, rings) => sum + polygonBytes(rings), 0),
  );
  let at = buffer.writeUInt8(1, 0);
  at = buffer.writeUInt32LE((MULTI_POLYGON | SRID_FLAG) >>> 0, at);
  at = buffer.writeUInt32LE(4326, at);
  at = buffer.writeUInt32LE(coordinates.length, at);
  for (const rings of coordinates) at = writePolygon(buffer, at, rings);
  return buffer.toString('hex');
}

function polygonBytes(rings: Position[][]): number {
  return 9 + rings.reduce((sum, ring) => sum + 4 + ring.length * 16, 0);
}

function writePolygon(buffer: Buffer, start: number, rings: Position[][]): number {
  let at = buffer.writeUInt8(1, start);
  at = buffer.writeUInt32LE(POLYGON, at);
  at = buffer.writeUInt32LE(rings.length, at);
  for (const ring of rings) {
    at = buffer.writeUInt32LE(ring.length, at);
    for (const [x = 0, y = 0] of ring) {
      at = buffer.writeDoubleLE(x, at);
      at = buffer.writeDoubleLE(y, at);
    }
  }
  return at;
}
