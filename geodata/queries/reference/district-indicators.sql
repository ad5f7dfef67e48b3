-- $1: indicators; the latest value of each for every district
select distinct on (v.ubigeo, v.code) v.ubigeo, v.code, v.value
from indicator_value v
where length(v.ubigeo) = 6 and v.code = any($1::text[])
order by v.ubigeo, v.code, v.year desc;
