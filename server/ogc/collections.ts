import { indicators } from '../../geodata/indicators/registry.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { featureCollections } from '../../geodata/queries/features/all-collections.ts';
import type { FeatureCollection } from '../../geodata/queries/features/feature-collection.ts';
import type { FeatureProperty } from '../../geodata/queries/features/feature-property.ts';
import { indicatorProperty } from '../../geodata/queries/features/indicator-property.ts';

const indicatorProperties = indicators.map(indicatorProperty);

/** Everything a filter or an order may name by its name: properties, and indicators of territories. */
export function queryablesOf({
  properties,
  hasIndicators,
}: FeatureCollection): ReadonlyMap<string, FeatureProperty> {
  const all = [...properties, ...(hasIndicators ? indicatorProperties : [])];
  return new Map(all.map((property) => [property.name, property]));
}

/** The collection with an id. Throws DomainError NOT_FOUND. */
export function collectionOf(id: string): FeatureCollection {
  const found = featureCollections.find((collection) => collection.id === id);
  if (found) return found;
  const ids = featureCollections.map((collection) => collection.id).join(', ');
  throw new DomainError(
    'NOT_FOUND',
    `Got the collection ${JSON.stringify(id.slice(0, 60))}; expected one of ${ids}.`,
    { argument: 'collectionId' },
  );
}
