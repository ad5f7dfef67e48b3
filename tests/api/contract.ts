/**
 * The names that clients use: fields as `name(argument: Type): Type`, without descriptions.
 * Arguments stand as clients may pass them; one with a default may be declared non-null.
 */
const territory = [
  'id: ID!',
  'ubigeo: Ubigeo!',
  'level: TerritoryLevel!',
  'name: String!',
  'areaKm2: Float!',
  'population(year: Int): Measure!',
  'capital: Place',
  'centroid: Point!',
  'bbox: BBox!',
  'geometry(simplifyMeters: Float, precision: Int): MultiPolygon!',
  'indicators(codes: [ID!]): [IndicatorValue!]!',
  'serviceGaps(sectors: [Sector!], codes: [ID!]): [ServiceGap!]!',
  'gapIndex(sectors: [Sector!]): GapIndex!',
  'interventions(first: Int, after: String, last: Int, before: String): InterventionConnection!',
];

const page = 'first: Int, after: String, last: Int, before: String';
const space =
  'bbox: BBox, intersects: PolygonalGeometry, within: PolygonalGeometry, dWithin: DWithin';
const list = (level: string) =>
  `(where: ${level}Filter, orderBy: [${level}Order!], ${space}, ${page}): ${level}Connection!`;

export const contractFields: Readonly<Record<string, readonly string[]>> = {
  Territory: territory,
  Region: [...territory, `provinces${list('Province')}`, `districts${list('District')}`],
  Province: [
    ...territory,
    'region: Region!',
    `districts${list('District')}`,
    'capitalDistrict: District!',
  ],
  District: [
    ...territory,
    'province: Province!',
    'region: Region!',
    'mancomunidades: [Mancomunidad!]!',
    `facilities(${page}): FacilityConnection!`,
    'neighbors(contiguity: Contiguity, order: Int, minSharedMeters: Float): [Neighbor!]!',
  ],
  Neighbor: [
    'district: District!',
    'contiguity: Contiguity!',
    'sharedMeters: Float!',
    'order: Int!',
    'link: LinkKind!',
  ],
  Measure: [
    'value: Float',
    'unit: String!',
    'year: Int',
    'source: Source',
    'quality: MeasureQuality',
    'missingReason: MissingReason',
  ],
  Source: ['id: ID!', 'title: String!', 'licence: String!', 'url: String'],
  Query: [
    'node(id: ID!): Node',
    'nodes(ids: [ID!]!): [Node]!',
    'region(ubigeo: Ubigeo!): Region',
    'province(ubigeo: Ubigeo!): Province',
    'district(ubigeo: Ubigeo!): District',
    `regions${list('Region')}`,
    `provinces${list('Province')}`,
    `districts${list('District')}`,
    'territoryAt(longitude: Float!, latitude: Float!, level: TerritoryLevel): Territory',
    'indicators(codes: [ID!], sectors: [Sector!]): [Indicator!]!',
    'datasets: [Dataset!]!',
    `mancomunidades(${page}): MancomunidadConnection!`,
    `interventions(${page}): InterventionConnection!`,
    `goodPractices(${page}): GoodPracticeConnection!`,
    'programmes: [Programme!]!',
    'contiguityOf(districts: [Ubigeo!]!, contiguity: Contiguity): ContiguityCheck!',
    'contiguousGroups(where: DistrictFilter!, contiguity: Contiguity, minDistricts: Int): [ContiguousGroup!]!',
    'contiguityPath(from: Ubigeo!, to: Ubigeo!, contiguity: Contiguity): [District!]',
    'contiguityGraph(within: [Ubigeo!], contiguity: Contiguity): ContiguityGraph!',
    'aggregateDistricts(where: DistrictFilter, groupBy: [DistrictGroup!]!, measures: [MeasureInput!]!): [DistrictAggregate!]!',
    'proposeClusters(input: ProposeClustersInput!): ClusterProposals!',
    `gapRanking(sector: Sector, level: TerritoryLevel, within: Ubigeo, ${page}): GapPlaceConnection!`,
    'similarDistricts(ubigeo: Ubigeo!, sectors: [Sector!], k: Int, contiguous: Boolean): [SimilarDistrict!]!',
    'travelTime(from: Ubigeo!, to: Ubigeo!, mode: TravelMode, season: TravelSeason): TravelTime!',
    'nearestFacilities(ubigeo: Ubigeo!, kind: FacilityKind, minCategory: String, first: Int): NearestFacilities!',
    'catchment(facility: ID!, minutes: Float!): Catchment!',
    'isochrones(from: Ubigeo, facility: ID, limits: [Float!]!): Isochrones!',
    'serviceAccess(kind: FacilityKind, method: FloatingCatchmentMethod, cutoffMinutes: Float): ServiceAccess!',
    'accessibilityMatrix(within: [Ubigeo!]!): AccessibilityMatrix!',
  ],
  ContiguityCheck: [
    'contiguous: Boolean!',
    'components: [[District!]!]!',
    'pairs: [ContiguityEdge!]!',
    'bridges: [[District!]!]!',
    'cutDistricts: [District!]!',
    'enclosed: [District!]!',
  ],
  ContiguousGroup: [
    'districts: [District!]!',
    'population: Measure!',
    'areaKm2: Float!',
    'geometry(simplifyMeters: Float, precision: Int): MultiPolygon!',
  ],
  ContiguityGraph: ['nodes: [Ubigeo!]!', 'edges: [ContiguityEdge!]!'],
  ContiguityEdge: [
    'a: Ubigeo!',
    'b: Ubigeo!',
    'sharedMeters: Float!',
    'contiguity: Contiguity!',
    'link: LinkKind!',
  ],
  ClusterProposals: [
    'proposals: [ClusterProposal!]!',
    'candidatesConsidered: Int!',
    'exhaustive: Boolean!',
    'criteria: [CriterionUse!]!',
    'dataVersion: String!',
    'elapsedMs: Float!',
  ],
  ClusterProposal: [
    'rank: Int!',
    'region: Region!',
    'province: Province!',
    'districts: [District!]!',
    'bridges: [District!]!',
    'score: Float!',
    'scoreRange: FloatRange!',
    'population: Measure!',
    'criteria: [CriterionScore!]!',
    'geometry(simplifyMeters: Float, precision: Int): MultiPolygon!',
    'explanation(lang: Lang): String!',
  ],
  CriterionScore: [
    'criterion: Criterion!',
    'raw: Measure!',
    'normalised: Float',
    'weight: Float!',
    'contribution: Float',
  ],
  Dataset: ['boundaries: Boundaries'],
  Indicator: ['name(lang: Lang): String!'],
  Criterion: ['name(lang: Lang): String!'],
  SectorInfo: ['name(lang: Lang): String!'],
};

const comparisons = ['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'];
const filters = (level: string) => [
  'ubigeo: StringFilter',
  'name: StringFilter',
  'areaKm2: FloatFilter',
  'population: PopulationFilter',
  'indicator: IndicatorFilter',
  `and: [${level}Filter!]`,
  `or: [${level}Filter!]`,
  `not: ${level}Filter`,
];

/** Fields of inputs, as `name: Type`; a bare name may have any type. */
export const contractInputs: Readonly<Record<string, readonly string[]>> = {
  ProposeClustersInput: [
    'within: [Ubigeo!]!',
    'sectors: [Sector!]!',
    'size: IntRange',
    'connectivity: ConnectivityInput',
    'criteria: [CriterionWeightInput!]',
    'include: [Ubigeo!]',
    'exclude: [Ubigeo!]',
    'allowCrossProvince: Boolean',
    'first: Int',
  ],
  ConnectivityInput: ['rule: ConnectivityRule', 'minSharedMeters: Float', 'maxBridges: Int'],
  IntRange: ['min: Int!', 'max: Int!'],
  DWithin: ['point: PointInput!', 'meters: Float!'],
  StringFilter: [...comparisons, 'search: String'],
  FloatFilter: comparisons,
  PopulationFilter: comparisons,
  IndicatorFilter: ['code', ...comparisons],
  NaturalRegionFilter: ['eq', 'in', 'isNull'],
  RegionFilter: filters('Region'),
  ProvinceFilter: [...filters('Province'), 'region: RegionFilter'],
  DistrictFilter: [...filters('District'), 'province: ProvinceFilter', 'region: RegionFilter'],
};

/** Values of enums that clients write. */
export const contractEnums: Readonly<Record<string, readonly string[]>> = {
  Contiguity: ['ROOK', 'QUEEN'],
  LinkKind: ['LAND', 'REVIEWED'],
  TerritoryLevel: ['REGION', 'PROVINCE', 'DISTRICT'],
  MissingReason: ['NOT_COLLECTED', 'NEW_DISTRICT', 'SUPPRESSED_SMALL_BASE', 'NOT_IN_SOURCE'],
  ConnectivityRule: ['STRICT', 'PROVINCIAL_CAPITAL', 'BRIDGES'],
  Boundaries: ['APPROXIMATE', 'OFFICIAL'],
  Lang: ['ES', 'EN'],
  TravelMode: ['WALK', 'CAR', 'BOAT', 'MOTORISED'],
  TravelSeason: ['DRY', 'WET'],
  TravelBackEnd: ['NETWORK', 'FRICTION', 'MIXED'],
  FloatingCatchmentMethod: ['TWO_SFCA', 'BFCA'],
};

/** What implements each interface. */
export const contractInterfaces: Readonly<Record<string, readonly string[]>> = {
  Territory: ['Region', 'Province', 'District'],
  Node: ['Region', 'Province', 'District'],
};
