-- How many parts the packed travel network has, and how many bytes they hold
select count(*)::int as parts, coalesce(sum(length(bytes)), 0)::int as bytes from travel_network_part;
