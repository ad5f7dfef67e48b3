-- $1: ubigeo, $2: year, $3: people, $4: quality, $5: source
insert into population (ubigeo, year, people, quality, source_id)
select * from unnest($1::text[], $2::int[], $3::float8[], $4::text[], $5::text[]);
