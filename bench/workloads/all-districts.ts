import type { Row, Workload } from '../workload.ts';

/** Every district, without anything that hangs on it. */
export const allDistricts: Workload = {
  key: 'd',
  title: 'all districts, flat',
  leastPerSecond: 100,
  query: '{ districts(first: 2000) { nodes { ubigeo name areaKm2 } } }',
  sql: `
    select ubigeo, name, area_km2 as "areaKm2"
    from territory where level = 'DISTRICT' order by ubigeo collate "C"`,
  cases: async (pool) => {
    const { rows } = await pool.query<{ count: number }>(
      "select count(*)::int as count from territory where level = 'DISTRICT'",
    );
    return rows.map(({ count }) => ({ variables: {}, values: [], rows: count }));
  },
  rowsOf: (data) => (data as { districts: { nodes: Row[] } }).districts.nodes,
};
