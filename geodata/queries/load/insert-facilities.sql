-- $1..$16: one array a column; $16 holds the source ids of each row, joined by commas
insert into facility (
  id, kind, name, search_name, category, institution, classification, status, declared_ubigeo,
  located_ubigeo, location, altitude_m, emergency_visits, services, source_ids
)
select
  id, kind, name, search_name, category, institution, classification, status, declared_ubigeo, located_ubigeo,
  ST_SetSRID(ST_MakePoint(longitude, latitude), 4326), altitude_m, emergency_visits, services,
  string_to_array(source_ids, ',')
from unnest(
  $1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
  $10::text[], $11::float8[], $12::float8[], $13::float8[], $14::int[], $15::int[], $16::text[]
) as row (
  id, kind, name, search_name, category, institution, classification, status, declared_ubigeo, located_ubigeo,
  longitude, latitude, altitude_m, emergency_visits, services, source_ids
);
