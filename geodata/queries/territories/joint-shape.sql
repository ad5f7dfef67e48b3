-- $1: codes, $2: decimal places, $3: largest tolerance in metres. Neighbours share their arcs,
-- so the union has no slivers.
select ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Multi(ST_Union(s.shape))), $2::int, 0) as geojson
from territory_shape s
where s.ubigeo = any($1::text[])
  and s.detail = (select max(d.detail) from shape_detail d where d.tolerance_m <= $3::float8);
