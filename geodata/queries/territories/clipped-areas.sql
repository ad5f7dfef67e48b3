-- $1: areas as GeoJSON text, $2: decimal places, $3: largest tolerance of the outline in metres.
-- The part of each area that lies in the country, in the order given; empty where none does.
with asked as (
  select a.n, ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(a.area), 4326)) as shape
  from unnest($1::text[]) with ordinality as a (area, n)
)
select ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Multi(ST_CollectionExtract(
  ST_Intersection(asked.shape, coalesce((
    select ST_Union(s.shape)
    from territory_shape s
    where length(s.ubigeo) = 2
      and s.detail = (select max(d.detail) from shape_detail d where d.tolerance_m <= $3::float8)
      and s.shape && asked.shape
  ), ST_GeomFromText('MULTIPOLYGON EMPTY', 4326))), 3))), $2::int, 0) as geojson
from asked
order by asked.n;
