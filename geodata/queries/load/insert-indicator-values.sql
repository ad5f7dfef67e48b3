-- $1: ubigeo, $2: code, $3: year, $4: value, $5: quality, $6: missing reason, $7: base
insert into indicator_value (ubigeo, code, year, value, quality, missing_reason, base)
select * from unnest($1::text[], $2::text[], $3::int[], $4::float8[], $5::text[], $6::text[], $7::float8[]);
