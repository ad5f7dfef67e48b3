-- One row of counts that tell whether what is loaded hangs together
select
  (select count(*) from territory where level = 'REGION')::int as regions,
  (select count(*) from territory where level = 'PROVINCE')::int as provinces,
  (select count(*) from territory where level = 'DISTRICT')::int as districts,
  (select count(*) from territory where capital_status = 'REJECTED' and level = 'DISTRICT')::int as "rejectedCapitals",
  (select count(*) from territory_shape)::int as shapes,
  (select count(*) from territory_shape where not ST_IsValid(shape) or ST_IsEmpty(shape))::int as "invalidShapes",
  (select count(*) from contiguity)::int as "queenPairs",
  (select count(*) from contiguity where kind = 'ROOK')::int as "rookPairs",
  (select count(*) from contiguity where kind = 'ROOK' and shared_m >= 100)::int as "longRookPairs",
  (
    select count(*)
    from contiguity c
    where not exists (select from territory t where t.ubigeo = c.a)
      or not exists (select from territory t where t.ubigeo = c.b)
  )::int as "danglingPairs",
  (
    select count(*)
    from territory t
    where t.level = 'DISTRICT' and not exists (select from population p where p.ubigeo = t.ubigeo)
  )::int as "districtsWithoutPeople",
  (
    select count(*)
    from territory t
    where t.level = 'DISTRICT' and not exists (select from indicator_value v where v.ubigeo = t.ubigeo)
  )::int as "districtsWithoutIndicators",
  (
    select count(*)
    from territory t
    where t.level = 'DISTRICT'
      and (select count(*) from district_travel_time d where d.origin = t.ubigeo) <> 2 * (
        select count(*) - 1
        from territory other
        where other.level = 'DISTRICT' and other.province_ubigeo = t.province_ubigeo
      )
  )::int as "districtsWithoutAllTimes",
  (
    select count(*)
    from district_travel_time d
    where not exists (
      select
      from district_travel_time back
      where back.origin = d.destination and back.destination = d.origin
        and back.mode = d.mode and back.season = d.season
        and (back.minutes is null) = (d.minutes is null)
    )
  )::int as "oneWayTimes",
  (
    select case when count(*) > 0 and max(number) = count(*) - 1 then 1 else 0 end
    from travel_network_part
  )::int as "travelNetworks";
