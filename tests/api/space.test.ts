import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { type Graph, openGraph } from './graph.ts';

type Ring = [number, number][];
interface Shape {
  type: string;
  coordinates: Ring[][];
}
interface Drawn {
  ubigeo: string;
  bbox: [number, number, number, number];
  geometry: Shape;
}

let graph: Graph;

const squareRing = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const polygon = (...coordinates: Ring[]) => ({ type: 'Polygon', coordinates });

async function codes(args: string, shape?: object): Promise<string[]> {
  const { data } = await graph.ask<{ districts: { nodes: { ubigeo: string }[] } }>(
    `query ${shape ? '($shape: PolygonalGeometry)' : ''} { districts(first: 2000, ${args}) { nodes { ubigeo } } }`,
    shape ? { shape } : {},
  );
  return data.districts.nodes.map(({ ubigeo }) => ubigeo);
}

/** Codes that PostGIS finds, ascending. */
async function found(condition: string, ...values: unknown[]): Promise<string[]> {
  const rows = await graph.rows<{ ubigeo: string }>(
    `select s.ubigeo from territory_shape s where s.detail = 0 and length(s.ubigeo) = 6 and ${condition}
     order by s.ubigeo collate "C"`,
    ...values,
  );
  return rows.map(({ ubigeo }) => ubigeo);
}

const drawing = (args: string) => `geometry${args && `(${args})`}`;

async function draw(where: string, args: string): Promise<Drawn[]> {
  const { data } = await graph.ask<{ districts: { nodes: Drawn[] } }>(
    `{ districts(first: 2000, where: { ${where} }) { nodes { ubigeo bbox ${drawing(args)} } } }`,
  );
  return data.districts.nodes;
}

const ringsOf = ({ coordinates }: Shape): Ring[] => coordinates.flat();

/** Twice the signed area; positive when counter-clockwise. */
function turn(ring: Ring): number {
  return ring.slice(1).reduce((sum, [x, y], i) => {
    const [px, py] = ring[i] as [number, number];
    return sum + px * y - x * py;
  }, 0);
}

/** RFC 7946: rings are closed, outer ones counter-clockwise and holes clockwise. */
function expectWound(geometry: Shape): void {
  expect(geometry.type).toBe('MultiPolygon');
  for (const [outer, ...holes] of geometry.coordinates) {
    expect(turn(outer as Ring)).toBeGreaterThan(0);
    for (const hole of holes) expect(turn(hole)).toBeLessThan(0);
  }
  for (const ring of ringsOf(geometry)) expect(ring[0]).toEqual(ring.at(-1));
}

/** How many rings draw each stretch, whichever way. */
function stretches(shapes: readonly Shape[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const ring of shapes.flatMap(ringsOf)) {
    for (let i = 1; i < ring.length; i++) {
      const key = [String(ring[i - 1]), String(ring[i])].sort().join(' ');
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return uses;
}

const decimals = (value: number) => String(value).split('.')[1]?.length ?? 0;

describePublished('space', () => {
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  describe('a condition', () => {
    it('bbox finds what touches the box', async () => {
      expect(await codes('bbox: [-76.5, -6.6, -76.3, -6.4]')).toEqual(
        await found('ST_Intersects(s.shape, ST_MakeEnvelope(-76.5, -6.6, -76.3, -6.4, 4326))'),
      );
      expect(await codes('bbox: [-90, -20, -85, -10]')).toEqual([]);
    });

    it.each([
      ['intersects', 'ST_Intersects(s.shape, ST_SetSRID(ST_GeomFromGeoJSON($1), 4326))'],
      ['within', 'ST_CoveredBy(s.shape, ST_SetSRID(ST_GeomFromGeoJSON($1), 4326))'],
    ])('%s compares full-detail shapes with a polygon', async (name, condition) => {
      const shape = polygon(squareRing(-77, -7, 1));
      const expected = await found(condition, JSON.stringify(shape));
      expect(expected.length).toBeGreaterThan(3);
      expect(await codes(`${name}: $shape`, shape)).toEqual(expected);
    });

    it('takes multipolygons with holes, and polygons wound either way', async () => {
      const outer = squareRing(-77, -7, 1);
      const hole = squareRing(-76.6, -6.6, 0.2);
      const multi = { type: 'MultiPolygon', coordinates: [[outer, hole.reverse()]] };
      const expected = await found(
        'ST_CoveredBy(s.shape, ST_SetSRID(ST_GeomFromGeoJSON($1), 4326))',
        JSON.stringify(multi),
      );
      expect(await codes('within: $shape', multi)).toEqual(expected);
      const clockwise = polygon([...outer].reverse());
      const whole = await codes('within: $shape', polygon(outer));
      expect(await codes('within: $shape', clockwise)).toEqual(whole);
      expect(whole.length).toBeGreaterThan(expected.length);
    });

    it.each([
      [-76.5, -6.45, 5000],
      [-76.5, -6.45, 0],
      [-70, -15.8, 60_000],
      [-80.5, -4, 1000],
      [-83, -6, 400_000],
    ])(
      'dWithin of %d, %d measures %i metres on the ellipsoid',
      async (longitude, latitude, meters) => {
        // The coarsest shapes differ by kilometres; what they leave out by more is far off.
        const expected = await found(
          `s.ubigeo in (select c.ubigeo from territory_shape c where c.detail = 3 and ST_DWithin(
           c.shape::geography, ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography, $3::float8 + 20000))
         and ST_DWithin(s.shape::geography, ST_SetSRID(ST_MakePoint($1, $2), 4326)::geography, $3)`,
          longitude,
          latitude,
          meters,
        );
        const point = `{ longitude: ${longitude}, latitude: ${latitude} }`;
        expect(await codes(`dWithin: { point: ${point}, meters: ${meters} }`)).toEqual(expected);
        if (meters === 0) expect(expected).toHaveLength(1);
        else expect(expected.length).toBeGreaterThan(0);
      },
    );

    it('holds together with the others and with where', async () => {
      const box = await codes('bbox: [-77, -7, -76, -6]');
      const near = await codes(
        'bbox: [-77, -7, -76, -6], dWithin: { point: { longitude: -76.5, latitude: -6.45 }, meters: 20000 }, where: { province: { ubigeo: { eq: "2205" } } }',
      );
      expect(near.length).toBeGreaterThan(2);
      for (const code of near) {
        expect(code).toMatch(/^2205/);
        expect(box).toContain(code);
      }
    });

    it('works on provinces and regions and below them', async () => {
      const box = 'bbox: [-76.5, -6.6, -76.3, -6.4]';
      const { data } = await graph.ask(
        `{ regions(${box}) { nodes { ubigeo districts(${box}) { nodes { ubigeo } } } } provinces(${box}) { nodes { ubigeo } } }`,
      );
      const expected = await codes(box);
      const provinces = [...new Set(expected.map((code) => code.slice(0, 4)))];
      expect(data).toEqual({
        regions: {
          nodes: [{ ubigeo: '22', districts: { nodes: expected.map((ubigeo) => ({ ubigeo })) } }],
        },
        provinces: { nodes: provinces.map((ubigeo) => ({ ubigeo })) },
      });
    });
  });

  describe('territoryAt', () => {
    const at = async (longitude: number, latitude: number, level?: string) => {
      const { data } = await graph.ask<{
        territoryAt: { __typename: string; ubigeo: string } | null;
      }>(
        `query ($x: Float!, $y: Float!${level ? ', $level: TerritoryLevel!' : ''}) {
           territoryAt(longitude: $x, latitude: $y${level ? ', level: $level' : ''}) { __typename ubigeo } }`,
        { x: longitude, y: latitude, ...(level ? { level } : {}) },
      );
      return data.territoryAt;
    };

    it.each([
      ['DISTRICT', 'District', '220505'],
      ['PROVINCE', 'Province', '2205'],
      ['REGION', 'Region', '22'],
    ])('names the %s that covers a point', async (level, type, ubigeo) => {
      expect(await at(-76.4338, -6.5884, level)).toEqual({ __typename: type, ubigeo });
    });

    it('names the district unless told, and nothing at sea, abroad or at the pole', async () => {
      expect(await at(-76.4338, -6.5884)).toMatchObject({ ubigeo: '220505' });
      expect(await at(-85, -10)).toBeNull();
      expect(await at(-68.15, -16.5)).toBeNull();
      expect(await at(0, 90)).toBeNull();
    });

    it('finds every one of 200 districts by its point on surface', async () => {
      const { data } = await graph.ask<{
        districts: { nodes: { ubigeo: string; centroid: { coordinates: [number, number] } }[] };
      }>('{ districts(first: 200, orderBy: [{ field: AREA_KM2 }]) { nodes { ubigeo centroid } } }');
      for (const { ubigeo, centroid } of data.districts.nodes) {
        expect(await at(...centroid.coordinates)).toMatchObject({ ubigeo });
      }
    });
  });

  describe('a geometry', () => {
    const province = 'province: { ubigeo: { eq: "2205" } }';

    it('has outer rings counter-clockwise, holes clockwise, and every ring closed', async () => {
      const drawn = await draw('region: { ubigeo: { eq: "21" } }', 'simplifyMeters: 400');
      expect(drawn).toHaveLength(110);
      for (const { geometry } of drawn) expectWound(geometry);
    });

    it('loses vertices from level to level, and the coarsest within simplifyMeters is drawn', async () => {
      const counts: number[] = [];
      for (const meters of [0, 99, 100, 399.9, 400, 1499, 1500, 1e6]) {
        const drawn = await draw(province, `simplifyMeters: ${meters}`);
        counts.push(drawn.flatMap(({ geometry }) => ringsOf(geometry)).flat().length);
      }
      const [full, below, fine, stillFine, middle, stillMiddle, coarse, most] = counts as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      expect([below, stillFine, stillMiddle, most]).toEqual([full, fine, middle, coarse]);
      expect(full).toBeGreaterThan(2 * fine);
      expect(fine).toBeGreaterThan(middle);
      expect(middle).toBeGreaterThan(coarse);
    });

    it('is full detail with 6 decimal places unless told', async () => {
      expect(await draw(province, '')).toEqual(
        await draw(province, 'simplifyMeters: 0, precision: 6'),
      );
      const drawn = await draw(province, '');
      const places = drawn
        .flatMap(({ geometry }) => ringsOf(geometry))
        .flat(2)
        .map(decimals);
      expect(Math.max(...places)).toBe(6);
    });

    it.each(
      [0, 100, 400, 1500].flatMap((meters) => [2, 5, 7].map((precision) => [meters, precision])),
    )(
      'at %i m and %i decimal places shares every inner stretch exactly with one neighbour',
      async (meters, precision) => {
        const args = `simplifyMeters: ${meters}, precision: ${precision}`;
        const drawn = await draw(province, args);
        const { data } = await graph.ask<{ province: { geometry: Shape } }>(
          `{ province(ubigeo: "2205") { ${drawing(args)} } }`,
        );
        const rim = stretches([data.province.geometry]);
        const single = [...stretches(drawn.map(({ geometry }) => geometry))].filter(
          ([, uses]) => uses === 1,
        );
        // What only one district draws is the province's own border.
        expect(single.map(([stretch]) => stretch).filter((stretch) => !rim.has(stretch))).toEqual(
          [],
        );
        expect(single.length).toBeGreaterThan(10);
      },
    );

    it('lies inside its bbox', async () => {
      for (const { bbox, geometry } of await draw(province, 'precision: 15')) {
        const points = ringsOf(geometry).flat();
        const xs = points.map(([x]) => x);
        const ys = points.map(([, y]) => y);
        const expected = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
        for (const [i, side] of bbox.entries()) expect(side).toBeCloseTo(expected[i] as number, 9);
      }
    });

    it('of joined districts is one shape with the area of their sum', async () => {
      const { data } = await graph.ask<{
        contiguousGroups: { areaKm2: number; geometry: Shape; districts: unknown[] }[];
      }>(
        `{ contiguousGroups(where: { ${province} }) { areaKm2 geometry(precision: 9) districts { ubigeo } } }`,
      );
      const [group] = data.contiguousGroups;
      expect(group?.districts).toHaveLength(11);
      const [row] = await graph.rows<{ area: number; whole: number }>(
        `select ST_Area(ST_SetSRID(ST_GeomFromGeoJSON($1), 4326)::geography) / 1e6 as area,
           (select area_km2 from territory where ubigeo = '2205') as whole`,
        JSON.stringify(group?.geometry),
      );
      expect(row?.area).toBeCloseTo(row?.whole as number, 3);
      expect(group?.areaKm2).toBeCloseTo(row?.whole as number, 3);
    });
  });

  it('tells a capital with wrong coordinates from a good one', async () => {
    const { data } = await graph.ask<{ district: { capital: Record<string, unknown> } }>(
      '{ district(ubigeo: "221006") { capital { name check location publishedLocation offsetMeters } } }',
    );
    const { capital } = data.district;
    expect(capital).toMatchObject({ check: 'REJECTED', location: null });
    expect(capital.publishedLocation).toMatchObject({ type: 'Point' });
    expect(capital.offsetMeters).toBeGreaterThan(300_000);
  });
});
