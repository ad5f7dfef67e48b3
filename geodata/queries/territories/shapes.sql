-- $1: codes, $2: decimal places. The coarsest level whose tolerance is at most $3 metres is drawn.
select s.ubigeo, ST_AsGeoJSON(s.shape, $2::int, 0) as geojson
from territory_shape s
where s.ubigeo = any($1::text[])
  and s.detail = (select max(d.detail) from shape_detail d where d.tolerance_m <= $3::float8);
