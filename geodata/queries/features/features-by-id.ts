import type { Crs } from '../../model/crs.ts';
import { type Queryable, sqlText } from '../sql.ts';
import { assemble, type Fragment, fragment, join } from '../where/fragment.ts';
import type { FeatureCollection } from './feature-collection.ts';
import type { FeatureProperty } from './feature-property.ts';

const template = sqlText('./features-by-id.sql', import.meta.url);

/** What is told of features: which properties, and how their geometry is drawn. */
export interface FeatureDrawing {
  properties: readonly FeatureProperty[];
  crs: Crs;
  /** How much detail may be left out; 0 = none. */
  simplifyMeters: number;
  /** False leaves the geometry null, for tables. */
  withGeometry: boolean;
}

/**
 * Features as GeoJSON text, in the order of the ids; ids of none are left out. Each text ends
 * before its last brace, so that members can be added.
 */
export async function openFeatures(
  db: Queryable,
  collection: FeatureCollection,
  ids: readonly string[],
  { properties, crs, simplifyMeters, withGeometry }: FeatureDrawing,
): Promise<string[]> {
  const { text, values } = assemble(template, {
    geometry: withGeometry
      ? transformed(collection.drawn(simplifyMeters), crs)
      : fragment('null::geometry'),
    digits: fragment('?::int', digitsOf(crs, simplifyMeters)),
    properties: propertiesText(properties),
    ids: fragment('?::text[]', ids),
    source: collection.source,
  });
  const rows: { feature: string }[] = await db.query(text, values);
  return rows.map(({ feature }) => feature);
}

/** A centimetre at full detail, a decimetre else. */
function digitsOf({ unit }: Crs, simplifyMeters: number): number {
  if (unit === 'metres') return 2;
  return simplifyMeters === 0 ? 7 : 6;
}

function transformed({ sql, values }: Fragment, { srid, latitudeFirst }: Crs): Fragment {
  const moved =
    srid === 4326
      ? fragment(sql, ...values)
      : fragment(`ST_Transform(${sql}, ?::int)`, ...values, srid);
  return latitudeFirst ? fragment(`ST_FlipCoordinates(${moved.sql})`, ...moved.values) : moved;
}

/** The members of a JSON object as text; any number of them, where functions take a hundred. */
function propertiesText(properties: readonly FeatureProperty[]): Fragment {
  const members = properties.map(({ name, expression }, i) =>
    fragment(
      `?::text || coalesce(to_json(${expression.sql})::text, 'null')`,
      `${i > 0 ? ',' : ''}${JSON.stringify(name)}:`,
      ...expression.values,
    ),
  );
  return join(members, ' || ', "''");
}
