/** The parts of packages without types that tests decode tiles with. */

declare module 'pbf' {
  // biome-ignore lint/style/noDefaultExport: what a CommonJS module exports
  export default class Pbf {
    constructor(bytes: Uint8Array);
  }
}

declare module '@mapbox/vector-tile' {
  export interface DecodedFeature {
    id: number;
    type: 1 | 2 | 3;
    properties: Record<string, string | number | boolean>;
    loadGeometry(): { x: number; y: number }[][];
  }

  export interface DecodedLayer {
    version: number;
    name: string;
    extent: number;
    length: number;
    feature(index: number): DecodedFeature;
  }

  export class VectorTile {
    constructor(pbf: import('pbf').default);
    layers: Record<string, DecodedLayer>;
  }
}
