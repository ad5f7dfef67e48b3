import type { Box } from '../../cql2/expression.ts';
import { boxGeometry } from '../../cql2/filter-geometry.ts';
import type { Crs } from '../../model/crs.ts';
import { type Fragment, fragment } from '../where/fragment.ts';
import type { FeatureCollection } from './feature-collection.ts';
import { geometryValue } from './geometry-value.ts';

/**
 * The condition that the feature `f` meets a box, at full detail. Throws DomainError
 * INVALID_GEOMETRY for a box that is upside down or outside of its system's bounds.
 */
export function boxWhere(
  box: Box,
  crs: Crs,
  { meets }: Pick<FeatureCollection, 'meets'>,
): Fragment {
  const place = { argument: 'bbox', at: 'its corners' };
  const value = geometryValue(boxGeometry(box, crs, place), crs);
  return meets
    ? meets(value)
    : fragment(`ST_Intersects(f.geometry, ${value.sql})`, ...value.values);
}
