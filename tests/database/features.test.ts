import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCql2Text } from '../../geodata/cql2/parse-text.ts';
import { readCql2Json } from '../../geodata/cql2/read-json.ts';
import { indicators } from '../../geodata/indicators/registry.ts';
import { type Crs, crs84, servedCrs } from '../../geodata/model/crs.ts';
import type { DomainError } from '../../geodata/model/domain-error.ts';
import type { TerritoryLevel } from '../../geodata/model/territory.ts';
import { featureCollections } from '../../geodata/queries/features/all-collections.ts';
import { boxWhere } from '../../geodata/queries/features/box-where.ts';
import { cql2Where } from '../../geodata/queries/features/cql2-where.ts';
import type { FeatureCollection } from '../../geodata/queries/features/feature-collection.ts';
import { featureCount, featurePage } from '../../geodata/queries/features/feature-page.ts';
import { openFeatures } from '../../geodata/queries/features/features-by-id.ts';
import { indicatorProperty } from '../../geodata/queries/features/indicator-property.ts';
import {
  territoryCounts,
  WHOLE_COUNTRY,
} from '../../geodata/queries/territories/territory-page.ts';
import { type Fragment, fragment } from '../../geodata/queries/where/fragment.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { testedEdition } from '../support/source-folders.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openForReading();
});
afterAll(() => db.close());

const named = (id: string) => featureCollections.find((collection) => collection.id === id)!;
const districts = named('districts');
const crsOf = (code: number): Crs => servedCrs.find(({ uri }) => uri.endsWith(`/${code}`))!;

function scopeOf(collection: FeatureCollection, crs = crs84) {
  const known = [
    ...collection.properties,
    ...(collection.hasIndicators ? indicators.map(indicatorProperty) : []),
  ];
  return {
    collection,
    crs,
    properties: new Map(known.map((property) => [property.name, property])),
  };
}

async function idsOf(collection: FeatureCollection, where: Fragment): Promise<string[]> {
  const query = { where, sorts: [], limit: 100_000, after: null };
  return (await featurePage(db.dataSource, collection, query)).ids;
}

const idsByText = async (text: string, collection = districts, crs = crs84) =>
  idsOf(collection, cql2Where(parseCql2Text(text), scopeOf(collection, crs)));

async function idsBySql(condition: string): Promise<string[]> {
  const rows: { ubigeo: string }[] = await db.dataSource.query(
    `select t.ubigeo from territory t join territory_shape s on s.ubigeo = t.ubigeo and s.detail = 0
     where t.level = 'DISTRICT' and ${condition} order by t.ubigeo`,
  );
  return rows.map(({ ubigeo }) => ubigeo);
}

const huaylas = "ST_GeomFromText('POLYGON((-78 -10, -77 -10, -77 -9, -78 -9, -78 -10))', 4326)";
const square = 'POLYGON((-78 -10, -77 -10, -77 -9, -78 -9, -78 -10))';

describe('a CQL2 filter', () => {
  it.each([
    ["name = 'Lamas'", "t.name = 'Lamas'"],
    ["'Lamas' = name", "t.name = 'Lamas'"],
    ["name >= 'Z'", `t.name collate "C" >= 'Z'`],
    ['name LIKE \'San %\' AND "areaKm2" < 100', "t.name like 'San %' and t.area_km2 < 100"],
    ["name LIKE '100\\%'", 'false'],
    ["CASEI(name) LIKE casei('%ÑU%')", "lower(t.name) like '%ñu%' or t.name like '%Ñu%'"],
    ["ACCENTI(CASEI(name)) = 'cunumbuqui'", "t.name = 'Cuñumbuqui'"],
    [
      "region IN ('22', '16') AND NOT province = '2205'",
      "t.region_ubigeo in ('22','16') and t.province_ubigeo <> '2205'",
    ],
    [
      'capitalAltitudeMeters BETWEEN 3000 AND 3100.5',
      't.capital_altitude_m between 3000 and 3100.5',
    ],
    ['naturalRegion IS NULL OR areaKm2 > 10000', 't.natural_region is null or t.area_km2 > 10000'],
    [
      'anemia_6_35m_pct > 0.6',
      "(select v.value from indicator_value v where v.ubigeo = t.ubigeo and v.code = 'anemia_6_35m_pct' order by v.year desc limit 1) > 0.6",
    ],
    [`S_INTERSECTS(geometry, ${square})`, `ST_Intersects(s.shape, ${huaylas})`],
    [`S_WITHIN(geometry, ${square})`, `ST_Within(s.shape, ${huaylas})`],
    [`S_CONTAINS(${square}, geometry)`, `ST_Within(s.shape, ${huaylas})`],
    [
      `S_CROSSES(geometry, LINESTRING(-78 -10, -77 -9)) OR S_OVERLAPS(geometry, ${square})`,
      `ST_Crosses(s.shape, ST_GeomFromText('LINESTRING(-78 -10, -77 -9)', 4326)) or ST_Overlaps(s.shape, ${huaylas})`,
    ],
    [
      `S_DISJOINT(geometry, ${square}) AND region = '02'`,
      `ST_Disjoint(s.shape, ${huaylas}) and t.region_ubigeo = '02'`,
    ],
    [
      'S_INTERSECTS(geometry, BBOX(179, -10, -77, -9))',
      'ST_Intersects(s.shape, ST_MakeEnvelope(-180, -10, -77, -9, 4326))',
    ],
    [
      'S_CONTAINS(geometry, GEOMETRYCOLLECTION(POINT(-76.5 -6.4), POINT(-76.51 -6.41)))',
      "ST_Contains(s.shape, ST_GeomFromText('MULTIPOINT(-76.5 -6.4, -76.51 -6.41)', 4326))",
    ],
  ])('%s finds what SQL finds', async (text, condition) => {
    expect(await idsByText(text)).toEqual(await idsBySql(`(${condition})`));
  });

  it('leaves out what is not known, as SQL does, whether or not it is negated', async () => {
    const above = await idsByText('anemia_6_35m_pct > 0.3');
    const notAbove = await idsByText('NOT anemia_6_35m_pct > 0.3');
    const missing = await idsByText('anemia_6_35m_pct IS NULL');
    expect(missing.length).toBeGreaterThan(0);
    expect(above.length + notAbove.length + missing.length).toBe(1891);
  });

  it('says the same in JSON', async () => {
    const filter = {
      op: 'and',
      args: [
        { op: 'in', args: [{ property: 'region' }, ['22', '16']] },
        { op: 's_intersects', args: [{ property: 'geometry' }, { bbox: [-77, -7, -76, -6] }] },
      ],
    };
    const where = cql2Where(readCql2Json(JSON.stringify(filter)), scopeOf(districts));
    expect(await idsOf(districts, where)).toEqual(
      await idsByText("region IN ('22','16') AND S_INTERSECTS(geometry, BBOX(-77,-7,-76,-6))"),
    );
  });

  it.each([
    ['name = 3', /= of a text and a number at character 6; expected operands of one type/],
    ["areaKm2 > '3'", /> of a number and a text/],
    ["areaKm2 LIKE '3'", /like of a number and a text/],
    ['name LIKE name', /a pattern that is no text at character 11/],
    ["name LIKE 'a\\'", /a text without its end/],
    ["name IN ('a', 3)", /in of a text and a number/],
    ["name BETWEEN 'a' AND 'b'", /between of a text/],
    ['CASEI(areaKm2) = 3', /casei of a number/],
    ['CASEI(name)', /expected =/],
    ["name = DATE('2024-01-01')", /= of a text and a date/],
    [
      'nothing = 3',
      /the property "nothing" at character 1; expected one of the queryables: geometry, ubigeo/,
    ],
    ['"name"" = 1; --" = 3', /the property "name\\" = 1; --"/],
    ['name', /a text as a condition/],
    ['geometry = 3', /the geometry at character 1/],
    ['S_INTERSECTS(name, POINT(1 2))', /the property "name" at character 14; expected geometry/],
    ['S_INTERSECTS(geometry, 3)', /a value at character 24/],
    ['POINT(1 2) = POINT(1 2)', /a geometry at character 1/],
  ])('%s is refused', async (text, message) => {
    const error: DomainError = await idsByText(text).then(
      () => undefined as never,
      (e) => e,
    );
    expect(error).toMatchObject({ code: 'BAD_INPUT', argument: 'filter' });
    expect(error.message).toMatch(message);
  });

  it.each([
    [
      'POINT(181 0)',
      /the position 181 0 in WGS 84 longitude-latitude at character 24; expected coordinates of -180 to 180/,
    ],
    ['LINESTRING(1 1, 1 1)', /a line without length/],
    ['POLYGON((0 0, 1 1, 0 1))', /4 at least|ends where it starts/],
    ['POLYGON((0 0, 1 1, 0 1, 1 0, 0 0))', /crosses itself near/],
    [
      'GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(0 0, 1 1))',
      /a collection of Point and LineString/,
    ],
    ['BBOX(0, 5, 1, 4)', /a box from 5 up to 4/],
  ])('with %s is refused before any database sees it', async (geometry, message) => {
    const text = `S_INTERSECTS(geometry, ${geometry})`;
    const error: DomainError = await idsByText(text).then(
      () => undefined as never,
      (e) => e,
    );
    expect(error).toMatchObject({ code: 'INVALID_GEOMETRY', argument: 'filter' });
    expect(error.message).toMatch(message);
  });

  it('cannot say anything but values: texts that look like SQL or like our own marks are texts', async () => {
    for (const text of [
      "'' or 1=1 --",
      '?',
      '$1',
      "\\' or true --",
      '{where}',
      ';select pg_sleep(9)',
    ]) {
      const literal = text.replaceAll("'", "''");
      expect(await idsByText(`name = '${literal.replace(/\\''/g, "\\\\'")}'`)).toEqual([]);
      const { sql, values } = cql2Where(
        readCql2Json(JSON.stringify({ op: '=', args: [{ property: 'name' }, text] })),
        scopeOf(districts),
      );
      expect(sql).toBe('(f."name") collate "C" = ?::text');
      expect(values).toEqual([text]);
    }
  });

  it('takes coordinates in every served system, latitude first in EPSG:4326', async () => {
    const expected = await idsByText('S_INTERSECTS(geometry, BBOX(-77, -12, -76, -11))');
    expect(expected.length).toBeGreaterThan(50);
    expect(
      await idsByText('S_INTERSECTS(geometry, BBOX(-12, -77, -11, -76))', districts, crsOf(4326)),
    ).toEqual(expected);
    const mercator = [-77, -12, -76, -11].map((degrees, i) => mercatorOf(degrees, i % 2 === 1));
    expect(
      await idsByText(
        `S_INTERSECTS(geometry, BBOX(${mercator.join(',')}))`,
        districts,
        crsOf(3857),
      ),
    ).toEqual(expected);
    const point = await idsByText(
      'S_CONTAINS(geometry, POINT(282241.145 8672655.936))',
      districts,
      crsOf(32718),
    );
    expect(point).toEqual(await idsByText('S_CONTAINS(geometry, POINT(-77 -12))'));
  });
});

/** Web Mercator is that of a sphere of 6,378,137 m. */
function mercatorOf(degrees: number, isLatitude: boolean): number {
  const radians = (degrees * Math.PI) / 180;
  return 6_378_137 * (isLatitude ? Math.asinh(Math.tan(radians)) : radians);
}

describe('a box', () => {
  it.each([
    ['regions', 'REGION'],
    ['provinces', 'PROVINCE'],
    ['districts', 'DISTRICT'],
  ] as const)('finds as many %s as the graph', async (id, level: TerritoryLevel) => {
    const boxes = [
      [-77, -12, -76, -11],
      [-76.5, -6.6, -76.3, -6.2],
      [-82, -19, -68, 1],
      [0, 0, 1, 1],
    ] as const;
    for (const bbox of boxes) {
      const counts = await territoryCounts(db.dataSource, [WHOLE_COUNTRY], {
        level,
        space: { bbox },
        page: {},
      });
      expect(await featureCount(db.dataSource, named(id), boxWhere(bbox, crs84, named(id)))).toBe(
        counts.get(WHOLE_COUNTRY),
      );
    }
  });

  it('finds the associations whose joint shape it meets', async () => {
    const mancomunidades = named('mancomunidades');
    const box = [-76.6, -6.6, -76.3, -6.2] as const;
    const found = await idsOf(mancomunidades, boxWhere(box, crs84, mancomunidades));
    const joint = await idsByText(
      `geometry IS NOT NULL AND NOT S_DISJOINT(geometry, BBOX(${box.join(',')}))`,
      mancomunidades,
    );
    expect(found).toContain('mancomunidad-municipal-cuenca-del-rio-cumbaza');
    expect(found).toEqual(joint);
  });

  it('may be a point or a line', async () => {
    expect(
      await idsOf(districts, boxWhere([-76.52, -6.42, -76.52, -6.42], crs84, districts)),
    ).toHaveLength(1);
    const line = await idsOf(districts, boxWhere([-77, -12, -76, -12], crs84, districts));
    expect(line.length).toBeGreaterThan(1);
  });
});

describe('pages', () => {
  const sorted = ['name', 'naturalRegion', 'capitalAltitudeMeters', 'populationYear'];

  it.each(sorted)(
    'ordered by %s tell every district exactly once, ties and missing values too',
    async (name) => {
      const property = districts.properties.find((known) => known.name === name)!;
      for (const descending of [false, true]) {
        const seen: string[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const page = await featurePage(db.dataSource, districts, {
            where: fragment('true'),
            sorts: [{ property, descending }],
            limit: 137,
            after,
          });
          seen.push(...page.ids);
          after = page.next;
          more = after !== null;
        }
        expect(seen).toHaveLength(1891);
        expect(new Set(seen).size).toBe(1891);
      }
    },
  );

  it('of every collection hold what it counts', async () => {
    for (const collection of featureCollections) {
      const ids = await idsOf(collection, fragment('true'));
      expect(await featureCount(db.dataSource, collection, fragment('true'))).toBe(ids.length);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

interface Feature {
  id: string;
  geometry: { type: string; coordinates: never } | null;
  properties: Record<string, unknown>;
}

async function read(
  collection: FeatureCollection,
  ids: string[],
  crs = crs84,
  simplifyMeters = 0,
  properties = collection.properties,
): Promise<Feature[]> {
  const texts = await openFeatures(db.dataSource, collection, ids, {
    properties,
    crs,
    simplifyMeters,
    withGeometry: true,
  });
  return texts.map((text) => JSON.parse(`${text}}`));
}

describe('features', () => {
  it('carry codes, names, parents, area, people with their year, and the capital', async () => {
    const [lamas] = await read(districts, ['220501']);
    expect(lamas).toMatchObject({
      id: '220501',
      geometry: { type: 'MultiPolygon' },
      properties: {
        ubigeo: '220501',
        name: 'Lamas',
        region: '22',
        regionName: 'San Martín',
        province: '2205',
        provinceName: 'Lamas',
        capital: 'Lamas',
        areaKm2: 129.4326552029921,
        population: 16081,
        populationYear: 2025,
      },
    });
  });

  it('come in the order of their ids, without those that are none', async () => {
    const found = await read(districts, ['220501', '999999', '010101', "' or true --"]);
    expect(found.map(({ id }) => id)).toEqual(['220501', '010101']);
  });

  it('may carry any number of indicators, null where missing', async () => {
    const properties = indicators.map(indicatorProperty);
    const [feature] = await read(districts, ['221006'], crs84, 1500, properties);
    expect(Object.keys(feature!.properties)).toEqual(indicators.map(({ code }) => code));
    expect(feature!.properties.anemia_6_35m_pct).toBeNull();
  });

  it('are drawn with less detail when asked', async () => {
    const [full] = await read(districts, ['160202']);
    const [simple] = await read(districts, ['160202'], crs84, 1500);
    const size = (feature?: Feature) => JSON.stringify(feature?.geometry).length;
    if (testedEdition === 'OFFICIAL') expect(size(simple)).toBeLessThan(size(full) / 5);
    expect(simple?.geometry?.type).toBe('MultiPolygon');
  });

  it('have their coordinates in the system that is asked for', async () => {
    const capitals = named('capitals');
    const at = async (crs: Crs) =>
      (await read(capitals, ['150101'], crs))[0]!.geometry!.coordinates as [number, number];
    const [longitude, latitude] = await at(crs84);
    expect(await at(crsOf(4326))).toEqual([latitude, longitude]);
    const [x, y] = await at(crsOf(3857));
    expect(x).toBeCloseTo(mercatorOf(longitude, false), 1);
    expect(y).toBeCloseTo(mercatorOf(latitude, true), 1);
    for (const zone of [17, 18, 19]) {
      const [easting, northing] = await at(crsOf(32_700 + zone));
      const [e, n] = transverseMercator(longitude, latitude, zone * 6 - 183);
      expect(easting).toBeCloseTo(e, 1);
      expect(northing).toBeCloseTo(n, 1);
    }
  });

  it('without a point keep their properties', async () => {
    const capitals = named('capitals');
    const missing = await idsByText('geometry IS NULL', capitals);
    expect(missing).toEqual(await idsByText("pointStatus IN ('REJECTED', 'UNKNOWN')", capitals));
    for (const feature of await read(capitals, missing)) expect(feature.geometry).toBeNull();
  });
});

/**
 * UTM south on WGS 84 by Krüger's series to the sixth power of the third flattening (Karney, 2011):
 * millimetres as far from the meridian as Peru is.
 */
function transverseMercator(
  longitude: number,
  latitude: number,
  meridian: number,
): [number, number] {
  const [a, f, k0] = [6_378_137, 1 / 298.257223563, 0.9996];
  const n = f / (2 - f);
  const e = Math.sqrt(f * (2 - f));
  const radius = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256);
  const alpha = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
    (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
    (49_561 / 161_280) * n ** 4,
  ];
  const phi = (latitude * Math.PI) / 180;
  const lambda = ((longitude - meridian) * Math.PI) / 180;
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(t, Math.cos(lambda)));
  let [x, y] = [eta, xi];
  for (const [i, coefficient] of alpha.entries()) {
    const j = 2 * (i + 1);
    x += coefficient * Math.cos(j * xi) * Math.sinh(j * eta);
    y += coefficient * Math.sin(j * xi) * Math.cosh(j * eta);
  }
  return [500_000 + k0 * radius * x, 10_000_000 + k0 * radius * y];
}
