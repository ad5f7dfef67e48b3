-- Where the latest value of indicators comes from in every territory of a level, a row an indicator:
-- in the order of the codes, joined by commas, the year (0 = not stated) and the missing reason,
-- nothing between two commas where the source has no row or the value is there.
-- $1: digits of the level's codes, $2: codes of indicators
with latest as (
  select distinct on (v.code, v.ubigeo) v.code, v.ubigeo, v.year, v.missing_reason
  from indicator_value v
  where length(v.ubigeo) = $1::int
    and v.code = any($2::text[])
  order by v.code, v.ubigeo, v.year desc
)
select i.code,
  string_agg(coalesce(l.year::text, ''), ',' order by t.ubigeo collate "C") as "years",
  string_agg(coalesce(l.missing_reason, ''), ',' order by t.ubigeo collate "C") as "reasons"
from unnest($2::text[]) as i (code)
cross join territory t
left join latest l on l.code = i.code and l.ubigeo = t.ubigeo
where length(t.ubigeo) = $1::int
group by i.code
order by i.code;
