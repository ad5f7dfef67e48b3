-- Health facilities that lie in a district and are not registered as inactive
select
  id, category, located_ubigeo as ubigeo, altitude_m as "altitudeMeters",
  ST_X(location) as longitude, ST_Y(location) as latitude
from facility
where kind = 'HEALTH' and located_ubigeo is not null and status is distinct from 'INACTIVO'
order by id collate "C";
