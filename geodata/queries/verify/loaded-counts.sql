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
  )::int as "districtsWithoutIndicators";
