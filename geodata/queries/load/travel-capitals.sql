-- Where the districts are reached: their capital, or a point of the district where the published
-- coordinates of the capital are refused; with the latest people and share of rural people known.
select
  t.ubigeo,
  ST_X(place.point) as longitude,
  ST_Y(place.point) as latitude,
  t.capital_altitude_m as "altitudeMeters",
  t.natural_region as "naturalRegion",
  (select p.people from population p where p.ubigeo = t.ubigeo order by p.year desc limit 1) as people,
  (
    select v.value
    from indicator_value v
    where v.ubigeo = t.ubigeo and v.code = 'v37_p_poblacion_rural'
    order by v.year desc
    limit 1
  ) as "ruralShare"
from territory t
cross join lateral (
  select case when t.capital_status in ('INSIDE', 'NEAR') then t.capital_point else t.surface_point end as point
) place
where t.level = 'DISTRICT'
order by t.ubigeo collate "C";
