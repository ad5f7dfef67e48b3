import { shuffled } from '../random.ts';
import { casesPerWorkload, type Workload } from '../workload.ts';

interface Answer {
  province: {
    ubigeo: string;
    name: string;
    districts: {
      nodes: {
        ubigeo: string;
        name: string;
        indicators: {
          indicator: { code: string };
          measure: { value: number | null; year: number | null; missingReason: string | null };
        }[];
      }[];
    };
  };
}

/** The bundled edition has 15. */
const INDICATORS = 20;

/** A province with its districts and twenty indicators each. */
export const provinceIndicators: Workload = {
  key: 'c',
  title: 'a province, its districts, 20 indicators each',
  mostTimesSql: 4,
  query: `
    query ($ubigeo: Ubigeo!, $codes: [ID!]!) {
      province(ubigeo: $ubigeo) {
        ubigeo
        name
        districts {
          nodes {
            ubigeo
            name
            indicators(codes: $codes) { indicator { code } measure { value year missingReason } }
          }
        }
      }
    }`,
  sql: `
    select p.ubigeo as "provinceUbigeo", p.name as "provinceName", t.ubigeo, t.name, w.code, v.value,
      nullif(v.year, 0) as year, v.missing_reason as "missingReason"
    from territory p
    join territory t on t.province_ubigeo = p.ubigeo and t.level = 'DISTRICT'
    cross join unnest($2::text[]) with ordinality as w (code, place)
    cross join lateral (
      select i.value, i.year, i.missing_reason from indicator_value i
      where i.ubigeo = t.ubigeo and i.code = w.code
      order by i.year desc limit 1
    ) v
    where p.ubigeo = $1
    order by t.ubigeo collate "C", w.place`,
  cases: async (pool, random) => {
    const { rows: known } = await pool.query<{ code: string }>(`
      select code from indicator_value where length(ubigeo) = 6
      group by code having count(distinct ubigeo) = (select count(*) from territory where level = 'DISTRICT')
      order by code collate "C"`);
    const { rows: provinces } = await pool.query<{ ubigeo: string; districts: number }>(`
      select p.ubigeo, count(*)::int as districts from territory p
      join territory t on t.province_ubigeo = p.ubigeo and t.level = 'DISTRICT'
      where p.level = 'PROVINCE' group by p.ubigeo order by p.ubigeo collate "C"`);
    const codes = shuffled(known, random)
      .slice(0, INDICATORS)
      .map(({ code }) => code);
    return shuffled(provinces, random)
      .slice(0, casesPerWorkload)
      .map(({ ubigeo, districts }) => ({
        variables: { ubigeo, codes },
        values: [ubigeo, codes],
        rows: districts * codes.length,
      }));
  },
  rowsOf: (data) => {
    const { province } = data as Answer;
    return province.districts.nodes.flatMap(({ indicators, ...district }) =>
      indicators.map(({ indicator, measure }) => ({
        provinceUbigeo: province.ubigeo,
        provinceName: province.name,
        ...district,
        ...indicator,
        ...measure,
      })),
    );
  },
};
