-- Drawn roads by id. $1: id to start after ('' = from the first), $2: rows
select
  r.id, r.network, r.route_code as "routeCode", r.course, r.department, r.province,
  r.length_km as "lengthKilometers", ST_AsGeoJSON(r.line, 7, 0) as geojson
from road r
where r.id > $1::text
order by r.id
limit $2::int;
