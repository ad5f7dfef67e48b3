-- $1: ids
select
  f.id, f.kind, f.name, f.category, f.institution, f.classification, f.status,
  f.declared_ubigeo as "declaredUbigeo", f.located_ubigeo as "locatedUbigeo",
  ST_X(f.location) as longitude, ST_Y(f.location) as latitude, f.altitude_m as "altitudeMeters",
  f.emergency_visits as "emergencyVisits", f.services, f.source_ids as "sourceIds"
from facility f
where f.id = any($1::text[]);
