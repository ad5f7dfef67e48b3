/** Made at the build by neighbour-land-plugin.ts. */
declare module 'virtual:neighbour-land' {
  export const land: import('geojson').MultiPolygon;
  export const borders: import('geojson').MultiLineString;
}
