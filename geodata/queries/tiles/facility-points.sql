-- Facilities that have a location, by id. $1: id to start after, $2: text that all ids are below, $3: rows
select
  f.id, f.kind, f.name, f.category, f.institution, f.classification, f.status,
  f.located_ubigeo as district, f.declared_ubigeo as "declaredDistrict",
  ST_X(f.location) as longitude, ST_Y(f.location) as latitude, f.altitude_m as "altitudeMeters",
  f.emergency_visits as "emergencyVisits", f.services
from facility f
where f.location is not null
  and f.id collate "C" > $1::text
  and f.id collate "C" < $2::text
order by f.id collate "C"
limit $3::int;
