-- One part of the packed travel network. $1: number from 0
select bytes from travel_network_part where number = $1::int;
