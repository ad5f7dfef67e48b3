import type { SpaceFilter, TerritoryFilter, TextFilter } from '../../model/territory-filter.ts';
import { numberConditions, scalarConditions, textConditions } from './conditions.ts';
import { all, any, type Fragment, fragment } from './fragment.ts';

/** People of the latest year; `t` is the territory. */
export const latestPeople =
  '(select p.people from population p where p.ubigeo = {t}.ubigeo order by p.year desc limit 1)';

/** Latest value of an indicator; its code is the only value. */
export const latestIndicatorValue =
  '(select v.value from indicator_value v where v.ubigeo = {t}.ubigeo and v.code = ? order by v.year desc limit 1)';

/** An expression about the territory that stands as `alias` in the statement. */
export function of(alias: string, expression: string): string {
  return expression.replaceAll('{t}', alias);
}

/** The condition of a filter on the territory that stands as `alias`. */
export function territoryWhere(filter: TerritoryFilter | null | undefined, alias = 't'): Fragment {
  if (!filter) return fragment('true');
  return all([
    ...ownConditions(filter, alias),
    ...factConditions(filter, alias),
    ...parentConditions(filter, alias),
    ...(filter.and ?? []).map((part) => territoryWhere(part, alias)),
    ...(filter.or ? [any(filter.or.map((part) => territoryWhere(part, alias)))] : []),
    ...(filter.not ? [negated(territoryWhere(filter.not, alias))] : []),
  ]);
}

function negated({ sql, values }: Fragment): Fragment {
  // A condition on a missing value is unknown; its negation must not turn that into a hit or a miss by chance.
  return fragment(`not coalesce((${sql}), false)`, ...values);
}

function ownConditions(filter: TerritoryFilter, t: string): Fragment[] {
  const conditions: Fragment[] = [];
  if (filter.ubigeo)
    conditions.push(...textConditions(`${t}.ubigeo`, filter.ubigeo, `${t}.ubigeo`));
  if (filter.name) conditions.push(...textConditions(`${t}.name`, filter.name, `${t}.search_name`));
  if (filter.areaKm2) conditions.push(...numberConditions(`${t}.area_km2`, filter.areaKm2));
  if (filter.capitalName) {
    // As `searchName` writes names: lower case, no accents, one space for all that is no letter.
    const plain = `lower(translate(${t}.capital_name, 'ÁÉÍÓÚÜÑáéíóúüñ', 'AEIOUUNaeiouun'))`;
    const searched = `btrim(regexp_replace(${plain}, '[^a-z0-9]+', ' ', 'g'))`;
    conditions.push(...textConditions(`${t}.capital_name`, filter.capitalName, searched));
  }
  if (filter.capitalAltitudeMeters) {
    conditions.push(...numberConditions(`${t}.capital_altitude_m`, filter.capitalAltitudeMeters));
  }
  if (filter.naturalRegion) {
    conditions.push(...scalarConditions(`${t}.natural_region`, filter.naturalRegion, 'text'));
  }
  return conditions;
}

function factConditions(filter: TerritoryFilter, t: string): Fragment[] {
  const conditions: Fragment[] = [];
  if (filter.population) conditions.push(populationCondition(filter.population, t));
  if (filter.populationDensity) {
    const density = `(${of(t, latestPeople)} / ${t}.area_km2)`;
    conditions.push(...numberConditions(density, filter.populationDensity));
  }
  if (filter.indicator) conditions.push(indicatorCondition(filter.indicator, t));
  if (filter.mancomunidad) conditions.push(mancomunidadCondition(filter.mancomunidad, t));
  return conditions;
}

function populationCondition(
  filter: NonNullable<TerritoryFilter['population']>,
  t: string,
): Fragment {
  const year =
    typeof filter.year === 'number' ? fragment('p.year = ?::int', filter.year) : fragment('true');
  const { sql, values } = all(numberConditions('latest.people', filter));
  return fragment(
    `exists (select 1 from (select (select p.people from population p where p.ubigeo = ${t}.ubigeo and ${year.sql} order by p.year desc limit 1) as people) latest where ${sql})`,
    ...year.values,
    ...values,
  );
}

function indicatorCondition(
  filter: NonNullable<TerritoryFilter['indicator']>,
  t: string,
): Fragment {
  const year =
    typeof filter.year === 'number' ? fragment('v.year = ?::int', filter.year) : fragment('true');
  const { sql, values } = all(numberConditions('latest.value', filter));
  return fragment(
    `exists (select 1 from (select (select v.value from indicator_value v where v.ubigeo = ${t}.ubigeo and v.code = ?::text and ${year.sql} order by v.year desc limit 1) as value) latest where ${sql})`,
    filter.code,
    ...year.values,
    ...values,
  );
}

function mancomunidadCondition(
  filter: NonNullable<TerritoryFilter['mancomunidad']>,
  t: string,
): Fragment {
  const { sql, values } = all([
    ...(filter.id ? textConditions('m.id', plainIds(filter.id), 'm.id') : []),
    ...(filter.name ? textConditions('m.name', filter.name, 'm.search_name') : []),
  ]);
  // A provincial municipality brings all districts of its province into a municipal association.
  const member = `(mm.ubigeo = ${t}.ubigeo or (m.kind = 'MUNICIPAL' and ${t}.level = 'DISTRICT' and mm.ubigeo = ${t}.province_ubigeo))`;
  return fragment(
    `exists (select 1 from mancomunidad_member mm join mancomunidad m on m.id = mm.mancomunidad_id where ${member} and ${sql})`,
    ...values,
  );
}

/** The ids as the table holds them; clients know them with their type before them. */
function plainIds(filter: TextFilter): TextFilter {
  const plain = (id: string) => id.replace(/^Mancomunidad:/, '');
  return {
    ...filter,
    eq: typeof filter.eq === 'string' ? plain(filter.eq) : null,
    in: filter.in?.map(plain) ?? null,
  };
}

function parentConditions(filter: TerritoryFilter, t: string): Fragment[] {
  return (['province', 'region'] as const).flatMap((parent) => {
    const nested = filter[parent];
    if (!nested) return [];
    const alias = `${t}_${parent}`;
    const { sql, values } = territoryWhere(nested, alias);
    const text = `exists (select 1 from territory ${alias} where ${alias}.ubigeo = ${t}.${parent}_ubigeo and ${sql})`;
    return [fragment(text, ...values)];
  });
}

/** The condition of a place on the territory `t`; exact shapes are compared at full detail. */
export function spaceWhere(space: SpaceFilter | null | undefined): Fragment {
  if (!space) return fragment('true');
  const conditions: Fragment[] = [];
  if (space.bbox) {
    conditions.push(
      shapeCondition(
        'ST_Intersects(s.shape, ST_MakeEnvelope(?::float8, ?::float8, ?::float8, ?::float8, 4326))',
        ...space.bbox,
      ),
    );
  }
  if (space.intersects) {
    conditions.push(
      shapeCondition(
        'ST_Intersects(s.shape, ST_SetSRID(ST_GeomFromGeoJSON(?::text), 4326))',
        space.intersects,
      ),
    );
  }
  if (space.within) {
    conditions.push(
      shapeCondition(
        'ST_CoveredBy(s.shape, ST_SetSRID(ST_GeomFromGeoJSON(?::text), 4326))',
        space.within,
      ),
    );
  }
  if (space.dWithin) {
    const { longitude, latitude, meters } = space.dWithin;
    conditions.push(
      shapeCondition(
        's.shape && ST_MakeEnvelope(?::float8, ?::float8, ?::float8, ?::float8, 4326) and ST_DWithin(s.shape::geography, ST_SetSRID(ST_MakePoint(?::float8, ?::float8), 4326)::geography, ?::float8)',
        ...boxAround(space.dWithin),
        longitude,
        latitude,
        meters,
      ),
    );
  }
  return all(conditions);
}

/** The least radius of curvature of the WGS 84 ellipsoid: a(1 - e²), along the equator's meridians. */
const LEAST_RADIUS_METERS = 6_335_439;

/** A box in degrees that holds all within a distance, so that the index leaves out what lies far off. */
function boxAround({ longitude, latitude, meters }: NonNullable<SpaceFilter['dWithin']>) {
  const degrees = 180 / Math.PI;
  const radius = meters / LEAST_RADIUS_METERS;
  const holdsPole = Math.abs(latitude) / degrees + radius >= Math.PI / 2;
  const east = Math.asin(Math.min(1, Math.sin(radius) / Math.cos(latitude / degrees))) * degrees;
  const width = holdsPole ? 360 : east + 1e-6;
  const height = radius * degrees + 1e-6;
  return [longitude - width, latitude - height, longitude + width, latitude + height];
}

function shapeCondition(condition: string, ...values: readonly unknown[]): Fragment {
  return fragment(
    `exists (select 1 from territory_shape s where s.ubigeo = t.ubigeo and s.detail = 0 and ${condition})`,
    ...values,
  );
}
