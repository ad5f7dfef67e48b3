-- $1: sets of codes, those of a set joined by commas, $2: decimal places, $3: largest tolerance in metres.
-- Neighbours share their arcs, so the union has no slivers.
select asked.members, (
  select ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Multi(ST_Union(s.shape))), $2::int, 0)
  from territory_shape s
  where s.ubigeo = any(string_to_array(asked.members, ','))
    and s.detail = (select max(d.detail) from shape_detail d where d.tolerance_m <= $3::float8)
) as geojson
from unnest($1::text[]) as asked (members);
