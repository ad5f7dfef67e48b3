-- $1: years; people of each year in that order, null where there is no figure
select
  t.ubigeo, t.name, t.area_km2 as "areaKm2", t.capital_name as "capitalName",
  t.capital_category as "capitalCategory", t.capital_altitude_m as "capitalAltitudeMeters",
  ST_X(t.capital_point) as "capitalLongitude", ST_Y(t.capital_point) as "capitalLatitude",
  t.capital_status as "capitalStatus", t.capital_offset_m as "capitalOffsetMeters",
  ST_X(t.surface_point) as "surfaceLongitude", ST_Y(t.surface_point) as "surfaceLatitude",
  t.reniec_ubigeo as "reniecUbigeo", t.sunat_ubigeo as "sunatUbigeo",
  array(
    select p.people
    from unnest($1::int[]) with ordinality as asked (year, place)
    left join population p on p.ubigeo = t.ubigeo and p.year = asked.year
    order by asked.place
  ) as population
from territory t
where t.level = 'DISTRICT'
order by t.ubigeo collate "C";
