-- The latest value of every indicator in every territory of a level, a row an indicator: values in
-- the order of the codes, joined by commas, nothing between two commas where there is none.
-- $1: digits of the level's codes
with latest as (
  select distinct on (v.code, v.ubigeo) v.code, v.ubigeo, v.value
  from indicator_value v
  where length(v.ubigeo) = $1::int
  order by v.code, v.ubigeo, v.year desc
)
select i.code, string_agg(coalesce(l.value::text, ''), ',' order by t.ubigeo collate "C") as "values"
from (select distinct code from latest) i
cross join territory t
left join latest l on l.code = i.code and l.ubigeo = t.ubigeo
where length(t.ubigeo) = $1::int
group by i.code
order by i.code;
