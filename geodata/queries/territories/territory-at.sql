-- $1: longitude, $2: latitude, $3: level. On a shared border the lowest code answers.
select t.ubigeo
from territory_shape s
join territory t on t.ubigeo = s.ubigeo
where s.detail = 0
  and t.level = $3::text
  and ST_Covers(s.shape, ST_SetSRID(ST_MakePoint($1::float8, $2::float8), 4326))
order by t.ubigeo collate "C"
limit 1;
