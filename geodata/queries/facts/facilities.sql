-- $1: districts, $2: kind or null, $3: lowest category or null, $4: id to start after or null,
-- $5: id to end before or null, $6: whether to read from the end, $7: rows.
-- Categories order as I-1 < … < III-E; facilities without one are below all.
select f.located_ubigeo as "parentUbigeo", f.*
from unnest($1::text[]) as district (ubigeo)
cross join lateral (
  select
    f.id, f.kind, f.name, f.category, f.institution, f.classification, f.status,
    f.declared_ubigeo as "declaredUbigeo", f.located_ubigeo, f.located_ubigeo as "locatedUbigeo",
    ST_X(f.location) as longitude, ST_Y(f.location) as latitude, f.altitude_m as "altitudeMeters",
    f.emergency_visits as "emergencyVisits", f.services, f.source_ids as "sourceIds"
  from facility f
  where f.located_ubigeo = district.ubigeo
    and ($2::text is null or f.kind = $2::text)
    and ($3::text is null or f.category collate "C" >= $3::text)
    and ($4::text is null or f.id collate "C" > $4::text)
    and ($5::text is null or f.id collate "C" < $5::text)
  order by case when $6::boolean then f.id end collate "C" desc nulls last, f.id collate "C"
  limit $7::int
) f;
