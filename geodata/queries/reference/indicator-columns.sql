-- The latest value of every indicator in every territory of a level, a row an indicator: values in
-- the order of the codes, joined by commas, nothing between two commas where there is none.
-- $1: digits of the level's codes
-- Values and places are put together by grouping: of a join, planners expect too few rows and take
-- minutes.
with latest as (
  select distinct on (v.code, v.ubigeo) v.code, v.ubigeo, v.value
  from indicator_value v
  where length(v.ubigeo) = $1::int
  order by v.code, v.ubigeo, v.year desc
), cell as (
  select code, ubigeo, value, false as is_place from latest
  union all
  select i.code, t.ubigeo, null, true
  from (select distinct code from latest) i
  cross join territory t
  where length(t.ubigeo) = $1::int
), filled as (
  select code, ubigeo, max(value) as value from cell group by code, ubigeo having bool_or(is_place)
)
select code, string_agg(coalesce(value::text, ''), ',' order by ubigeo collate "C") as "values"
from filled
group by code
order by code;
