import { shuffled } from '../random.ts';
import { casesPerWorkload, type Row, type Workload } from '../workload.ts';

interface Named {
  ubigeo: string;
  name: string;
}

interface Answer {
  district: Named & {
    areaKm2: number;
    province: Named;
    region: Named;
    neighbors: { sharedMeters: number; district: Named }[];
  };
}

/** A district with its province, its region and the districts it adjoins. */
export const districtNeighbors: Workload = {
  key: 'a',
  title: 'a district with province, region, neighbours',
  mostTimesSql: 4,
  query: `
    query ($ubigeo: Ubigeo!) {
      district(ubigeo: $ubigeo) {
        ubigeo
        name
        areaKm2
        province { ubigeo name }
        region { ubigeo name }
        neighbors { sharedMeters district { ubigeo name } }
      }
    }`,
  sql: `
    select d.ubigeo, d.name, d.area_km2 as "areaKm2", p.ubigeo as "provinceUbigeo",
      p.name as "provinceName", r.ubigeo as "regionUbigeo", r.name as "regionName",
      n.ubigeo as "neighborUbigeo", n.name as "neighborName", c.shared_m as "sharedMeters"
    from territory d
    join territory p on p.ubigeo = d.province_ubigeo
    join territory r on r.ubigeo = d.region_ubigeo
    left join lateral (
      select b as other, shared_m from contiguity where a = d.ubigeo and kind = 'ROOK'
      union all
      select a, shared_m from contiguity where b = d.ubigeo and kind = 'ROOK'
    ) c on true
    left join territory n on n.ubigeo = c.other
    where d.ubigeo = $1
    order by c.shared_m desc`,
  cases: async (pool, random) => {
    // Two districts have no neighbour; they would give no row to compare.
    const { rows } = await pool.query<{ ubigeo: string; count: number }>(`
      select t.ubigeo, count(*)::int as count
      from territory t join contiguity c on t.ubigeo in (c.a, c.b) and c.kind = 'ROOK'
      group by t.ubigeo order by t.ubigeo collate "C"`);
    return shuffled(rows, random)
      .slice(0, casesPerWorkload)
      .map(({ ubigeo, count }) => ({ variables: { ubigeo }, values: [ubigeo], rows: count }));
  },
  rowsOf: (data) => {
    const { province, region, neighbors, ...district } = (data as Answer).district;
    return neighbors.map(
      (neighbor): Row => ({
        ...district,
        provinceUbigeo: province.ubigeo,
        provinceName: province.name,
        regionUbigeo: region.ubigeo,
        regionName: region.name,
        neighborUbigeo: neighbor.district.ubigeo,
        neighborName: neighbor.district.name,
        sharedMeters: neighbor.sharedMeters,
      }),
    );
  },
};
