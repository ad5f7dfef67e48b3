-- $1..$23: one array a column. $18 holds the full-detail shape as hexadecimal EWKB;
-- the point on surface is taken from it, and it is stored as detail 0.
with given as (
  select *
  from unnest(
    $1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::text[], $11::float8[], $12::float8[], $13::float8[], $14::text[], $15::float8[],
    $16::float8[], $17::text[], $18::text[], $19::text[], $20::float8[], $21::float8[], $22::float8[], $23::float8[]
  ) as row (
    ubigeo, level, name, search_name, region_ubigeo, province_ubigeo, capital_district_ubigeo, natural_region,
    capital_name, capital_category, capital_altitude_m, capital_longitude, capital_latitude, capital_status,
    capital_offset_m, area_km2, reniec_ubigeo, shape, sunat_ubigeo, west, south, east, north
  )
), territories as (
  insert into territory (
    ubigeo, level, name, search_name, region_ubigeo, province_ubigeo, capital_district_ubigeo, natural_region,
    capital_name, capital_category, capital_altitude_m, capital_point, capital_status, capital_offset_m,
    area_km2, surface_point, west, south, east, north, reniec_ubigeo, sunat_ubigeo
  )
  select
    ubigeo, level, name, search_name, region_ubigeo, province_ubigeo, capital_district_ubigeo, natural_region,
    capital_name, capital_category, capital_altitude_m,
    ST_SetSRID(ST_MakePoint(capital_longitude, capital_latitude), 4326),
    capital_status, capital_offset_m, area_km2,
    ST_PointOnSurface(shape::geometry), west, south, east, north, reniec_ubigeo, sunat_ubigeo
  from given
)
insert into territory_shape (ubigeo, detail, shape)
select ubigeo, 0, shape::geometry from given;
