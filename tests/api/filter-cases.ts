/** SQL of people of the latest year; `t` is the territory. */
export const people =
  '(select people from population p where p.ubigeo = t.ubigeo order by year desc limit 1)';
/** SQL of an indicator's latest value. */
export const indicator = (code: string) =>
  `(select value from indicator_value v where v.ubigeo = t.ubigeo and v.code = '${code}' order by year desc limit 1)`;

export const anemia = 'anemia_6_35m_pct';
const member = `exists (select 1 from mancomunidad_member mm join mancomunidad m on m.id = mm.mancomunidad_id
  where m.search_name like '%konchucos%' and t.ubigeo like mm.ubigeo || '%')`;

/** A filter as a client writes it, and what it must find, in plain SQL. */
export const districtFilters: [where: string, condition: string][] = [
  ['ubigeo: { eq: "220505" }', "t.ubigeo = '220505'"],
  ['ubigeo: { in: ["220505", "010101", "999999"] }', "t.ubigeo in ('220505', '010101')"],
  ['ubigeo: { in: [] }', 'false'],
  ['ubigeo: { gt: "220504", lte: "220506" }', "t.ubigeo in ('220505', '220506')"],
  ['ubigeo: { gte: "220504", lt: "220506" }', "t.ubigeo in ('220504', '220505')"],
  ['name: { eq: "Cuñumbuqui" }', "t.ubigeo = '220505'"],
  ['name: { search: "cunumbuqui" }', "t.ubigeo = '220505'"],
  ['name: { search: "CUÑUMB" }', "t.ubigeo = '220505'"],
  ['name: { search: "san_" }', "t.search_name like '%san%'"],
  ['name: { search: "%" }', 'true'],
  ['capitalName: { search: "tarapoto" }', "t.capital_name = 'Tarapoto'"],
  ['capitalName: { isNull: true }', 't.capital_name is null'],
  ['areaKm2: { gt: 10000 }', 't.area_km2 > 10000'],
  ['areaKm2: { gte: 100, lt: 110 }', 't.area_km2 >= 100 and t.area_km2 < 110'],
  ['areaKm2: { isNull: true }', 'false'],
  ['capitalAltitudeMeters: { gte: 4500 }', 't.capital_altitude_m >= 4500'],
  ['capitalAltitudeMeters: { isNull: true }', 't.capital_altitude_m is null'],
  ['naturalRegion: { eq: SELVA }', "t.natural_region = 'SELVA'"],
  ['naturalRegion: { in: [COSTA, SELVA] }', "t.natural_region <> 'SIERRA'"],
  ['naturalRegion: { isNull: true }', 't.natural_region is null'],
  ['population: { lt: 300 }', `${people} < 300`],
  [
    'population: { gte: 100000, year: 2007 }',
    't.ubigeo in (select ubigeo from population where year = 2007 and people >= 100000)',
  ],
  [
    'population: { isNull: true, year: 2001 }',
    't.ubigeo not in (select ubigeo from population where year = 2001)',
  ],
  ['populationDensity: { gt: 10000 }', `${people} / t.area_km2 > 10000`],
  [`indicator: { code: "${anemia}", gte: 0.6 }`, `${indicator(anemia)} >= 0.6`],
  [`indicator: { code: "${anemia}", isNull: true }`, `${indicator(anemia)} is null`],
  [
    'indicator: { code: "pm25_mean", year: 2010, gt: 30 }',
    "t.ubigeo in (select ubigeo from indicator_value where code = 'pm25_mean' and year = 2010 and value > 30)",
  ],
  [
    `not: { indicator: { code: "${anemia}", lt: 0.6 } }`,
    `${indicator(anemia)} >= 0.6 or ${indicator(anemia)} is null`,
  ],
  ['mancomunidad: { name: { search: "konchucos" } }', member],
  ['mancomunidad: { id: { eq: "Mancomunidad:mancomunidad-municipal-de-konchucos" } }', member],
  ['mancomunidad: { id: { in: ["mancomunidad-municipal-de-konchucos"] } }', member],
  ['province: { ubigeo: { eq: "2205" } }', "t.ubigeo like '2205%'"],
  [
    'province: { name: { search: "lamas" }, region: { ubigeo: { eq: "22" } } }',
    "t.ubigeo like '2205%'",
  ],
  ['region: { name: { eq: "Callao" } }', "t.ubigeo like '07%'"],
  ['region: { population: { gte: 5000000 } }', "t.ubigeo like '15%'"],
  [
    'and: [{ region: { ubigeo: { eq: "22" } } }, { areaKm2: { gt: 1000 } }]',
    "t.ubigeo like '22%' and t.area_km2 > 1000",
  ],
  [
    'or: [{ ubigeo: { eq: "010101" } }, { province: { ubigeo: { eq: "2205" } } }]',
    "t.ubigeo = '010101' or t.ubigeo like '2205%'",
  ],
  ['or: []', 'false'],
  ['and: []', 'true'],
  [
    'not: { or: [{ ubigeo: { lt: "220505" } }, { ubigeo: { gt: "220505" } }] }',
    "t.ubigeo = '220505'",
  ],
  ['name: null, ubigeo: { eq: null, gte: "250306" }', "t.ubigeo >= '250306'"],
];

/** The same of provinces and regions. */
export const otherFilters: [list: string, level: string, where: string, condition: string][] = [
  ['provinces', 'PROVINCE', 'region: { ubigeo: { eq: "22" } }', "t.ubigeo like '22%'"],
  ['provinces', 'PROVINCE', 'name: { search: "canete" }', "t.name = 'Cañete'"],
  ['provinces', 'PROVINCE', 'population: { gt: 1000000 }', `${people} > 1000000`],
  [
    'provinces',
    'PROVINCE',
    `indicator: { code: "${anemia}", gt: 0.4 }`,
    `${indicator(anemia)} > 0.4`,
  ],
  ['regions', 'REGION', 'areaKm2: { gt: 100000 }', 't.area_km2 > 100000'],
  ['regions', 'REGION', 'name: { search: "huanuco" }', "t.ubigeo = '10'"],
  [
    'regions',
    'REGION',
    'mancomunidad: { name: { search: "amazonica" } }',
    `exists (select 1 from mancomunidad_member mm join mancomunidad m on m.id = mm.mancomunidad_id where mm.ubigeo = t.ubigeo and m.search_name like '%amazonica%')`,
  ],
];
