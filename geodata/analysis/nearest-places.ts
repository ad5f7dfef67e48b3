import Flatbush from 'flatbush';
import { distanceMeters } from './ellipsoid.ts';

/** Places by their coordinates in degrees; index i is the same place in both. */
export interface PlaceCoordinates {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
}

/**
 * For each point the number of the place nearest to it in the plane of degrees (near the equator a
 * degree of either is about as long), and the kilometres to it on the ellipsoid. There must be a place.
 */
export function nearestPlaces(
  points: PlaceCoordinates,
  places: PlaceCoordinates,
): { numbers: Int32Array; kilometers: Float64Array } {
  const tree = new Flatbush(places.longitude.length);
  for (const [i, longitude] of places.longitude.entries()) {
    tree.add(longitude, places.latitude[i] as number);
  }
  tree.finish();
  const numbers = Int32Array.from(
    points.longitude,
    (longitude, i) => tree.neighbors(longitude, points.latitude[i] as number, 1)[0] as number,
  );
  const kilometers = Float64Array.from(numbers, (place, i) => {
    const [x, y] = [points.longitude[i] as number, points.latitude[i] as number];
    const [px, py] = [places.longitude[place] as number, places.latitude[place] as number];
    return distanceMeters(x, y, px, py) / 1000;
  });
  return { numbers, kilometers };
}
