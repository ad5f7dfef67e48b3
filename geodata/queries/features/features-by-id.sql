-- Features as GeoJSON text, in the order of their ids.
select
  '{"type":"Feature","id":' || to_json(f.id)::text || ',"geometry":' ||
  coalesce(ST_AsGeoJSON({geometry}, {digits}, 0), 'null') || ',"properties":{' || {properties} || '}' as feature
from unnest({ids}) with ordinality as asked (id, place)
join {source} f on f.id = asked.id
order by asked.place;
