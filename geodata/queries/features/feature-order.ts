import { type Fragment, fragment } from '../where/fragment.ts';
import type { OrderTerm } from '../where/keyset.ts';
import type { FeatureProperty } from './feature-property.ts';

/** What a list of features is sorted by; equal ones follow their ids. */
export interface FeatureSort {
  property: FeatureProperty;
  descending: boolean;
}

/** How a page is ordered: the columns k0, k1, … that are read of each feature, and their order. */
export interface FeatureOrder {
  columns: Fragment[];
  terms: OrderTerm[];
}

/** Orders by properties, missing values last, and by id in the end. */
export function featureOrder(sorts: readonly FeatureSort[]): FeatureOrder {
  const keys = sorts.flatMap(keysOf);
  const id: Key = { value: fragment('f.id'), type: 'text', descending: false };
  return {
    columns: [...keys, id].map(({ value }, i) =>
      fragment(`${value.sql} as k${i}`, ...value.values),
    ),
    terms: [
      ...keys.map((key, i) => termOf(key, `k${i}${key.type === 'text' ? ' collate "C"' : ''}`)),
      // Ids follow their index, which has the order of the database.
      termOf(id, `k${keys.length}`),
    ],
  };
}

function termOf({ type, descending }: Key, expression: string): OrderTerm {
  return { expression: fragment(expression), type, descending };
}

interface Key {
  value: Fragment;
  type: OrderTerm['type'];
  descending: boolean;
}

function keysOf({ property, descending }: FeatureSort): Key[] {
  const { sql, values } = property.expression;
  const isMissing = fragment(`((${sql}) is null)`, ...values);
  const missingLast: Key = { value: isMissing, type: 'boolean', descending: false };
  switch (property.type) {
    case 'string':
      return [
        missingLast,
        { value: fragment(`coalesce(${sql}, '')`, ...values), type: 'text', descending },
      ];
    case 'boolean':
      return [
        missingLast,
        { value: fragment(`coalesce(${sql}, false)`, ...values), type: 'boolean', descending },
      ];
    case 'number':
    case 'integer':
      return [
        missingLast,
        { value: fragment(`coalesce(${sql}, 0)::float8`, ...values), type: 'float8', descending },
      ];
  }
}
