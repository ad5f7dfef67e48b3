-- The capital of each district. A published point that lies far from its district is no place: it is left out.
select
  t.ubigeo as id, case when t.capital_status in ('INSIDE', 'NEAR') then t.capital_point end as geometry,
  t.capital_name as name,
  case
    when r.capital_district_ubigeo = t.ubigeo then 'REGION'
    when p.capital_district_ubigeo = t.ubigeo then 'PROVINCE'
    else 'DISTRICT'
  end as level,
  t.capital_category as category, t.capital_altitude_m as "altitudeMeters",
  (select n.people from population n where n.ubigeo = t.ubigeo order by n.year desc limit 1) as population,
  t.ubigeo as district, t.name as "districtName", t.province_ubigeo as province, p.name as "provinceName",
  t.region_ubigeo as region, r.name as "regionName", t.capital_status as "pointStatus"
from territory t
left join territory p on p.ubigeo = t.province_ubigeo
left join territory r on r.ubigeo = t.region_ubigeo
where t.level = 'DISTRICT'
