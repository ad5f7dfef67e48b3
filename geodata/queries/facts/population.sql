-- $1: codes, $2: years, pairwise; year 0 asks for the latest
select asked.ubigeo, asked.year as "askedYear", p.year, p.people, p.quality, p.source_id as "sourceId"
from unnest($1::text[], $2::int[]) as asked (ubigeo, year)
cross join lateral (
  select *
  from population p
  where p.ubigeo = asked.ubigeo and (asked.year = 0 or p.year = asked.year)
  order by p.year desc
  limit 1
) p;
