import type { Bilingual } from '../../model/language.ts';
import type { Fragment } from '../where/fragment.ts';

export type FeaturePropertyType = 'string' | 'number' | 'integer' | 'boolean';

/** A property of features: what people read of it, and how it stands in a statement. */
export interface FeatureProperty {
  name: string;
  type: FeaturePropertyType;
  title: Bilingual;
  /** The unit of a number, as people write it. */
  unit?: string;
  /** Every value it may have, where they are few. */
  values?: readonly string[];
  /** Its value of the feature that stands as `f`. */
  expression: Fragment;
}
