-- Who works where and on what: associations, programmes, interventions and practices.
create table mancomunidad (
  id text primary key,
  name text not null,
  search_name text not null,
  kind text not null check (kind in ('MUNICIPAL', 'REGIONAL')),
  mef_code text,
  seat_ubigeo text,
  purpose text,
  status text,
  members_known boolean not null,
  citation jsonb
);

create table mancomunidad_member (
  mancomunidad_id text not null references mancomunidad (id) on delete cascade,
  ubigeo text not null,
  level text not null,
  source_year smallint,
  source_url text,
  note text,
  primary key (mancomunidad_id, ubigeo)
);
create index mancomunidad_member_index on mancomunidad_member (ubigeo);

create table programme (
  id text primary key,
  name jsonb not null,
  summary jsonb not null,
  funders text[] not null,
  partners text[] not null,
  starts_on text,
  ends_on text,
  budget_amount numeric,
  budget_currency text,
  territories text[] not null,
  sectors text[] not null,
  targets jsonb not null,
  citation jsonb not null
);

create table intervention (
  id text primary key,
  programme_id text,
  name jsonb not null,
  summary jsonb not null,
  search_text text not null,
  sectors text[] not null,
  partners text[] not null,
  starts_on text,
  ends_on text,
  budget_amount numeric,
  budget_currency text,
  status text not null,
  territories text[] not null,
  results jsonb not null,
  citation jsonb not null
);
create index intervention_territories_index on intervention using gin (territories);

create table good_practice (
  id text primary key,
  title jsonb not null,
  search_text text not null,
  territories text[] not null,
  government_level text not null,
  implementing_area text,
  objective jsonb not null,
  tools jsonb not null,
  description jsonb not null,
  results jsonb not null,
  beneficiaries jsonb,
  sector text not null,
  maturity text not null,
  criterion text,
  sustainability text[] not null,
  recognition text,
  citation jsonb not null
);
create index good_practice_territories_index on good_practice using gin (territories);

create table historical_cluster (
  id text primary key,
  number smallint not null,
  region_ubigeo text not null,
  provinces text[] not null,
  districts text[] not null,
  sectors text[] not null,
  citation jsonb not null
);

create table programme_wave (
  wave smallint primary key,
  starts_on text not null,
  clusters smallint not null,
  clusters_by_region jsonb not null,
  total_regional_governments smallint not null,
  total_provincial_governments smallint not null,
  total_district_governments smallint not null,
  total_governments smallint not null
);

create table priority_province (
  ubigeo text primary key,
  reason jsonb not null,
  citation jsonb not null
);
