import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceMeters,
  lineLengthMeters,
  polygonsAreaSquareMeters,
  ringAreaSquareMeters,
} from '../../geodata/analysis/ellipsoid.ts';
import { geodesicInverseMeters, wgs84 } from '../../geodata/analysis/geodesic-inverse.ts';

const bessel = { equatorialRadius: 6377397.155, flattening: 1 / 299.1528128 };
const international = { equatorialRadius: 6378388, flattening: 1 / 297 };
const degrees = (d: number, m: number, s: number) => d + m / 60 + s / 3600;
const box = (west: number, south: number, east: number, north: number) =>
  Float64Array.of(west, south, east, south, east, north, west, north, west, south);

describe('distance on the ellipsoid', () => {
  // Vincenty 1975, table II: ellipsoid, first latitude, longitude difference, second latitude, m.
  it.each([
    ['a', bessel, degrees(55, 45, 0), degrees(108, 13, 0), -degrees(33, 26, 0), 14110526.17],
    [
      'b',
      international,
      degrees(37, 19, 54.95367),
      degrees(41, 28, 35.50729),
      degrees(26, 7, 42.83946),
      4085966.703,
    ],
    [
      'c',
      international,
      degrees(35, 16, 11.24862),
      degrees(137, 47, 28.31435),
      degrees(67, 22, 14.77638),
      8084823.839,
    ],
    [
      'd, nearly antipodal',
      international,
      1,
      degrees(179, 17, 48.02997),
      -degrees(0, 59, 53.83076),
      19960000,
    ],
    [
      'e, antipodal beyond the plain iteration',
      international,
      1,
      degrees(179, 46, 17.84244),
      degrees(1, 1, 15.18952),
      19780006.558,
    ],
  ])(
    'gives the length of test line %s to a millimetre',
    (_, ellipsoid, lat1, lon2, lat2, meters) => {
      expect(Math.abs(geodesicInverseMeters(ellipsoid, 0, lat1, lon2, lat2) - meters)).toBeLessThan(
        1e-3,
      );
    },
  );

  // The last three by PROJ geod 9.1 (Karney's algorithm).
  it.each([
    ['the meridian quadrant', 0, 0, 0, 90, 10001965.729],
    ['one degree of the equator', 0, 0, 1, 0, 111319.491],
    ['half the way round, over a pole', 0, 0, 180, 0, 20003931.4586],
    ['Wellington to Salamanca', 174.81, -41.32, -5.5, 40.96, 19959679.2674],
    ['2 km near Lima', -77, -12, -77.013, -12.015, 2181.18927],
    ['346 km inland', -77, -12, -74.2, -13.5, 346383.55519],
  ])('measures %s', (_, lon1, lat1, lon2, lat2, meters) => {
    expect(Math.abs(distanceMeters(lon1, lat1, lon2, lat2) - meters)).toBeLessThan(1e-3);
  });

  it('measures across longitude 180 the short way', () => {
    expect(distanceMeters(179.995, -10, -179.995, -10)).toBeCloseTo(
      distanceMeters(0, -10, 0.01, -10),
      6,
    );
  });

  it('keeps short distances within 3e-8 of the geodesic, the same in both directions', () => {
    const small = fc.double({ min: -0.01, max: 0.01, noNaN: true });
    const latitude = fc.double({ min: -89.98, max: 89.98, noNaN: true });
    fc.assert(
      fc.property(latitude, small, small, (lat, dLon, dLat) => {
        const short = distanceMeters(-75, lat, -75 + dLon, lat + dLat);
        const exact = geodesicInverseMeters(wgs84, -75, lat, -75 + dLon, lat + dLat);
        expect(Math.abs(short - exact)).toBeLessThanOrEqual(3e-8 * exact + 1e-6);
        expect(distanceMeters(-75 + dLon, lat + dLat, -75, lat)).toBe(short);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it('obeys the triangle inequality', () => {
    const point = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        const through = distanceMeters(...a, ...b) + distanceMeters(...b, ...c);
        expect(distanceMeters(...a, ...c)).toBeLessThanOrEqual(through + 2e-3);
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it('adds up the stretches of a line', () => {
    const line = Float64Array.of(0, 0, 1, 0, 2, 0);
    expect(lineLengthMeters(line)).toBeCloseTo(2 * 111319.49079, 3);
  });
});

describe('area on the ellipsoid', () => {
  // ST_Area(geography) of PostGIS 3.6.
  it.each([
    ['1 km at Lima', -77, -12, -76.99, -11.99, 1204727.8366],
    ['1° in the Andes', -75, -12, -74, -11, 12068507399.265],
    ['1° at latitude 45', 10, 45, 11, 46, 8686379301.7395],
    ['half a degree at latitude 70', 10, 70, 10.5, 70.5, 1052288915.4337],
  ])('agrees with PostGIS within 1e-6 for a box of %s', (_, west, south, east, north, expected) => {
    expect(
      Math.abs(ringAreaSquareMeters(box(west, south, east, north)) / expected - 1),
    ).toBeLessThan(1e-6);
  });

  it('agrees with PostGIS within 1e-4 for a triangle with edges of 1,000 km', () => {
    const triangle = Float64Array.of(-80, -5, -70, -5, -72, -15, -80, -5);
    expect(polygonsAreaSquareMeters([[triangle]]) / 614902864171.1925).toBeCloseTo(1, 4);
  });

  it('covers half the Earth with a hemisphere', () => {
    const hemisphere = Float64Array.of(0, 0, 90, 0, 180, 0, -90, 0, 0, 0);
    // The equator alone encloses nothing on the plain trapezoid; the pole closes it.
    const withPole = Float64Array.of(0, 0, 90, 0, 90, 90, 0, 90, 0, 0);
    expect(ringAreaSquareMeters(hemisphere)).toBeCloseTo(0, 3);
    expect(8 * ringAreaSquareMeters(withPole)).toBeCloseTo(510065621724088.4, -3);
  });

  it('takes holes away and ignores the direction of the rings', () => {
    const [outer, hole] = [box(0, 0, 1, 1), box(0.2, 0.2, 0.4, 0.4)];
    const reversed = Float64Array.of(0.2, 0.2, 0.2, 0.4, 0.4, 0.4, 0.4, 0.2, 0.2, 0.2);
    const expected = ringAreaSquareMeters(outer) - ringAreaSquareMeters(hole);
    expect(polygonsAreaSquareMeters([[outer, hole]])).toBe(expected);
    expect(polygonsAreaSquareMeters([[outer, reversed]])).toBeCloseTo(expected, 3);
  });
});
