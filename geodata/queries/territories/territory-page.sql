-- One page of territories for each parent, in one statement.
-- {parents}: the parents' codes, or one empty code for the whole country; {among}: which are a parent's.
-- Only codes are read: territories themselves are in memory. {keys}: the values a cursor holds.
select parent.ubigeo as "parentUbigeo", page.*
from unnest({parents}) as parent (ubigeo)
cross join lateral (
  select t.ubigeo, {keys} as keys
  from territory t
  where t.level = {level} and {among} and {where} and {space} and {bounds}
  order by {orderBy}
  limit {limit}
) page;
