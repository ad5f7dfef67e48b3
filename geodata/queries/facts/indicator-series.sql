-- $1: codes of territories, $2: one indicator
select v.ubigeo, v.code, nullif(v.year, 0) as year, v.value, v.quality, v.missing_reason as "missingReason", v.base
from indicator_value v
where v.ubigeo = any($1::text[]) and v.code = $2::text
order by v.ubigeo, v.year;
