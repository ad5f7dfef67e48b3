-- Territories of a level. Joins of what a question does not name are left out by the planner.
-- ?: the level
select
  t.ubigeo as id, s.shape as geometry, t.ubigeo, t.name, t.level, t.region_ubigeo as region,
  r.name as "regionName", t.province_ubigeo as province, p.name as "provinceName", t.capital_name as capital,
  t.capital_district_ubigeo as "capitalDistrict", t.capital_altitude_m as "capitalAltitudeMeters",
  t.natural_region as "naturalRegion", t.area_km2 as "areaKm2",
  (select n.people from population n where n.ubigeo = t.ubigeo order by n.year desc limit 1) as population,
  (select n.year from population n where n.ubigeo = t.ubigeo order by n.year desc limit 1) as "populationYear",
  (select n.people from population n where n.ubigeo = t.ubigeo order by n.year desc limit 1) / t.area_km2
    as "populationPerKm2"
from territory t
left join territory r on r.ubigeo = t.region_ubigeo
left join territory p on p.ubigeo = t.province_ubigeo
left join territory_shape s on s.ubigeo = t.ubigeo and s.detail = 0
where t.level = ?::text
