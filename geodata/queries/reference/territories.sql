-- Every territory without its shape: about a megabyte, kept in memory between requests
select
  initcap(lower(t.level)) || ':' || t.ubigeo as id, t.ubigeo, t.level, t.name, t.region_ubigeo as "regionUbigeo", t.province_ubigeo as "provinceUbigeo",
  t.capital_district_ubigeo as "capitalDistrictUbigeo", t.area_km2 as "areaKm2",
  t.natural_region as "naturalRegion", t.capital_name as "capitalName", t.capital_category as "capitalCategory",
  t.capital_altitude_m as "capitalAltitudeMeters", t.capital_status as "capitalStatus",
  t.capital_offset_m as "capitalOffsetMeters", ST_X(t.capital_point) as "capitalLongitude",
  ST_Y(t.capital_point) as "capitalLatitude", ST_X(t.surface_point) as longitude,
  ST_Y(t.surface_point) as latitude, t.west, t.south, t.east, t.north,
  t.reniec_ubigeo as "reniecUbigeo", t.sunat_ubigeo as "sunatUbigeo"
from territory t
order by t.ubigeo collate "C";
