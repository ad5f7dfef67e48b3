import { shuffled } from '../random.ts';
import { casesPerWorkload, type Workload } from '../workload.ts';

interface Answer {
  districts: { nodes: { ubigeo: string; name: string; geometry: object }[] };
}

/** Half a side of a box, in degrees: most boxes around a district hold over 100 districts. */
const HALF_SIDE = 1.25;
const DISTRICTS = 100;

/** A hundred districts that touch a box, drawn at the coarsest level. */
export const districtsInBox: Workload = {
  key: 'b',
  title: '100 districts of a box with geometry at 1500 m',
  mostTimesSql: 4,
  query: `
    query ($bbox: BBox!) {
      districts(bbox: $bbox, first: ${DISTRICTS}) {
        nodes { ubigeo name geometry(simplifyMeters: 1500) }
      }
    }`,
  sql: `
    select t.ubigeo, t.name, ST_AsGeoJSON(s.shape, 6, 0) as geometry
    from territory t
    join territory_shape s on s.ubigeo = t.ubigeo and s.detail = 3
    where t.level = 'DISTRICT' and exists (
      select 1 from territory_shape f
      where f.ubigeo = t.ubigeo and f.detail = 0
        and ST_Intersects(f.shape, ST_MakeEnvelope($1::float8, $2::float8, $3::float8, $4::float8, 4326))
    )
    order by t.ubigeo collate "C"
    limit ${DISTRICTS}`,
  cases: async (pool, random) => {
    const { rows } = await pool.query<{ bbox: number[] }>(
      `
      select array[x - $1, y - $1, x + $1, y + $1] as bbox
      from (
        select ubigeo, ST_X(surface_point) as x, ST_Y(surface_point) as y
        from territory where level = 'DISTRICT'
      ) middle
      where (
        select count(*) from territory t
        where t.level = 'DISTRICT' and t.surface_point && ST_MakeEnvelope(x - $1, y - $1, x + $1, y + $1, 4326)
      ) >= ${DISTRICTS}
      order by ubigeo collate "C"`,
      [HALF_SIDE],
    );
    return shuffled(rows, random)
      .slice(0, casesPerWorkload)
      .map(({ bbox }) => ({ variables: { bbox }, values: bbox, rows: DISTRICTS }));
  },
  rowsOf: (data) =>
    (data as Answer).districts.nodes.map(({ geometry, ...district }) => ({
      ...district,
      geometry: JSON.stringify(geometry),
    })),
};
