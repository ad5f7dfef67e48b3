-- The travel network as one run of bytes, cut into parts of at most 256 kB that are quick to read.
create table travel_network_part (
  number integer primary key,
  bytes bytea not null
);
-- Not compressed: the bytes are numbers, and reading them must cost little.
alter table travel_network_part alter column bytes set storage external;

-- Door to door minutes between the capitals of two districts of one province, for every ordered
-- pair; `reason` says why there are none.
create table district_travel_time (
  origin text not null,
  destination text not null,
  mode text not null check (mode in ('WALK', 'CAR', 'BOAT', 'MOTORISED')),
  season text not null check (season in ('DRY', 'WET')),
  minutes double precision check (minutes >= 0),
  -- What the minutes rest on: roads and waters of the data, the declared friction model, or both.
  back_end text check (back_end in ('NETWORK', 'FRICTION', 'MIXED')),
  reason text check (
    reason in ('NO_ACCESS_AT_ORIGIN', 'NO_ACCESS_AT_DESTINATION', 'NOT_CONNECTED', 'BEYOND_CUTOFF')
  ),
  primary key (origin, destination, mode, season),
  check (origin <> destination),
  check ((minutes is null) = (back_end is null)),
  check ((minutes is null) = (reason is not null))
);
