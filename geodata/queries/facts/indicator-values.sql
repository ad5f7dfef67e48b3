-- $1: codes of territories, $2: indicators, $3: year, or null for each indicator's latest
select distinct on (v.ubigeo, v.code)
  v.ubigeo, v.code, nullif(v.year, 0) as year, v.value, v.quality, v.missing_reason as "missingReason", v.base
from indicator_value v
where v.ubigeo = any($1::text[])
  and v.code = any($2::text[])
  and ($3::int is null or v.year = $3::int)
order by v.ubigeo, v.code, v.year desc;
