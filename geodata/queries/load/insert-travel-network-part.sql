-- $1: number from 0, $2: bytes
insert into travel_network_part (number, bytes) values ($1::int, $2::bytea);
