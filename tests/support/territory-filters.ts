import fc from 'fast-check';
import type {
  NumberFilter,
  TerritoryFilter,
  TextFilter,
} from '../../geodata/model/territory-filter.ts';

function numbers(...values: number[]): fc.Arbitrary<NumberFilter> {
  const value = fc.constantFrom(...values);
  return fc.oneof(
    fc.record({ gte: value, lt: value }, { requiredKeys: [] }),
    fc.record({ gt: value }),
    fc.record({ lte: value, isNull: fc.boolean() }, { requiredKeys: [] }),
    fc.record({ eq: value }),
    fc.record({ in: fc.array(value, { maxLength: 3 }) }),
  );
}

function texts(...values: string[]): fc.Arbitrary<TextFilter> {
  const value = fc.constantFrom(...values);
  return fc.oneof(
    fc.record({ gte: value, lt: value }, { requiredKeys: [] }),
    fc.record({ gt: value, lte: value }, { requiredKeys: [] }),
    fc.record({ in: fc.array(value, { maxLength: 3 }) }),
    fc.record({ search: value }),
    fc.record({ eq: value, isNull: fc.constant(false) }, { requiredKeys: ['eq'] }),
  );
}

const natural = fc.constantFrom('COSTA' as const, 'SIERRA' as const, 'SELVA' as const);

const leaves = {
  ubigeo: texts('01', '22', '2201', '220101', '1501', '150132', '25'),
  name: texts('San', 'Santa', 'Ñ', 'Áncash', 'Lima', 'cuñ', 'La ', 'san juan', 'Zaña', '_', '%'),
  areaKm2: numbers(0, 10, 100, 500, 2500, 20_000),
  capitalAltitudeMeters: numbers(0, 50, 500, 2300, 3400, 4100),
  naturalRegion: fc.oneof(
    fc.record({ eq: natural }),
    fc.record({ in: fc.array(natural, { maxLength: 2 }) }),
  ),
  population: numbers(0, 500, 3000, 12_000, 90_000, 400_000),
  populationDensity: numbers(0, 1, 8, 40, 300, 9000),
};

type Levels = Record<'district' | 'province' | 'region', TerritoryFilter>;

/** Filters whose meaning can be told from a district and its parents; only children name parents. */
export const randomFilter: fc.Arbitrary<TerritoryFilter> = fc.letrec<Levels>((tie) => {
  const conditions = (level: keyof Levels) => {
    const nested = fc.array(tie(level), { maxLength: 3 });
    return [
      fc.record(leaves, { requiredKeys: [] }).map(fewest),
      fc.record({ and: nested }),
      fc.record({ or: nested }),
      fc.record({ not: tie(level) }),
    ];
  };
  const region = fc.record(
    { region: tie('region'), areaKm2: leaves.areaKm2 },
    { requiredKeys: ['region'] },
  );
  const options = { maxDepth: 3, withCrossShrink: true };
  return {
    region: fc.oneof(options, ...conditions('region')),
    province: fc.oneof(options, ...conditions('province'), region),
    district: fc.oneof(
      options,
      ...conditions('district'),
      fc.record({ province: tie('province') }),
      region,
    ),
  };
}).district;

/** At most two conditions: with all of them at once hardly any territory would be found. */
function fewest(filter: TerritoryFilter): TerritoryFilter {
  return Object.fromEntries(Object.entries(filter).slice(0, 2));
}
