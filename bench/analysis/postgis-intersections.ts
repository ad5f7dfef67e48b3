import { Client } from 'pg';
import { multiPolygonToHexEwkb } from '../../geodata/import/boundaries/wkb.ts';
import { officialDistricts } from './official-districts.ts';

/** What the statement does, for the reader of the figures. */
export const postgisMeaning =
  'ST_Length(ST_CollectionExtract(ST_Intersection(a, b), 2)::geography) of every pair a, b with ST_Intersects, on a temporary table of the same shapes with a GiST index, one process';

const statement = `
  select count(*)::int as pairs,
    sum(ST_Length(ST_CollectionExtract(ST_Intersection(a.shape, b.shape), 2)::geography)) as meters
  from bench_district a
  join bench_district b on a.ubigeo < b.ubigeo and ST_Intersects(a.shape, b.shape)`;

const rowsAtOnce = 50;

/** The same question to PostGIS, on the same shapes. */
export interface PostgisIntersections {
  round(): Promise<{ seconds: number; found: string }>;
  stop(): Promise<void>;
}

/** Sends the shapes to the database, into a table that goes with the connection. */
export async function openPostgisIntersections(databaseUrl: string): Promise<PostgisIntersections> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await fillTable(client);
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    round: async () => {
      const started = performance.now();
      const { rows } = await client.query<{ pairs: number; meters: number }>(statement);
      const seconds = (performance.now() - started) / 1000;
      const { pairs = 0, meters = 0 } = rows[0] ?? {};
      return {
        seconds,
        found: `${pairs.toLocaleString('en')} pairs, ${(meters / 1000).toFixed(1)} km`,
      };
    },
    stop: () => client.end(),
  };
}

async function fillTable(client: Client): Promise<void> {
  await client.query('create temporary table bench_district (ubigeo text, shape geometry)');
  const shapes = officialDistricts().map(({ id, polygons }) => ({
    id,
    hex: multiPolygonToHexEwkb({
      type: 'MultiPolygon',
      coordinates: polygons.map((rings) => rings.map(positionsOf)),
    }),
  }));
  for (let i = 0; i < shapes.length; i += rowsAtOnce) {
    const some = shapes.slice(i, i + rowsAtOnce);
    await client.query(
      'insert into bench_district select u, s::geometry from unnest($1::text[], $2::text[]) as t (u, s)',
      [some.map(({ id }) => id), some.map(({ hex }) => hex)],
    );
  }
  await client.query('create index on bench_district using gist (shape)');
  await client.query('analyze bench_district');
}

function positionsOf(ring: Float64Array): [number, number][] {
  return Array.from({ length: ring.length / 2 }, (_, i) => [
    ring[2 * i] as number,
    ring[2 * i + 1] as number,
  ]);
}
