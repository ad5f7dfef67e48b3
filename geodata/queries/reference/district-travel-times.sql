-- Times from the districts of a region, a row an origin, mode and season: its destinations, minutes
-- and what they rest on (or the reason why there are none), each joined by commas in one order.
-- $1: region
select
  origin, mode, season,
  string_agg(destination, ',' order by destination collate "C") as destinations,
  string_agg(coalesce(minutes::text, ''), ',' order by destination collate "C") as minutes,
  string_agg(coalesce(back_end, reason), ',' order by destination collate "C") as grounds
from district_travel_time
where left(origin, 2) = $1::text
group by origin, mode, season;
