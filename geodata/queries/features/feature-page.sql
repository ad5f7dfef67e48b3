-- Ids of one page of the features that fit, in order, and how many fit in all: one row at least,
-- whose id is null on an empty page. {columns}: k0, k1, … what orders the features, the id last.
with matched as materialized (
  select {columns}
  from {source} f
  where {where}
), page as (
  select matched.*, {keys} as keys
  from matched
  where {bounds}
  order by {orderBy}
  limit {limit}
)
select total.matched, page.keys, page.{id} as id
from (select count(*)::int as matched from matched) total
left join page on true
order by {orderBy};
