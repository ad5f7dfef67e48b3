/** Where the map looks. */
export interface Camera {
  longitude: number;
  latitude: number;
  zoom: number;
}

/** `lat,lng,zoom` with the digits that matter on a screen. */
export function writeCamera({ longitude, latitude, zoom }: Camera): string {
  return `${latitude.toFixed(4)},${longitude.toFixed(4)},${zoom.toFixed(2)}`;
}

/** Null unless the text is a camera over the earth. */
export function readCamera(text: string | null): Camera | null {
  const [latitude, longitude, zoom, ...rest] = (text ?? '').split(',').map(Number);
  const isCamera =
    rest.length === 0 &&
    Math.abs(latitude ?? Number.NaN) <= 85 &&
    Math.abs(longitude ?? Number.NaN) <= 180 &&
    (zoom ?? Number.NaN) >= 0 &&
    (zoom ?? Number.NaN) <= 22;
  return isCamera ? ({ latitude, longitude, zoom } as Camera) : null;
}
