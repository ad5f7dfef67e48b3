-- One page of the features that fit, in order. {columns}: k0, k1, … what orders them, the id last.
select page.*, {keys} as keys
from (
  select {columns}
  from {source} f
  where {where}
) page
where {bounds}
order by {orderBy}
limit {limit};
