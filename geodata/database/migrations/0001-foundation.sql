-- Territories and what is known of them. Codes are INEI ubigeos, always text: leading zeros count.
create extension if not exists postgis;

-- Where figures come from, as checked at import.
create table source (
  id text primary key,
  title text not null,
  publisher text not null,
  licence text not null,
  vintage text not null,
  url text,
  sha256 text not null,
  bytes bigint not null
);

-- What is loaded; a data set is replaced whole, in one transaction.
create table dataset (
  id text primary key,
  edition text not null check (edition in ('BUNDLED', 'OFFICIAL')),
  version text not null,
  boundaries text check (boundaries in ('APPROXIMATE', 'OFFICIAL')),
  row_count integer not null,
  source_ids text[] not null,
  loaded_at timestamptz not null default now()
);

create table territory (
  ubigeo text primary key check (ubigeo ~ '^([0-9]{2}){1,3}$'),
  level text not null check (level in ('REGION', 'PROVINCE', 'DISTRICT')),
  name text not null,
  -- Lower case without accents: what `search` compares and names are ordered by.
  search_name text not null,
  region_ubigeo text not null,
  province_ubigeo text,
  -- The district that holds the capital; a district's own code for itself.
  capital_district_ubigeo text,
  natural_region text check (natural_region in ('COSTA', 'SIERRA', 'SELVA')),
  capital_name text,
  capital_category text,
  capital_altitude_m double precision,
  -- As published, even when it is wrong; `capital_status` says whether it may be used.
  capital_point geometry(Point, 4326),
  capital_status text not null check (capital_status in ('INSIDE', 'NEAR', 'REJECTED', 'UNKNOWN')),
  capital_offset_m double precision,
  area_km2 double precision not null,
  surface_point geometry(Point, 4326) not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  reniec_ubigeo text,
  sunat_ubigeo text
);
create index territory_region_index on territory (region_ubigeo, level);
create index territory_province_index on territory (province_ubigeo, level);
create index territory_level_index on territory (level, ubigeo);

-- The same arcs at each level of detail, so that neighbours meet exactly. Level 0 is the full detail.
create table territory_shape (
  ubigeo text not null references territory (ubigeo) on delete cascade,
  detail smallint not null check (detail between 0 and 3),
  shape geometry(MultiPolygon, 4326) not null,
  primary key (ubigeo, detail)
);
create index territory_shape_index on territory_shape using gist (shape);

create table shape_detail (
  detail smallint primary key,
  tolerance_m double precision not null
);

-- Unordered pairs of adjoining districts, a < b; QUEEN = touching at points only.
create table contiguity (
  a text not null,
  b text not null,
  kind text not null check (kind in ('ROOK', 'QUEEN')),
  shared_m double precision not null,
  longest_run_m double precision not null,
  primary key (a, b),
  check (a < b)
);
create index contiguity_b_index on contiguity (b);

-- Decisions of people: links that no border shows, and barriers that cut one.
create table reviewed_contiguity (
  a text not null,
  b text not null,
  decision text not null check (decision in ('LINK', 'BARRIER')),
  reason_es text not null,
  reason_en text not null,
  distance_m double precision,
  source_id text not null,
  primary key (a, b),
  check (a < b)
);

create table population (
  ubigeo text not null,
  year smallint not null,
  people double precision not null,
  quality text not null,
  source_id text not null,
  primary key (ubigeo, year)
);

create table indicator_value (
  ubigeo text not null,
  code text not null,
  year smallint not null,
  value double precision,
  quality text,
  missing_reason text,
  base double precision,
  primary key (ubigeo, code, year),
  check ((value is null) = (missing_reason is not null))
);
create index indicator_value_code_index on indicator_value (code, year, value);

create table facility (
  id text primary key,
  kind text not null check (kind in ('HEALTH', 'SCHOOL')),
  name text,
  search_name text,
  category text,
  institution text,
  classification text,
  status text,
  declared_ubigeo text,
  -- The district whose polygon holds the point; null outside every district.
  located_ubigeo text,
  location geometry(Point, 4326),
  altitude_m double precision,
  emergency_visits integer,
  services integer,
  source_ids text[] not null
);
create index facility_located_index on facility (located_ubigeo, kind, id);
create index facility_declared_index on facility (declared_ubigeo, kind, id);
create index facility_location_index on facility using gist (location);
