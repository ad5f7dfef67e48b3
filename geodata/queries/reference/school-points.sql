-- Points where education services work, by id: a row, each column joined by commas
select
  coalesce(string_agg(f.id, ',' order by f.id collate "C"), '') as ids,
  coalesce(string_agg(ST_X(f.location)::text, ',' order by f.id collate "C"), '') as longitudes,
  coalesce(string_agg(ST_Y(f.location)::text, ',' order by f.id collate "C"), '') as latitudes,
  coalesce(string_agg(coalesce(f.services, 1)::text, ',' order by f.id collate "C"), '') as services
from facility f
where f.kind = 'SCHOOL' and f.location is not null;
