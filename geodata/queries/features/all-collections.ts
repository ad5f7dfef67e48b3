import { capitalFeatures } from './capital-features.ts';
import { facilityFeatures } from './facility-features.ts';
import type { FeatureCollection } from './feature-collection.ts';
import { mancomunidadFeatures } from './mancomunidad-features.ts';
import { roadFeatures } from './road-features.ts';
import { districtFeatures, provinceFeatures, regionFeatures } from './territory-features.ts';

/** Every collection of features, in the order people see them. */
export const featureCollections: readonly FeatureCollection[] = [
  regionFeatures,
  provinceFeatures,
  districtFeatures,
  facilityFeatures,
  mancomunidadFeatures,
  capitalFeatures,
  roadFeatures,
];
