import type { Bilingual } from '../../model/language.ts';
import { sqlText } from '../sql.ts';
import { type Fragment, fragment } from '../where/fragment.ts';
import type { FeatureProperty, FeaturePropertyType } from './feature-property.ts';

/** Features of one kind, as a relation with their properties. */
export interface FeatureCollection {
  /** The name in addresses; that of the tile layer. */
  id: string;
  title: Bilingual;
  description: Bilingual;
  geometryType: 'Point' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon';
  properties: readonly FeatureProperty[];
  /** Whether indicators are known of its features by their code, which is then their id. */
  hasIndicators: boolean;
  /** A relation that stands as `f`: columns `id`, `geometry` (full detail, EPSG:4326), one a property. */
  source: Fragment;
  /** The geometry of `f` with so much left out, in metres. */
  drawn(simplifyMeters: number): Fragment;
  /** Whether `f` meets a geometry, where that is known faster than from its own geometry. */
  meets?: (geometry: Fragment) => Fragment;
}

/** A relation from a `.sql` file beside its caller; `?` marks where each value goes. */
export function sourceOf(path: string, base: string, ...values: readonly unknown[]): Fragment {
  const text = sqlText(path, base).replace(/^\s*--.*$/gm, '');
  return fragment(`(${text.trim().replace(/;$/, '')})`, ...values);
}

interface PropertyText {
  title: Bilingual;
  unit?: string;
  values?: readonly string[];
}

/** A property that is a column of the relation. */
export function column(
  name: string,
  type: FeaturePropertyType,
  es: string,
  en: string,
  more: Omit<PropertyText, 'title'> = {},
): FeatureProperty {
  return { name, type, title: { es, en }, ...more, expression: fragment(`f."${name}"`) };
}

/** The coarsest level of stored shapes whose tolerance is at most so many metres. */
export const detailWithin =
  '(select max(d.detail) from shape_detail d where d.tolerance_m <= ?::float8)';
