-- Drawn roads. A row is a stretch of a route inside one province, as the ministry published it;
-- stretches are not joined at crossings.
create table road (
  id text primary key,
  network text not null check (network in ('DEPARTMENTAL', 'LOCAL')),
  route_code text not null,
  -- What the route joins, as the source words it.
  course text,
  -- In capitals, as in the source.
  department text not null,
  province text not null,
  -- As published; the drawn line is about 1.5 % shorter.
  length_km double precision not null,
  line geometry(MultiLineString, 4326) not null,
  source_id text not null
);
create index road_line_index on road using gist (line);
