import { DomainError } from '../../model/domain-error.ts';
import type { TerritoryOrder } from '../../model/territory-filter.ts';
import { type Fragment, fragment } from './fragment.ts';
import type { OrderTerm } from './keyset.ts';
import { latestIndicatorValue, latestPeople, of } from './territory-where.ts';

const byUbigeo: OrderTerm = {
  expression: fragment('t.ubigeo collate "C"'),
  type: 'text',
  descending: false,
};

/** The terms of an order; equal rows follow their codes, missing values come last. */
export function territoryOrderTerms(
  order: readonly TerritoryOrder[] | null | undefined,
): OrderTerm[] {
  const terms = (order ?? []).flatMap((entry) => termsOf(entry));
  return [...terms, byUbigeo];
}

function termsOf({ field, direction, indicator }: TerritoryOrder): OrderTerm[] {
  const descending = direction === 'DESC';
  const people = of('t', latestPeople);
  switch (field) {
    case 'UBIGEO':
      return [{ ...byUbigeo, descending }];
    case 'NAME':
      return [{ expression: fragment('t.search_name collate "C"'), type: 'text', descending }];
    case 'AREA_KM2':
      return [{ expression: fragment('t.area_km2'), type: 'float8', descending }];
    case 'POPULATION':
      return missingLast(fragment(people), descending);
    case 'POPULATION_DENSITY':
      return missingLast(fragment(`(${people} / t.area_km2)`), descending);
    case 'CAPITAL_ALTITUDE_METERS':
      return missingLast(fragment('t.capital_altitude_m'), descending);
    case 'INDICATOR':
      return missingLast(indicatorValue(indicator), descending);
  }
}

function indicatorValue(code: string | null | undefined): Fragment {
  if (code) return fragment(of('t', latestIndicatorValue), code);
  throw new DomainError(
    'BAD_INPUT',
    'Got an order by INDICATOR without an indicator; expected its code.',
    { argument: 'orderBy.indicator' },
  );
}

function missingLast({ sql, values }: Fragment, descending: boolean): OrderTerm[] {
  return [
    { expression: fragment(`(${sql} is null)`, ...values), type: 'boolean', descending: false },
    { expression: fragment(`coalesce(${sql}, 0)`, ...values), type: 'float8', descending },
  ];
}
