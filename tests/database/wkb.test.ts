import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { multiPolygonToHexEwkb } from '../../geodata/import/boundaries/wkb.ts';

/** Reads what the writer wrote, by the format's own description (OGC 06-103r4, 8.2; EWKB flags). */
function readHexEwkb(hex: string): { srid: number; shape: MultiPolygon; bytes: number } {
  const buffer = Buffer.from(hex, 'hex');
  let at = 0;
  const byte = () => buffer.readUInt8(at++);
  const word = () => {
    at += 4;
    return buffer.readUInt32LE(at - 4);
  };
  const double = () => {
    at += 8;
    return buffer.readDoubleLE(at - 8);
  };
  const times = <T>(count: number, read: () => T): T[] => Array.from({ length: count }, read);
  expect(byte()).toBe(1);
  expect(word()).toBe(0x20000006);
  const srid = word();
  const coordinates = times(word(), () => {
    expect([byte(), word()]).toEqual([1, 3]);
    return times(word(), () => times(word(), () => [double(), double()]));
  });
  return { srid, shape: { type: 'MultiPolygon', coordinates }, bytes: at };
}

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const ring = fc
  .array(position, { minLength: 3, maxLength: 8 })
  .map((points) => [...points, points[0]] as [number, number][]);
const shapes: fc.Arbitrary<MultiPolygon> = fc
  .array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 4 })
  .map((coordinates) => ({ type: 'MultiPolygon', coordinates }));

describe('the binary form of a multipolygon', () => {
  it('is what PostGIS writes for a square', () => {
    const square: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 1],
            [0, 0],
          ],
        ],
      ],
    };
    const [zero, one] = ['0000000000000000', '000000000000f03f'];
    const corners = [zero, zero, one, zero, one, one, zero, one, zero, zero].join('');
    const head = [
      '01',
      '06000020',
      'e6100000',
      '01000000',
      '01',
      '03000000',
      '01000000',
      '05000000',
    ];
    expect(multiPolygonToHexEwkb(square)).toBe(`${head.join('')}${corners}`);
  });

  it('says every number to the last bit, with SRID 4326, and not a byte more', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const hex = multiPolygonToHexEwkb(shape);
        const read = readHexEwkb(hex);
        expect(read.srid).toBe(4326);
        expect(read.shape).toEqual(shape);
        expect(read.bytes).toBe(hex.length / 2);
      }),
    );
  });
});
