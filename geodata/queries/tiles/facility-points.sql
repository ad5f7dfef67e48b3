-- Facilities of a kind that have a location, by id in the order of the database, which has an index.
-- $1: kind, $2: id to start after ('' = from the first), $3: rows
select
  f.id, f.kind, f.name, f.category, f.institution, f.classification, f.status,
  f.located_ubigeo as district, f.declared_ubigeo as "declaredDistrict",
  ST_X(f.location) as longitude, ST_Y(f.location) as latitude, f.altitude_m as "altitudeMeters",
  f.emergency_visits as "emergencyVisits", f.services
from facility f
where f.kind = $1::text and f.location is not null and f.id > $2::text
order by f.id
limit $3::int;
