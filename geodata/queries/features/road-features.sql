select
  r.id, r.line as geometry, r.network, r.route_code as "routeCode", r.course, r.department, r.province,
  r.length_km as "lengthKilometers"
from road r
