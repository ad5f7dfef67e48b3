select asked.ubigeo, asked.year as "askedYear", p.year, p.people, p.quality, p.source_id as "sourceId" from unnest($1::text[], $2::int[]) as asked (ubigeo, year) cross join lateral ( select * from population p where p.ubigeo = asked.ubigeo and (asked.year = 0 or p.year = asked.year) order by p.year desc limit 1 ) p;

select distinct on (v.ubigeo, v.code) v.ubigeo, v.code, nullif(v.year, 0) as year, v.value, v.quality, v.missing_reason as "missingReason", v.base from indicator_value v where v.ubigeo = any($1::text[]) and v.code = any($2::text[]) and ($3::int is null or v.year = $3::int) order by v.ubigeo, v.code, v.year desc;

select distinct on (v.ubigeo, v.code) v.ubigeo, v.code, nullif(v.year, 0) as year, v.value, v.quality, v.missing_reason as "missingReason", v.base from indicator_value v where v.ubigeo = any($1::text[]) and v.code = any($2::text[]) and ($3::int is null or v.year = $3::int) order by v.ubigeo, v.code, v.year desc;
