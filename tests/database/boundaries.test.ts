import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePublished, publishedFile } from '../published-files.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { segmentUses } from '../support/wkb-segments.ts';

let db: TestDatabase;
const query = <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  db.dataSource.query(sql, values);
const one = async <Row>(sql: string, ...values: unknown[]): Promise<Row> => {
  const [row] = await query<Row>(sql, ...values);
  return row as Row;
};

const details = [0, 1, 2, 3];

/** What is drawn once by all territories whose codes have so many digits: the rim of them all. */
async function rimOf(detail: number, digits: number): Promise<Set<string>> {
  const shapes = await query<{ wkb: string }>(
    `select encode(ST_AsBinary(shape, 'NDR'), 'hex') as wkb from territory_shape
     where detail = $1 and length(ubigeo) = $2 order by ubigeo`,
    detail,
    digits,
  );
  const uses = segmentUses(shapes.map(({ wkb }) => Buffer.from(wkb, 'hex')));
  const rim = new Set<string>();
  for (const [segment, count] of uses) {
    if (count === 1) rim.add(segment);
    else if (count > 2) throw new Error(`Got ${count} uses of ${segment}; expected at most 2.`);
  }
  return rim;
}

describePublished('the official boundaries', () => {
  beforeAll(async () => {
    db = await openForReading();
  });
  afterAll(() => db.close());

  it('are those of 25 regions, 196 provinces and 1,891 districts, each at four levels of detail', async () => {
    const levels = await query(
      `select t.level, s.detail, count(*)::int from territory t join territory_shape s using (ubigeo)
       group by t.level, s.detail order by t.level, s.detail`,
    );
    const counts = { DISTRICT: 1891, PROVINCE: 196, REGION: 25 };
    expect(levels).toEqual(
      Object.entries(counts).flatMap(([level, count]) =>
        details.map((detail) => ({ level, detail, count })),
      ),
    );
  });

  it('are valid polygons at every level of detail', async () => {
    const invalid = await query(
      'select ubigeo, detail, ST_IsValidReason(shape) from territory_shape where not ST_IsValid(shape)',
    );
    expect(invalid).toEqual([]);
    const valid = await one('select count(*)::int from territory_shape where ST_IsValid(shape)');
    expect(valid).toEqual({ count: 2112 * 4 });
  });

  it('have fewer vertices at each coarser level, and every level tells its tolerance', async () => {
    const levels = await query<{ vertices: number; tolerance: number }>(
      `select sum(ST_NPoints(s.shape))::int as vertices, d.tolerance_m as tolerance
       from territory_shape s join shape_detail d using (detail) group by detail, d.tolerance_m order by detail`,
    );
    expect(levels.map(({ tolerance }) => tolerance)).toEqual([0, 100, 400, 1500]);
    for (const [finer, coarser] of [
      [0, 1],
      [1, 2],
      [2, 3],
    ] as const) {
      expect(levels[coarser]?.vertices).toBeLessThan((levels[finer]?.vertices ?? 0) / 2);
    }
  });

  it.each(details)(
    'at detail %i are drawn with the same stretches by neighbours, districts, provinces and regions',
    async (detail) => {
      const [districts, provinces, regions] = [
        await rimOf(detail, 6),
        await rimOf(detail, 4),
        await rimOf(detail, 2),
      ];
      expect(regions.size).toBeGreaterThan(100);
      expect(difference(districts, regions)).toEqual(new Set());
      expect(difference(provinces, regions)).toEqual(new Set());
    },
    60_000,
  );

  it.each(details)(
    'at detail %i cover the same area as districts, provinces and regions',
    async (detail) => {
      const areas = await query<{ area: number }>(
        `select sum(ST_Area(shape)) as area from territory_shape where detail = $1
       group by length(ubigeo) order by length(ubigeo)`,
        detail,
      );
      const [regions = 0, provinces = 0, districts = 0] = areas.map(({ area }) => area);
      expect(regions).toBeGreaterThan(100);
      expect(Math.abs(provinces / regions - 1)).toBeLessThan(1e-9);
      expect(Math.abs(districts / regions - 1)).toBeLessThan(1e-9);
    },
  );

  it.each([2, 3])(
    'at detail %i cover what their union covers',
    async (detail) => {
      const { apart, together } = await one<{ apart: number; together: number }>(
        `select sum(ST_Area(shape)) as apart, ST_Area(ST_UnaryUnion(ST_Collect(shape))) as together
       from territory_shape where detail = $1 and length(ubigeo) = 6`,
        detail,
      );
      expect(Math.abs(apart / together - 1)).toBeLessThan(1e-9);
    },
    60_000,
  );

  it.each([
    ['at detail 3 in all of Peru', 3, ''],
    ['at detail 2 in all of Peru', 2, ''],
    ['at detail 1 in San Martín', 1, '22'],
    ['at full detail in San Martín', 0, '22'],
  ])(
    '%s no two districts share area',
    async (_, detail, region) => {
      const pairs = await one<{ pairs: number; overlaps: number }>(
        `select count(*)::int as pairs,
         (count(*) filter (where ST_Relate(a.shape, b.shape, '2********')))::int as overlaps
       from territory_shape a join territory_shape b on a.shape && b.shape and a.ubigeo < b.ubigeo
       where a.detail = $1 and b.detail = $1 and length(a.ubigeo) = 6 and length(b.ubigeo) = 6
         and a.ubigeo like $2 || '%' and b.ubigeo like $2 || '%'`,
        detail,
        region,
      );
      expect(pairs.pairs).toBeGreaterThan(150);
      expect(pairs.overlaps).toBe(0);
    },
    60_000,
  );

  it('have the areas of the ellipsoid, a province that of its districts', async () => {
    const worst = await one<{ off: number }>(
      `select max(abs(t.area_km2 * 1e6 / ST_Area(s.shape::geography) - 1)) as off
       from territory t join territory_shape s using (ubigeo) where s.detail = 0`,
    );
    expect(worst.off).toBeLessThan(1e-4);
    const sums = await one<{ off: number }>(
      `select max(abs(p.area_km2 / d.area - 1)) as off from territory p
       join lateral (select sum(area_km2) as area from territory d
         where d.level = 'DISTRICT' and d.ubigeo like p.ubigeo || '%') d on true`,
    );
    expect(sums.off).toBeLessThan(1e-12);
  }, 60_000);

  it('have a point on their surface and a box that fits', async () => {
    const wrong = await one<{ points: number; boxes: number }>(
      `select (count(*) filter (where not ST_Covers(s.shape, t.surface_point)))::int as points,
         (count(*) filter (where not ST_Equals(ST_Envelope(s.shape),
           ST_MakeEnvelope(t.west, t.south, t.east, t.north, 4326))))::int as boxes
       from territory t join territory_shape s using (ubigeo) where s.detail = 0`,
    );
    expect(wrong).toEqual({ points: 0, boxes: 0 });
  });

  it('give 5,541 adjoining pairs, 5,329 with a border and 5,315 with 100 m of it', async () => {
    const counts = await one(
      `select count(*)::int as queen, (count(*) filter (where kind = 'ROOK'))::int as rook,
         (count(*) filter (where shared_m >= 100))::int as long from contiguity`,
    );
    expect(counts).toEqual({ queen: 5541, rook: 5329, long: 5315 });
  });

  it('leave the two island districts of the lake without a neighbour', async () => {
    const alone = await query(
      `select ubigeo from territory t where level = 'DISTRICT'
       and not exists (select 1 from contiguity c where t.ubigeo in (c.a, c.b)) order by ubigeo`,
    );
    expect(alone).toEqual([{ ubigeo: '210103' }, { ubigeo: '211302' }]);
  });

  it('give borders within 0.1 % of those measured elsewhere, and the same pairs', async () => {
    const file = publishedFile('boundaries/contiguidad-distritos.csv');
    const published: { ubigeo_a: string; ubigeo_b: string; tipo: string; frontera_m: string }[] =
      parse(file.content, { columns: true });
    const rows = await query<{ a: string; b: string; kind: string; meters: number; run: number }>(
      'select a, b, kind, shared_m as meters, longest_run_m as run from contiguity',
    );
    const measured = new Map(rows.map((row) => [`${row.a} ${row.b}`, row]));
    const off = published.filter(({ ubigeo_a, ubigeo_b, tipo, frontera_m }) => {
      const row = measured.get(`${ubigeo_a} ${ubigeo_b}`);
      const meters = Number(frontera_m);
      // The file is rounded to 0.1 m.
      const fits = row && Math.abs(row.meters - meters) <= 0.001 * meters + 0.05;
      return !fits || (tipo === 'linea') !== (row.kind === 'ROOK');
    });
    expect(off).toEqual([]);
    expect(measured.size).toBe(published.length);
    expect(rows.filter(({ meters, run }) => run > meters * (1 + 1e-12) || run < 0)).toEqual([]);
  });

  it('reject the capital that lies 325 km off and keep the one just outside its district', async () => {
    const odd = await query<{ ubigeo: string; status: string; km: number }>(
      `select ubigeo, capital_status as status, capital_offset_m / 1000 as km from territory
       where level = 'DISTRICT' and capital_status <> 'INSIDE' order by km desc`,
    );
    expect(odd.map(({ ubigeo, status, km }) => [ubigeo, status, Math.round(km)])).toEqual([
      ['221006', 'REJECTED', 325],
      ['010523', 'NEAR', 2],
      ['100110', 'NEAR', 0],
    ]);
  });
});

function difference(one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> {
  return new Set([
    ...[...one].filter((key) => !other.has(key)),
    ...[...other].filter((key) => !one.has(key)),
  ]);
}
