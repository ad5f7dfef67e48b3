-- Districts that fit, grouped, with statistics over each group's districts that have a value.
-- {values}: a column m0, m1, … a measure; {keys}: the group's key; {statistics}: what is computed of each.
with chosen as (
  select
    t.ubigeo, t.region_ubigeo, t.province_ubigeo, t.natural_region,
    (select p.people from population p where p.ubigeo = t.ubigeo order by p.year desc limit 1) as people{values}
  from territory t
  where t.level = 'DISTRICT' and {where}
)
select {keys} as keys, count(*)::int as districts{statistics}
from chosen
group by {keys}
order by {keys};
