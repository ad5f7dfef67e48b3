-- $1, $2: the districts of a pair (a < b), $3: kind, $4: shared border in m, $5: longest run in m
insert into contiguity (a, b, kind, shared_m, longest_run_m)
select * from unnest($1::text[], $2::text[], $3::text[], $4::float8[], $5::float8[]);
