-- $1..$9: one array a column; $8 holds each line as GeoJSON text
insert into road (id, network, route_code, course, department, province, length_km, line, source_id)
select
  id, network, route_code, course, department, province, length_km, ST_SetSRID(ST_GeomFromGeoJSON(line), 4326), source_id
from unnest(
  $1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[], $8::text[], $9::text[]
) as row (id, network, route_code, course, department, province, length_km, line, source_id);
