/** An ellipsoid of revolution: equatorial radius in metres and flattening. */
export interface Ellipsoid {
  readonly equatorialRadius: number;
  readonly flattening: number;
}

export const wgs84: Ellipsoid = { equatorialRadius: 6378137, flattening: 1 / 298.257223563 };

const radiansPerDegree = Math.PI / 180;
const maxIterations = 100;
const bisectorSamples = 72;

/**
 * Length in metres of the shortest geodesic between two points given in degrees.
 * Vincenty's inverse (Survey Review 23, 1975; within 0.5 mm). Where its iteration does not settle
 * (nearly antipodal points) the path is cut at the bisecting great circle, which every path from
 * one point to the other must cross: the length is then the least sum of the two halves.
 */
export function geodesicInverseMeters(
  ellipsoid: Ellipsoid,
  lon1: number,
  lat1: number,
  lon2: number,
  lat2: number,
): number {
  const direct = vincentyMeters(ellipsoid, lon1, lat1, lon2, lat2);
  return Number.isNaN(direct) ? acrossBisector(ellipsoid, lon1, lat1, lon2, lat2) : direct;
}

/** Vincenty's iteration on the longitude difference; NaN when it does not settle. */
function vincentyMeters(
  ellipsoid: Ellipsoid,
  lon1: number,
  lat1: number,
  lon2: number,
  lat2: number,
): number {
  const f = ellipsoid.flattening;
  const u1 = Math.atan((1 - f) * Math.tan(lat1 * radiansPerDegree));
  const u2 = Math.atan((1 - f) * Math.tan(lat2 * radiansPerDegree));
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)];
  const difference = wrapDegrees(lon2 - lon1) * radiansPerDegree;
  let lambda = difference;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const sinLambda = Math.sin(lambda);
    const cosLambda = Math.cos(lambda);
    const sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
    if (sinSigma === 0 && cosLambda > 0) return 0;
    const cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = sinSigma === 0 ? 0 : (cosU1 * cosU2 * sinLambda) / sinSigma;
    const cosSqAlpha = 1 - sinAlpha * sinAlpha;
    // An equatorial line has no vertex: the term is 0 there.
    const cos2m = cosSqAlpha < 1e-15 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSqAlpha;
    const c = (f / 16) * cosSqAlpha * (4 + f * (4 - 3 * cosSqAlpha));
    const series = cos2m + c * cosSigma * (2 * cos2m * cos2m - 1);
    const next = difference + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * series);
    if (Math.abs(next) > Math.PI) return Number.NaN;
    if (Math.abs(next - lambda) < 1e-13) {
      return arcMeters(ellipsoid, cosSqAlpha, sigma, sinSigma, cosSigma, cos2m);
    }
    lambda = next;
  }
  return Number.NaN;
}

function arcMeters(
  { equatorialRadius, flattening }: Ellipsoid,
  cosSqAlpha: number,
  sigma: number,
  sinSigma: number,
  cosSigma: number,
  cos2m: number,
): number {
  const polarRadius = equatorialRadius * (1 - flattening);
  const uSq = cosSqAlpha * ((equatorialRadius / polarRadius) ** 2 - 1);
  const a = 1 + (uSq / 16384) * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
  const b = (uSq / 1024) * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
  const first = cosSigma * (2 * cos2m * cos2m - 1);
  const second = (b / 6) * cos2m * (4 * sinSigma * sinSigma - 3) * (4 * cos2m * cos2m - 3);
  const deltaSigma = b * sinSigma * (cos2m + (b / 4) * (first - second));
  return polarRadius * a * (sigma - deltaSigma);
}

/** The least sum of two halves over the great circle that separates the two points. */
function acrossBisector(
  ellipsoid: Ellipsoid,
  lon1: number,
  lat1: number,
  lon2: number,
  lat2: number,
): number {
  const circle = bisectingCircle(lon1, lat1, lon2, lat2);
  const through = (angle: number): number => {
    const [lon, lat] = circle(angle);
    return (
      vincentyMeters(ellipsoid, lon1, lat1, lon, lat) +
      vincentyMeters(ellipsoid, lon, lat, lon2, lat2)
    );
  };
  const step = (2 * Math.PI) / bisectorSamples;
  let best = 0;
  for (let i = 1; i < bisectorSamples; i++) {
    if (through(i * step) < through(best * step)) best = i;
  }
  return goldenMinimum(through, (best - 1) * step, (best + 1) * step);
}

/** Points in degrees of the great circle at equal angle from both points, by angle along it. */
function bisectingCircle(
  lon1: number,
  lat1: number,
  lon2: number,
  lat2: number,
): (angle: number) => [number, number] {
  const [p, q] = [unitVector(lon1, lat1), unitVector(lon2, lat2)];
  const pole = normalize([p[0] - q[0], p[1] - q[1], p[2] - q[2]]);
  const east = normalize(cross(pole, Math.abs(pole[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0]));
  const north = cross(pole, east);
  return (angle) => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const z = c * east[2] + s * north[2];
    const lon = Math.atan2(c * east[1] + s * north[1], c * east[0] + s * north[0]);
    return [lon / radiansPerDegree, Math.asin(Math.max(-1, Math.min(1, z))) / radiansPerDegree];
  };
}

/** The least value of a function with one minimum in the interval (golden-section search). */
function goldenMinimum(f: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [x1, x2] = [high - ratio * (high - low), low + ratio * (high - low)];
  let [f1, f2] = [f(x1), f(x2)];
  // The length is flat at its minimum: 1e-8 rad off it changes the sum by under a nanometre.
  while (high - low > 1e-8) {
    if (f1 < f2) {
      [high, x2, f2] = [x2, x1, f1];
      x1 = high - ratio * (high - low);
      f1 = f(x1);
    } else {
      [low, x1, f1] = [x1, x2, f2];
      x2 = low + ratio * (high - low);
      f2 = f(x2);
    }
  }
  return Math.min(f1, f2);
}

type Vector = readonly [number, number, number];

function unitVector(lon: number, lat: number): Vector {
  const [l, b] = [lon * radiansPerDegree, lat * radiansPerDegree];
  return [Math.cos(b) * Math.cos(l), Math.cos(b) * Math.sin(l), Math.sin(b)];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function normalize(v: Vector): Vector {
  const length = Math.hypot(...v);
  return [v[0] / length, v[1] / length, v[2] / length];
}

/** A longitude difference brought into [-180, 180]. */
export function wrapDegrees(difference: number): number {
  if (difference >= -180 && difference <= 180) return difference;
  return difference - 360 * Math.round(difference / 360);
}
