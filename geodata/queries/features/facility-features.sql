select
  f.id, f.location as geometry, f.kind, f.name, f.category, f.institution, f.classification, f.status,
  f.located_ubigeo as district, d.name as "districtName", d.province_ubigeo as province,
  d.region_ubigeo as region, f.declared_ubigeo as "declaredDistrict", f.altitude_m as "altitudeMeters",
  f.emergency_visits as "emergencyVisits", f.services
from facility f
left join territory d on d.ubigeo = f.located_ubigeo
