import type { Contiguity } from '../../../geodata/analysis/contiguity.ts';

/** What a contiguity holds, to be compared with others of the same shapes. */
export function contiguityNews({ pairs }: Contiguity, vertices: number): string {
  const meters = pairs.reduce((sum, { sharedLength }) => sum + sharedLength, 0);
  return `${vertices.toLocaleString('en')} vertices, ${pairs.length.toLocaleString('en')} pairs, ${(meters / 1000).toFixed(1)} km of borders`;
}
