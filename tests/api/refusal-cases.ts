/** A question, its code, its argument and what the message must tell. */
type Case = [query: string, code: string, argument: string | null, message: RegExp];

/** Codes of territories and things. */
export const codes: Case[] = [
  ['district(ubigeo: "999999") { name }', 'NOT_FOUND', 'ubigeo', /"999999"/],
  ['district(ubigeo: "150144") { name }', 'NOT_FOUND', 'ubigeo', /"150144"/],
  [
    'district(ubigeo: "22") { name }',
    'BAD_USER_INPUT',
    'ubigeo',
    /2 digits.*6 digits of a district/,
  ],
  [
    'province(ubigeo: "220505") { name }',
    'BAD_USER_INPUT',
    'ubigeo',
    /6 digits.*4 digits of a province/,
  ],
  ['region(ubigeo: "99") { name }', 'NOT_FOUND', 'ubigeo', /"99"/],
  [
    'districtByCode(system: RENIEC, code: "2103") { name }',
    'BAD_USER_INPUT',
    'code',
    /"2103".*6 digits/,
  ],
  ['contiguityOf(districts: []) { contiguous }', 'BAD_USER_INPUT', 'districts', /no districts/],
  ['contiguityOf(districts: ["22"]) { contiguous }', 'BAD_USER_INPUT', 'districts', /2 digits/],
  [
    'contiguityOf(districts: ["220505", "229999"]) { contiguous }',
    'NOT_FOUND',
    'districts',
    /"229999"/,
  ],
  ['contiguityPath(from: "2205", to: "220505") { name }', 'BAD_USER_INPUT', 'from', /4 digits/],
  ['contiguityPath(from: "220505", to: "229999") { name }', 'NOT_FOUND', 'to', /"229999"/],
  ['contiguityGraph(within: ["22", "99"]) { nodes }', 'NOT_FOUND', 'within', /"99"/],
  ['interventions(territory: "229999") { totalCount }', 'NOT_FOUND', 'territory', /"229999"/],
  ['goodPractices(territory: "9999") { totalCount }', 'NOT_FOUND', 'territory', /"9999"/],
  ['mancomunidades(territory: "99") { totalCount }', 'NOT_FOUND', 'territory', /"99"/],
  ['interventions(programme: "none") { totalCount }', 'NOT_FOUND', 'programme', /"none"/],
  ['node(id: "220505") { id }', 'BAD_USER_INPUT', 'id', /type and key/],
  ['node(id: "constructor:1") { id }', 'BAD_USER_INPUT', 'id', /type and key/],
];

/** Numbers out of range. */
export const numbers: Case[] = [
  [
    'district(ubigeo: "220505") { neighbors(order: 0) { order } }',
    'BAD_USER_INPUT',
    'order',
    /order 0.*1 to 10/,
  ],
  [
    'district(ubigeo: "220505") { neighbors(order: 11) { order } }',
    'BAD_USER_INPUT',
    'order',
    /order 11/,
  ],
  [
    'district(ubigeo: "220505") { neighbors(minSharedMeters: -1) { order } }',
    'BAD_USER_INPUT',
    'minSharedMeters',
    /-1 m/,
  ],
  [
    'district(ubigeo: "220505") { geometry(precision: 16) }',
    'BAD_USER_INPUT',
    'precision',
    /16.*0 to 15/,
  ],
  ['district(ubigeo: "220505") { geometry(precision: -1) }', 'BAD_USER_INPUT', 'precision', /-1/],
  [
    'district(ubigeo: "220505") { geometry(simplifyMeters: -5) }',
    'BAD_USER_INPUT',
    'simplifyMeters',
    /-5/,
  ],
  [
    'contiguousGroups(where: {}, minDistricts: 0) { areaKm2 }',
    'BAD_USER_INPUT',
    'minDistricts',
    /minDistricts 0/,
  ],
  [
    'districts(dWithin: { point: { longitude: -76, latitude: -6 }, meters: 1e7 }) { totalCount }',
    'BAD_USER_INPUT',
    'dWithin.meters',
    /10000000 m/,
  ],
  [
    'districts(dWithin: { point: { longitude: -76, latitude: -600 }, meters: 1 }) { totalCount }',
    'INVALID_GEOMETRY',
    'dWithin.point',
    /-600/,
  ],
  [
    'territoryAt(longitude: 200, latitude: 0) { name }',
    'INVALID_GEOMETRY',
    'longitude, latitude',
    /200/,
  ],
];

/** Indicators and measures. */
export const indicators: Case[] = [
  [
    'district(ubigeo: "220505") { indicators(codes: ["nope"]) { base } }',
    'BAD_USER_INPUT',
    'codes',
    /"nope"/,
  ],
  [
    'district(ubigeo: "220505") { indicatorSeries(code: "nope") { base } }',
    'BAD_USER_INPUT',
    'codes',
    /"nope"/,
  ],
  [
    'district(ubigeo: "220505") { serviceGaps(codes: ["nope"]) { sector } }',
    'BAD_USER_INPUT',
    'codes',
    /"nope"/,
  ],
  ['indicators(codes: ["nope"]) { code }', 'BAD_USER_INPUT', 'codes', /"nope"/],
  [
    'districts(where: { not: { or: [{ indicator: { code: "nope", gt: 1 } }] } }) { totalCount }',
    'BAD_USER_INPUT',
    'where.indicator.code',
    /"nope"/,
  ],
  [
    'districts(orderBy: [{ field: INDICATOR, indicator: "nope" }]) { totalCount }',
    'BAD_USER_INPUT',
    'orderBy',
    /"nope"/,
  ],
  [
    'districts(orderBy: [{ field: INDICATOR }]) { totalCount }',
    'BAD_USER_INPUT',
    'orderBy.indicator',
    /INDICATOR/,
  ],
  [
    'aggregateDistricts(groupBy: [], measures: [{ of: INDICATOR }]) { districts }',
    'BAD_USER_INPUT',
    'measures.indicator',
    /INDICATOR/,
  ],
  [
    'aggregateDistricts(groupBy: [], measures: [{ of: INDICATOR, indicator: "nope" }]) { districts }',
    'BAD_USER_INPUT',
    'codes',
    /"nope"/,
  ],
  [
    `aggregateDistricts(groupBy: [], measures: [${'{ of: POPULATION } '.repeat(21)}]) { districts }`,
    'BAD_USER_INPUT',
    'measures',
    /21 measures/,
  ],
  [
    'district(ubigeo: "220505") { facilities(minCategory: "IV") { totalCount } }',
    'BAD_USER_INPUT',
    'minCategory',
    /"IV"/,
  ],
];

/** Inputs of proposeClusters. */
export const clusters: Case[] = [
  ['within: []', 'BAD_USER_INPUT', 'input.within', /none/],
  ['within: ["220505"]', 'BAD_USER_INPUT', 'input.within[0]', /220505/],
  ['within: ["99"]', 'NOT_FOUND', 'input.within[0]', /99/],
  ['within: ["22"], size: { min: 1, max: 3 }', 'BAD_USER_INPUT', 'input.size.min', /1/],
  ['within: ["22"], size: { min: 5, max: 4 }', 'BAD_USER_INPUT', 'input.size.max', /4/],
  ['within: ["22"], first: 0', 'BAD_USER_INPUT', 'input.first', /0/],
  [
    'within: ["22"], connectivity: { maxBridges: 4 }',
    'BAD_USER_INPUT',
    'input.connectivity.maxBridges',
    /4/,
  ],
  [
    'within: ["22"], connectivity: { maxMinutes: 0 }',
    'BAD_USER_INPUT',
    'input.connectivity.maxMinutes',
    /0/,
  ],
  [
    'within: ["22"], include: ["220505", "220104"]',
    'BAD_USER_INPUT',
    'input.include',
    /2201 and 2205/,
  ],
  ['within: ["22"], include: ["250107"]', 'BAD_USER_INPUT', 'input.include[0]', /250107/],
  [
    'within: ["22"], include: ["220505"], exclude: ["220505"]',
    'BAD_USER_INPUT',
    'input.include[0]',
    /excluded/,
  ],
  ['within: ["22"], exclude: ["229999"]', 'NOT_FOUND', 'input.exclude[0]', /229999/],
];

const ring = [
  [-77, -7],
  [-76, -7],
  [-76, -6],
  [-77, -6],
  [-77, -7],
];
const circle = (vertices: number) =>
  Array.from({ length: vertices + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % vertices)) / vertices;
    return [-76 + Math.cos(angle), -7 + Math.sin(angle)];
  });
const polygon = (coordinates: unknown, more = {}) => ({ type: 'Polygon', coordinates, ...more });

/** A polygon that is wrong, and what the message must say of it. */
export const shapes: [what: string, shape: unknown, message: RegExp][] = [
  [
    'a bow tie',
    polygon([
      [
        [-77, -7],
        [-76, -6],
        [-76, -7],
        [-77, -6],
        [-77, -7],
      ],
    ]),
    /crosses itself near \[-76\.5, -6\.5/,
  ],
  ['a ring that does not close', polygon([ring.slice(0, 4)]), /ends where it starts/],
  [
    'two points',
    polygon([
      [
        [-77, -7],
        [-76, -7],
        [-77, -7],
      ],
    ]),
    /./,
  ],
  ['null for a number', polygon([[[null, -7], ...ring.slice(1)]]), /./],
  ['text for a number', polygon([[['NaN', -7], ...ring.slice(1)]]), /./],
  ['numbers for rings', polygon([1, 2]), /./],
  ['text for a ring', polygon(['ring']), /./],
  ['null for a ring', polygon([null]), /./],
  ['an object for coordinates', polygon({ a: 1 }), /./],
  ['no rings', polygon([]), /./],
  ['coordinates outside the world', polygon([ring.map(([x = 0, y = 0]) => [x * 10, y * 10])]), /./],
  ['metres of UTM', polygon([ring.map(([x = 0, y = 0]) => [x * -5000, y * -1e6])]), /./],
  [
    'another coordinate system',
    polygon([ring], { crs: { type: 'name', properties: { name: 'EPSG:32718' } } }),
    /EPSG:32718.*CRS84/,
  ],
  ['30,000 vertices', polygon([circle(30_000)]), /30001 vertices.*20000/],
  ['a point', { type: 'Point', coordinates: [-77, -7] }, /Point/],
  ['a feature', { type: 'Feature', geometry: polygon([ring]), properties: {} }, /Feature/],
  [
    'a multipolygon that overlaps itself',
    {
      type: 'MultiPolygon',
      coordinates: [[ring], [ring.map(([x = 0, y = 0]) => [x + 0.5, y + 0.5])]],
    },
    /./,
  ],
];
