-- $1: origin, $2: destination, $3: mode, $4: season, $5: minutes, $6: back end, $7: reason
insert into district_travel_time (origin, destination, mode, season, minutes, back_end, reason)
select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::float8[], $6::text[], $7::text[]);
