-- What cluster proposals need of every district, beside indicators
select
  t.ubigeo, t.name, t.area_km2 as "areaKm2",
  (select p.people from population p where p.ubigeo = t.ubigeo order by p.year desc limit 1) as people
from territory t
where t.level = 'DISTRICT'
order by t.ubigeo collate "C";
