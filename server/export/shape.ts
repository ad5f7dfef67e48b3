import type { Geometry } from 'geojson';

/** A shape as the database wrote it: GeoJSON that is read only by formats that need its numbers. */
export class ShapeText {
  readonly geojson: string;

  constructor(geojson: string) {
    this.geojson = geojson;
  }
}

/** The shape of a row; null = none. */
export type Shape = ShapeText | Geometry | null;

export function shapeText(shape: Shape): string {
  return shape instanceof ShapeText ? shape.geojson : JSON.stringify(shape);
}

export function shapeGeometry(shape: Shape): Geometry | null {
  return shape instanceof ShapeText ? (JSON.parse(shape.geojson) as Geometry) : shape;
}
