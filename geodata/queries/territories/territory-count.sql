-- How many territories each parent has in all, whatever the page.
select parent.ubigeo as "parentUbigeo", (
  select count(*)::int from territory t where t.level = {level} and {among} and {where} and {space}
) as count
from unnest({parents}) as parent (ubigeo);
