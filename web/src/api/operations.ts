// Made by `npm run web:types` from the operations and schema/schema.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What the shapes of territories are. */
export type Boundaries =
  /** Each district is drawn as the part of the country nearest to its capital. Contiguity, border lengths and areas are still the measured ones. */
  | 'APPROXIMATE'
  /** The official limits at full detail. */
  | 'OFFICIAL';

/** What an alternative is to the proposal. */
export type ClusterAlternativeKind =
  /** One member of another province of the region, even if the rules or `within` do not allow it: what the province rule costs. */
  | 'CROSS_PROVINCE'
  /** No district in common. */
  | 'DISJOINT'
  /** One district in place of another. */
  | 'EXCHANGE';

/** A step towards a set that may be a cluster. */
export type ClusterEditKind =
  /** Take a district in. */
  | 'ADD'
  /** Let districts join the members: rule BRIDGES. */
  | 'ALLOW_BRIDGES'
  /** Let the provincial capital join the members: rule PROVINCIAL_CAPITAL. */
  | 'ALLOW_CAPITAL'
  /** Let one member come from another province. */
  | 'ALLOW_CROSS_PROVINCE'
  /** Let reviewed links join districts. */
  | 'ALLOW_REVIEWED_LINKS'
  /** Leave a district out. */
  | 'DROP';

/** When districts hang together well enough. */
export type ConnectivityInput = {
  /** For BRIDGES: 0 to 3. */
  maxBridges?: number;
  /** Districts of one province whose capitals are within this travel time of each other join too: minutes above 0 by the quickest motor vehicle or boat in the dry season, the slower way of the two. Times of the declared friction model count. For travel time in place of borders, give a minSharedMeters longer than any border. Travel time joins nobody when not given. */
  maxMinutes?: number | null | undefined;
  /** Shortest shared border in metres that counts as contiguity. */
  minSharedMeters?: number;
  /** Whether reviewed links (boats across a lake) join districts too. */
  reviewedLinks?: boolean;
  /** STRICT unless told. */
  rule?: ConnectivityRule;
};

/** When districts hang together well enough to be a cluster. */
export type ConnectivityRule =
  /** Up to maxBridges districts may join the members without being members. */
  | 'BRIDGES'
  /** The province's capital district may join the members without being a member. */
  | 'PROVINCIAL_CAPITAL'
  /** The members adjoin by themselves. */
  | 'STRICT';

/** How two districts adjoin. */
export type Contiguity =
  /** A shared point at least. */
  | 'QUEEN'
  /** A shared border of positive length. */
  | 'ROOK';

/** How many clusters, both ends included. */
export type CountRange = {
  /** The most; any number when not given. */
  max?: number | null | undefined;
  /** The fewest. */
  min?: number;
};

/** Criteria of the choice of clusters. */
export type CriterionCode =
  /** Mean travel time (min) from the capitals of the other districts to that of the best-placed one, by the quickest motor vehicle or boat in the dry season; brought to 0-1 as exp(−T / 120 min). Where the data have no road, the time of the declared friction model counts and the value is marked as estimated. Missing when none is reached by all others, between districts of different provinces, and when no times are loaded. */
  | 'CAPITAL_PROXIMITY'
  /** Share (0-1) of the districts with an earlier intervention on record in any of the chosen sectors, in the district, its province or its region. */
  | 'EARLIER_INTERVENTION'
  /** Need (0-1, 1 = worst) in connectivity, weighted by each district’s population. Reported with weight 0 unless given one: the service gap already contains it. */
  | 'GAP_CONNECTIVITY'
  /** Need (0-1, 1 = worst) in education, weighted by each district’s population. Reported with weight 0 unless given one: the service gap already contains it. */
  | 'GAP_EDUCATION'
  /** Need (0-1, 1 = worst) in energy, weighted by each district’s population. Reported with weight 0 unless given one: the service gap already contains it. */
  | 'GAP_ENERGY'
  /** Need (0-1, 1 = worst) in environment, weighted by each district’s population. Reported with weight 0 unless given one: the service gap already contains it. */
  | 'GAP_ENVIRONMENT'
  /** Need (0-1, 1 = worst) in health, weighted by each district’s population. Reported with weight 0 unless given one: the service gap already contains it. */
  | 'GAP_HEALTH'
  /** Need (0-1, 1 = worst) in institutional strengthening, weighted by each district’s population. Reported with weight 0 unless given one: the service gap already contains it. */
  | 'GAP_INSTITUTIONAL_STRENGTHENING'
  /** Need (0-1, 1 = worst) in productive systems, weighted by each district’s population. Reported with weight 0 unless given one: the service gap already contains it. */
  | 'GAP_PRODUCTIVE_SYSTEMS'
  /** 1 minus the mean distance between the need profiles of each pair of districts in the chosen sectors, divided by the largest possible (root of the number of sectors). 1 = equal profiles. */
  | 'GAP_SIMILARITY'
  /** Need (0-1, 1 = worst) in social inclusion, weighted by each district’s population. Reported with weight 0 unless given one: the service gap already contains it. */
  | 'GAP_SOCIAL_INCLUSION'
  /** Need (0-1, 1 = worst) in transport, weighted by each district’s population. Reported with weight 0 unless given one: the service gap already contains it. */
  | 'GAP_TRANSPORT'
  /** Need (0-1, 1 = worst) in water and sanitation, weighted by each district’s population. Reported with weight 0 unless given one: the service gap already contains it. */
  | 'GAP_WATER_SANITATION'
  /** Largest share (0-1) of the districts that sit in one same municipal mancomunidad, themselves or through their province; 0 when fewer than two do. */
  | 'MANCOMUNIDAD'
  /** Share (0-1) of people whose mother tongue is indigenous, weighted by each district’s population: stands for the native communities affected. Missing when the districts with a value hold less than two thirds of the population. */
  | 'NATIVE_LANGUAGE'
  /** Plain mean of the values (0-1, 1 = more will) the planner gives to the authorities of each district. Missing unless given. */
  | 'POLITICAL_WILL'
  /** People per km² over the whole set. Brought to 0-1 on a log scale between the 5th and 95th percentile of the country’s districts; by default the sparser comes first. */
  | 'POPULATION_DENSITY'
  /** 1 when the province of most of the districts is one the plan gives priority to (MIDIS P20 social-inclusion pilot), 0 otherwise. */
  | 'PRIORITY_PROVINCE'
  /** Mean need (0-1, 1 = worst) in the chosen sectors, weighted by each district’s population. Missing when the districts with a value hold less than two thirds of the population. */
  | 'SERVICE_GAP'
  /** Plain mean of the values (0-1, 1 = safer) the planner gives to travel to each district. Missing unless given. */
  | 'TRAVEL_SAFETY';

/** Which end of a criterion's value comes first. */
export type CriterionDirection =
  | 'HIGHER_FIRST'
  | 'LOWER_FIRST';

/** How much a criterion counts. */
export type CriterionWeightInput = {
  /** The criterion. */
  criterion: CriterionCode;
  /** For criteria whose direction is the planner's choice. */
  direction?: CriterionDirection | null | undefined;
  /** 0 or more; only proportions count. */
  weight: number;
};

/** Conditions on a district; all that are given must hold, null conditions do not count. */
export type DistrictFilter = {
  /** All of these. */
  and?: Array<DistrictFilter> | null | undefined;
  /** km² on the ellipsoid. */
  areaKm2?: FloatFilter | null | undefined;
  /** Metres above sea level of the capital. */
  capitalAltitudeMeters?: FloatFilter | null | undefined;
  /** Name of the capital. */
  capitalName?: StringFilter | null | undefined;
  /** One indicator's value. */
  indicator?: IndicatorFilter | null | undefined;
  /** Member of an association, itself or through its province. */
  mancomunidad?: MancomunidadMembershipFilter | null | undefined;
  /** Official name. */
  name?: StringFilter | null | undefined;
  /** Coast, highlands or rainforest. */
  naturalRegion?: NaturalRegionFilter | null | undefined;
  /** Not this; what has no value to compare fits. */
  not?: DistrictFilter | null | undefined;
  /** At least one of these; none fits an empty list. */
  or?: Array<DistrictFilter> | null | undefined;
  /** People of a year. */
  population?: PopulationFilter | null | undefined;
  /** People of the latest year per km². */
  populationDensity?: FloatFilter | null | undefined;
  /** Of its province. */
  province?: ProvinceFilter | null | undefined;
  /** Of its region. */
  region?: RegionFilter | null | undefined;
  /** INEI code as text. */
  ubigeo?: StringFilter | null | undefined;
};

/** Which files a data set was loaded from. */
export type Edition =
  /** Compact tables of facts that come with the program. */
  | 'BUNDLED'
  /** The publishers' files. */
  | 'OFFICIAL';

/** For which sectors and by which rules a wanted set is judged. */
export type ExplainClusterInput = {
  /** Whether one member may come from another province of the region. */
  allowCrossProvince?: boolean;
  /** How many changes to name when the set is not eligible, 1 to 50. */
  changes?: number;
  /** When districts hang together well enough. */
  connectivity?: ConnectivityInput | null | undefined;
  /** Every criterion with equal weight when not given. */
  criteria?: Array<CriterionWeightInput> | null | undefined;
  /** Neither members nor bridges. */
  exclude?: Array<string> | null | undefined;
  /** Most steps of a change, 1 to 3. */
  maxSteps?: number;
  /** Values of the criteria that no source has; they are missing when not given. */
  plannerValues?: Array<PlannerValuesInput> | null | undefined;
  /** One or two. */
  sectors: Array<Sector>;
  /** Districts in a cluster: 2 to 10. */
  size?: IntRange;
  /** Regions and/or provinces the candidates come from; the regions of the wanted districts when not given. */
  within?: Array<string> | null | undefined;
};

/** Conditions on a number; all that are given must hold. */
export type FloatFilter = {
  /** Equal to this. */
  eq?: number | null | undefined;
  /** Greater than this. */
  gt?: number | null | undefined;
  /** This or greater. */
  gte?: number | null | undefined;
  /** Equal to one of these; none fits an empty list. */
  in?: Array<number> | null | undefined;
  /** Whether the value is missing; missing values fit no other condition. */
  isNull?: boolean | null | undefined;
  /** Less than this. */
  lt?: number | null | undefined;
  /** This or less. */
  lte?: number | null | undefined;
};

/** Which end of the scale means a larger service gap. */
export type IndicatorDirection =
  | 'CONTEXT'
  | 'HIGHER_IS_WORSE'
  | 'LOWER_IS_WORSE';

/** Conditions on one indicator's value. */
export type IndicatorFilter = {
  /** Code of the indicator; conditions are in its unit. */
  code: string;
  /** Equal to this. */
  eq?: number | null | undefined;
  /** Greater than this. */
  gt?: number | null | undefined;
  /** This or greater. */
  gte?: number | null | undefined;
  /** Equal to one of these; none fits an empty list. */
  in?: Array<number> | null | undefined;
  /** Whether the value is missing; missing values fit no other condition. */
  isNull?: boolean | null | undefined;
  /** Less than this. */
  lt?: number | null | undefined;
  /** This or less. */
  lte?: number | null | undefined;
  /** The latest year when not given. */
  year?: number | null | undefined;
};

/** Both ends included. */
export type IntRange = {
  /** The upper end. */
  max: number;
  /** The lower end. */
  min: number;
};

/** Language of names and explanations. */
export type Lang =
  | 'EN'
  | 'ES';

/** Where a link comes from. */
export type LinkKind =
  /** Measured on the boundaries. */
  | 'LAND'
  /** Added by hand with a reason: a bridge, a ferry, a boat across a lake. */
  | 'REVIEWED';

/** Of municipalities or of regions. */
export type MancomunidadKind =
  | 'MUNICIPAL'
  | 'REGIONAL';

/** Member of an association that fits. */
export type MancomunidadMembershipFilter = {
  /** Its id, with or without `Mancomunidad:`. */
  id?: StringFilter | null | undefined;
  /** Its name. */
  name?: StringFilter | null | undefined;
};

/** A statistic to compute over the districts of each group. */
export type MeasureInput = {
  /** Code of the indicator for INDICATOR. */
  indicator?: string | null | undefined;
  /** What the statistic is about. */
  of: MeasuredThing;
  /** How districts become one figure. */
  statistic?: Statistic;
  /** Of the indicator; the latest when not given. */
  year?: number | null | undefined;
};

/** What a statistic is about. */
export type MeasuredThing =
  | 'AREA_KM2'
  | 'INDICATOR'
  | 'POPULATION'
  | 'POPULATION_DENSITY';

/** Why a value is missing; a missing value is never 0. */
export type MissingReason =
  /** The district was created after the data were collected. */
  | 'NEW_DISTRICT'
  /** The source covers the territory but has no value for it. */
  | 'NOT_COLLECTED'
  /** The source, or the loaded edition, does not have it. */
  | 'NOT_IN_SOURCE'
  /** Too few observations to publish. */
  | 'SUPPRESSED_SMALL_BASE';

/** Coast, highlands or rainforest. */
export type NaturalRegion =
  | 'COSTA'
  | 'SELVA'
  | 'SIERRA';

/** Conditions on the natural region; all that are given must hold. */
export type NaturalRegionFilter = {
  /** This natural region. */
  eq?: NaturalRegion | null | undefined;
  /** One of these; none fits an empty list. */
  in?: Array<NaturalRegion> | null | undefined;
  /** Whether it is not known. */
  isNull?: boolean | null | undefined;
};

/** How many clusters of which regions and waves, for which sectors and by which rules. Without regions, perRegion, total and waves, the numbers of the 16-cluster programme. */
export type PlanPortfolioInput = {
  /** Whether one member may come from another province of the region. */
  allowCrossProvince?: boolean;
  /** When districts hang together well enough. */
  connectivity?: ConnectivityInput | null | undefined;
  /** Every criterion with equal weight when not given. */
  criteria?: Array<CriterionWeightInput> | null | undefined;
  /** Neither members nor bridges. */
  exclude?: Array<string> | null | undefined;
  /** Clusters that must stay. */
  locks?: Array<PortfolioLock> | null | undefined;
  /** Most clusters that one province leads, 1 to 1,000; any number when not given. */
  maxPerProvince?: number | null | undefined;
  /** Clusters of each region that `regions` does not name. */
  perRegion?: CountRange | null | undefined;
  /** Values of the criteria that no source has; they are missing when not given. */
  plannerValues?: Array<PlannerValuesInput> | null | undefined;
  /** Clusters by region. */
  regions?: Array<RegionCount> | null | undefined;
  /** One or two. */
  sectors: Array<Sector>;
  /** Seed of the solver. */
  seed?: number;
  /** Districts in a cluster: 2 to 10. */
  size?: IntRange;
  /** Seconds after which the best found so far is the answer, with its gap: 0.001 to 600. */
  timeLimitSeconds?: number;
  /** Clusters of the whole. */
  total?: CountRange | null | undefined;
  /** Every cluster is in one of them; none: []. */
  waves?: Array<WaveInput> | null | undefined;
  /** Regions and/or provinces; the regions of the programme when not given. */
  within?: Array<string> | null | undefined;
};

/** A planner's own value for a district. */
export type PlannerValueInput = {
  /** Code of the district. */
  ubigeo: string;
  /** 0 to 1, 1 = better. */
  value: number;
};

/** Values of a criterion that only the planner can give: political will, travel safety. */
export type PlannerValuesInput = {
  /** POLITICAL_WILL or TRAVEL_SAFETY. */
  criterion: CriterionCode;
  /** One a district; districts without one count as missing. */
  values: Array<PlannerValueInput>;
};

/** Conditions on the number of people. */
export type PopulationFilter = {
  /** Equal to this. */
  eq?: number | null | undefined;
  /** Greater than this. */
  gt?: number | null | undefined;
  /** This or greater. */
  gte?: number | null | undefined;
  /** Equal to one of these; none fits an empty list. */
  in?: Array<number> | null | undefined;
  /** Whether the value is missing; missing values fit no other condition. */
  isNull?: boolean | null | undefined;
  /** Less than this. */
  lt?: number | null | undefined;
  /** This or less. */
  lte?: number | null | undefined;
  /** The latest year when not given. */
  year?: number | null | undefined;
};

/** A set that must be one of the clusters. */
export type PortfolioLock = {
  /** Its members; they must be eligible, and no two locks may share one. */
  districts: Array<string>;
  /** The wave it must be in; any when not given. */
  wave?: number | null | undefined;
};

/** How the search ended; numbers of clusters that cannot hold together are an error. */
export type PortfolioStatus =
  /** Proven: no portfolio is worth more. */
  | 'OPTIMAL'
  /** The best found when the time was up; gap says how much better one could be. */
  | 'TIME_LIMIT';

/** Where to look for clusters, for which sectors and by which rules. */
export type ProposeClustersInput = {
  /** Whether one member may come from another province of the region. */
  allowCrossProvince?: boolean;
  /** When districts hang together well enough. */
  connectivity?: ConnectivityInput | null | undefined;
  /** Every criterion with equal weight when not given. */
  criteria?: Array<CriterionWeightInput> | null | undefined;
  /** Neither members nor bridges. */
  exclude?: Array<string> | null | undefined;
  /** 1 to 1000. */
  first?: number;
  /** Members of every proposal. */
  include?: Array<string> | null | undefined;
  /** Values of the criteria that no source has; they are missing when not given. */
  plannerValues?: Array<PlannerValuesInput> | null | undefined;
  /** One or two. */
  sectors: Array<Sector>;
  /** Districts in a cluster: 2 to 10. */
  size?: IntRange;
  /** Regions and/or provinces. */
  within: Array<string>;
};

/** Conditions on a province; all that are given must hold, null conditions do not count. */
export type ProvinceFilter = {
  /** All of these. */
  and?: Array<ProvinceFilter> | null | undefined;
  /** km² on the ellipsoid. */
  areaKm2?: FloatFilter | null | undefined;
  /** Metres above sea level of the capital. */
  capitalAltitudeMeters?: FloatFilter | null | undefined;
  /** Name of the capital. */
  capitalName?: StringFilter | null | undefined;
  /** One indicator's value. */
  indicator?: IndicatorFilter | null | undefined;
  /** Member of an association, itself or through its province. */
  mancomunidad?: MancomunidadMembershipFilter | null | undefined;
  /** Official name. */
  name?: StringFilter | null | undefined;
  /** Coast, highlands or rainforest. */
  naturalRegion?: NaturalRegionFilter | null | undefined;
  /** Not this; what has no value to compare fits. */
  not?: ProvinceFilter | null | undefined;
  /** At least one of these; none fits an empty list. */
  or?: Array<ProvinceFilter> | null | undefined;
  /** People of a year. */
  population?: PopulationFilter | null | undefined;
  /** People of the latest year per km². */
  populationDensity?: FloatFilter | null | undefined;
  /** Of its region. */
  region?: RegionFilter | null | undefined;
  /** INEI code as text. */
  ubigeo?: StringFilter | null | undefined;
};

/** How many clusters of a region, both ends included. */
export type RegionCount = {
  /** The most; any number when not given. */
  max?: number | null | undefined;
  /** The fewest. */
  min?: number;
  /** Code of the region, within `within`. */
  region: string;
};

/** Conditions on a region; all that are given must hold, null conditions do not count. */
export type RegionFilter = {
  /** All of these. */
  and?: Array<RegionFilter> | null | undefined;
  /** km² on the ellipsoid. */
  areaKm2?: FloatFilter | null | undefined;
  /** Metres above sea level of the capital. */
  capitalAltitudeMeters?: FloatFilter | null | undefined;
  /** Name of the capital. */
  capitalName?: StringFilter | null | undefined;
  /** One indicator's value. */
  indicator?: IndicatorFilter | null | undefined;
  /** Member of an association, itself or through its province. */
  mancomunidad?: MancomunidadMembershipFilter | null | undefined;
  /** Official name. */
  name?: StringFilter | null | undefined;
  /** Coast, highlands or rainforest. */
  naturalRegion?: NaturalRegionFilter | null | undefined;
  /** Not this; what has no value to compare fits. */
  not?: RegionFilter | null | undefined;
  /** At least one of these; none fits an empty list. */
  or?: Array<RegionFilter> | null | undefined;
  /** People of a year. */
  population?: PopulationFilter | null | undefined;
  /** People of the latest year per km². */
  populationDensity?: FloatFilter | null | undefined;
  /** INEI code as text. */
  ubigeo?: StringFilter | null | undefined;
};

/** Service sectors. */
export type Sector =
  /** Connectivity */
  | 'CONNECTIVITY'
  /** Education */
  | 'EDUCATION'
  /** Energy */
  | 'ENERGY'
  /** Environment */
  | 'ENVIRONMENT'
  /** Health */
  | 'HEALTH'
  /** Institutional strengthening */
  | 'INSTITUTIONAL_STRENGTHENING'
  /** Productive systems */
  | 'PRODUCTIVE_SYSTEMS'
  /** Social inclusion */
  | 'SOCIAL_INCLUSION'
  /** Transport */
  | 'TRANSPORT'
  /** Water and sanitation */
  | 'WATER_SANITATION';

/** How districts become one figure; those without a value are left out and counted. */
export type Statistic =
  | 'MAX'
  | 'MEAN'
  | 'MEDIAN'
  | 'MIN'
  | 'POPULATION_WEIGHTED_MEAN'
  | 'SUM';

/** Conditions on a text; all that are given must hold. */
export type StringFilter = {
  /** Equal to this. */
  eq?: string | null | undefined;
  /** Greater than this (texts compare byte by byte). */
  gt?: string | null | undefined;
  /** This or greater (texts compare byte by byte). */
  gte?: string | null | undefined;
  /** Equal to one of these; none fits an empty list. */
  in?: Array<string> | null | undefined;
  /** Whether the value is missing; missing values fit no other condition. */
  isNull?: boolean | null | undefined;
  /** Less than this (texts compare byte by byte). */
  lt?: string | null | undefined;
  /** This or less (texts compare byte by byte). */
  lte?: string | null | undefined;
  /** Part of the text; case and accents do not count: "cunumbuqui" finds Cuñumbuqui. */
  search?: string | null | undefined;
};

/** What a travel time rests on. */
export type TravelBackEnd =
  /** The declared friction model alone: no road or river in the data joins the places. */
  | 'FRICTION'
  /** Partly each. */
  | 'MIXED'
  /** Roads, rivers and lakes in the data, and the straight ways to them. */
  | 'NETWORK';

/** Why there is no travel time; a missing time is never a large number. */
export type UnreachableReason =
  /** There is a way, but it takes longer than the limit asked for. */
  | 'BEYOND_CUTOFF'
  /** Both ends are on the network, in parts that nothing joins. */
  | 'NOT_CONNECTED'
  /** No road, water or friction link that the mode can use is near the end. */
  | 'NO_ACCESS_AT_DESTINATION'
  /** No road, water or friction link that the mode can use is near the start. */
  | 'NO_ACCESS_AT_ORIGIN'
  /** The loaded data have no facility of the kind and category asked for. */
  | 'NO_FACILITIES';

/** A wave of the portfolio; what it does not say is free. */
export type WaveInput = {
  /** Clusters of the wave. */
  clusters?: CountRange | null | undefined;
  /** Its clusters by region. */
  regions?: Array<RegionCount> | null | undefined;
  /** 1, 2, …; each once. */
  wave: number;
};

export type TerritoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type TerritoriesQuery = { dataVersion: string, datasets: Array<{ id: string, edition: Edition, boundaries: Boundaries | null }>, regions: { nodes: Array<{ ubigeo: string, name: string, bbox: [number, number, number, number] }> }, provinces: { nodes: Array<{ ubigeo: string, name: string, bbox: [number, number, number, number] }> }, districts: { nodes: Array<{ ubigeo: string, name: string, bbox: [number, number, number, number] }> } };

export type ExplainPickedQueryVariables = Exact<{
  districts: Array<string> | string;
  input: ExplainClusterInput;
  lang: Lang;
}>;


export type ExplainPickedQuery = { explainCluster: { explanation: string, eligibility: { eligible: boolean, components: Array<Array<{ ubigeo: string, name: string }>>, bridges: Array<{ ubigeo: string, name: string }> }, inProvince: { rank: number, candidates: number } | null, total: { rank: number, candidates: number } | null, set: { score: number | null, criteria: Array<{ normalised: number | null, weight: number, contribution: number | null, criterion: { code: CriterionCode, name: string }, raw: { value: number | null, unit: string, missingReason: MissingReason | null, source: { title: string } | null } }> }, best: { score: number | null, districts: Array<{ ubigeo: string, name: string }> } | null, changes: Array<{ edits: Array<{ kind: ClusterEditKind, bridges: number | null, district: { name: string } | null }>, inProvince: { rank: number, candidates: number } | null, set: { score: number | null, districts: Array<{ ubigeo: string, name: string }> } }> } };

export type PlanPortfolioQueryVariables = Exact<{
  input: PlanPortfolioInput;
  lang: Lang;
}>;


export type PlanPortfolioQuery = { planPortfolio: { status: PortfolioStatus, value: number, bound: number, gap: number, seconds: number, candidatesConsidered: number, greedyValue: number | null, solver: { name: string, version: string }, governments: { all: number, regional: number, provincial: number, district: number }, waves: Array<{ wave: number, governments: { all: number, regional: number, provincial: number, district: number } }>, clusters: Array<{ rank: number, wave: number | null, score: number, explanation: string, scoreRange: { min: number, max: number }, region: { ubigeo: string, name: string }, province: { ubigeo: string, name: string }, districts: Array<{ ubigeo: string, name: string, bbox: [number, number, number, number] }>, bridges: Array<{ ubigeo: string, name: string }>, population: { value: number | null, year: number | null }, criteria: Array<{ normalised: number | null, weight: number, contribution: number | null, criterion: { code: CriterionCode, name: string }, raw: { value: number | null, unit: string, missingReason: MissingReason | null, source: { title: string } | null } }> }> } };

export type ProgrammeWavesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammeWavesQuery = { programmeWaves: Array<{ wave: number, startsOn: string, clusters: number, clustersByRegion: Array<{ region: string, clusters: number }> }> };

export type GovernmentsFragment = { all: number, regional: number, provincial: number, district: number };

export type PlannedClusterFragment = { rank: number, wave: number | null, score: number, explanation: string, scoreRange: { min: number, max: number }, region: { ubigeo: string, name: string }, province: { ubigeo: string, name: string }, districts: Array<{ ubigeo: string, name: string, bbox: [number, number, number, number] }>, bridges: Array<{ ubigeo: string, name: string }>, population: { value: number | null, year: number | null }, criteria: Array<{ normalised: number | null, weight: number, contribution: number | null, criterion: { code: CriterionCode, name: string }, raw: { value: number | null, unit: string, missingReason: MissingReason | null, source: { title: string } | null } }> };

export type CriteriaQueryVariables = Exact<{
  lang: Lang;
}>;


export type CriteriaQuery = { criteria: Array<{ code: CriterionCode, name: string, definition: string, plannerSupplied: boolean }> };

export type ProposalsQueryVariables = Exact<{
  input: ProposeClustersInput;
  lang: Lang;
}>;


export type ProposalsQuery = { proposeClusters: { candidatesConsidered: number, exhaustive: boolean, criteria: Array<{ weight: number, available: boolean, candidatesWithoutValue: number | null, criterion: { code: CriterionCode } }>, proposals: Array<{ rank: number, score: number, explanation: string, scoreRange: { min: number, max: number }, province: { ubigeo: string, name: string }, region: { ubigeo: string, name: string }, districts: Array<{ ubigeo: string, name: string, bbox: [number, number, number, number] }>, bridges: Array<{ ubigeo: string, name: string }>, population: { value: number | null, year: number | null }, criteria: Array<{ normalised: number | null, weight: number, contribution: number | null, criterion: { code: CriterionCode, name: string }, raw: { value: number | null, unit: string, missingReason: MissingReason | null, source: { title: string } | null } }> }> } };

export type AlternativesQueryVariables = Exact<{
  input: ProposeClustersInput;
}>;


export type AlternativesQuery = { proposeClusters: { proposals: Array<{ rank: number, alternatives: Array<{ kind: ClusterAlternativeKind, scoreDifference: number, set: { score: number | null, districts: Array<{ ubigeo: string, name: string }> } }> }> } };

export type StabilityQueryVariables = Exact<{
  input: ProposeClustersInput;
}>;


export type StabilityQuery = { proposeClusters: { stability: { draws: number, ranks: number, candidates: number, clusters: Array<{ rank: number, amongFirst: number, byRank: Array<number>, set: { districts: Array<{ ubigeo: string, name: string }> } }>, rivals: Array<{ rank: number, amongFirst: number, byRank: Array<number>, set: { districts: Array<{ ubigeo: string, name: string }> } }> } } };

export type CriterionPlaceQueryVariables = Exact<{
  districts: Array<string> | string;
  input: ExplainClusterInput;
}>;


export type CriterionPlaceQuery = { explainCluster: { total: { rank: number, candidates: number } | null } };

export type SetMembersQueryVariables = Exact<{
  codes: Array<string> | string;
  regions: Array<string> | string;
  sectors: Array<Sector> | Sector;
}>;


export type SetMembersQuery = { districts: { nodes: Array<{ ubigeo: string, name: string, population: { value: number | null, year: number | null, source: { title: string } | null }, sectorNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }> }> }, regions: { nodes: Array<{ ubigeo: string, name: string, population: { value: number | null, year: number | null, source: { title: string } | null }, sectorNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }> }> } };

type MemberFigures_District_Fragment = { name: string, population: { value: number | null, year: number | null, source: { title: string } | null }, sectorNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }> };

type MemberFigures_Province_Fragment = { name: string, population: { value: number | null, year: number | null, source: { title: string } | null }, sectorNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }> };

type MemberFigures_Region_Fragment = { name: string, population: { value: number | null, year: number | null, source: { title: string } | null }, sectorNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }> };

export type MemberFiguresFragment =
  | MemberFigures_District_Fragment
  | MemberFigures_Province_Fragment
  | MemberFigures_Region_Fragment
;

export type FirmnessFragment = { rank: number, amongFirst: number, byRank: Array<number>, set: { districts: Array<{ ubigeo: string, name: string }> } };

export type AlternativeFragment = { kind: ClusterAlternativeKind, scoreDifference: number, set: { score: number | null, districts: Array<{ ubigeo: string, name: string }> } };

export type ProposalFragment = { rank: number, score: number, explanation: string, scoreRange: { min: number, max: number }, province: { ubigeo: string, name: string }, region: { ubigeo: string, name: string }, districts: Array<{ ubigeo: string, name: string, bbox: [number, number, number, number] }>, bridges: Array<{ ubigeo: string, name: string }>, population: { value: number | null, year: number | null }, criteria: Array<{ normalised: number | null, weight: number, contribution: number | null, criterion: { code: CriterionCode, name: string }, raw: { value: number | null, unit: string, missingReason: MissingReason | null, source: { title: string } | null } }> };

export type CriterionBarFragment = { normalised: number | null, weight: number, contribution: number | null, criterion: { code: CriterionCode, name: string }, raw: { value: number | null, unit: string, missingReason: MissingReason | null, source: { title: string } | null } };

export type ContiguousGroupsQueryVariables = Exact<{
  where: DistrictFilter;
  contiguity: Contiguity;
  minDistricts: number;
  reviewedLinks: boolean;
}>;


export type ContiguousGroupsQuery = { contiguousGroups: Array<{ areaKm2: number, population: { value: number | null, year: number | null }, districts: Array<{ ubigeo: string }> }>, districts: { totalCount: number, nodes: Array<{ ubigeo: string }> } };

export type MatchingDistrictsQueryVariables = Exact<{
  where: DistrictFilter;
}>;


export type MatchingDistrictsQuery = { districts: { totalCount: number } };

export type LoosenedGroupsQueryVariables = Exact<{
  where: DistrictFilter;
  contiguity: Contiguity;
  minDistricts: number;
  reviewedLinks: boolean;
}>;


export type LoosenedGroupsQuery = { contiguousGroups: Array<{ districts: Array<{ ubigeo: string }> }>, districts: { totalCount: number } };

export type GroupMembersQueryVariables = Exact<{
  codes: Array<string> | string;
  regions: Array<string> | string;
}>;


export type GroupMembersQuery = { districts: { nodes: Array<{ ubigeo: string, name: string, province: { name: string }, population: { value: number | null, year: number | null }, sectorNeeds: Array<{ sector: Sector, need: { value: number | null } }> }> }, regions: { nodes: Array<{ ubigeo: string, name: string, population: { value: number | null, year: number | null }, sectorNeeds: Array<{ sector: Sector, need: { value: number | null } }> }> } };

type People_District_Fragment = { population: { value: number | null, year: number | null }, sectorNeeds: Array<{ sector: Sector, need: { value: number | null } }> };

type People_Province_Fragment = { population: { value: number | null, year: number | null }, sectorNeeds: Array<{ sector: Sector, need: { value: number | null } }> };

type People_Region_Fragment = { population: { value: number | null, year: number | null }, sectorNeeds: Array<{ sector: Sector, need: { value: number | null } }> };

export type PeopleFragment =
  | People_District_Fragment
  | People_Province_Fragment
  | People_Region_Fragment
;

export type JoinedDistrictsQueryVariables = Exact<{
  districts: Array<string> | string;
  from: string;
  to: string;
  contiguity: Contiguity;
  reviewedLinks: boolean;
}>;


export type JoinedDistrictsQuery = { contiguityPath: Array<{ ubigeo: string, name: string, province: { capitalDistrict: { ubigeo: string } } }> | null, touching: { pairs: Array<{ a: string, b: string, contiguity: Contiguity }> }, contiguityOf: { components: Array<Array<{ ubigeo: string, name: string }>>, pairs: Array<{ a: string, b: string, contiguity: Contiguity, sharedMeters: number, link: LinkKind }>, bridges: Array<Array<{ ubigeo: string, name: string, province: { capitalDistrict: { ubigeo: string } } }>> } };

export type BridgeFragment = { ubigeo: string, name: string, province: { capitalDistrict: { ubigeo: string } } };

export type GapValuesQueryVariables = Exact<{
  sectors?: Array<Sector> | Sector | null | undefined;
  regions: boolean;
  provinces: boolean;
  districts: boolean;
}>;


export type GapValuesQuery = { regions?: { nodes: Array<{ ubigeo: string, gapIndex: { value: number | null } }> }, provinces?: { nodes: Array<{ ubigeo: string, gapIndex: { value: number | null } }> }, districts?: { nodes: Array<{ ubigeo: string, gapIndex: { value: number | null } }> } };

type GapOfTerritory_District_Fragment = { ubigeo: string, gapIndex: { value: number | null } };

type GapOfTerritory_Province_Fragment = { ubigeo: string, gapIndex: { value: number | null } };

type GapOfTerritory_Region_Fragment = { ubigeo: string, gapIndex: { value: number | null } };

export type GapOfTerritoryFragment =
  | GapOfTerritory_District_Fragment
  | GapOfTerritory_Province_Fragment
  | GapOfTerritory_Region_Fragment
;

export type IndicatorValuesQueryVariables = Exact<{
  code: string | number;
  regions: boolean;
  provinces: boolean;
  districts: boolean;
}>;


export type IndicatorValuesQuery = { regions?: { nodes: Array<{ ubigeo: string, indicators: Array<{ measure: { value: number | null, year: number | null, missingReason: MissingReason | null } }> }> }, provinces?: { nodes: Array<{ ubigeo: string, indicators: Array<{ measure: { value: number | null, year: number | null, missingReason: MissingReason | null } }> }> }, districts?: { nodes: Array<{ ubigeo: string, indicators: Array<{ measure: { value: number | null, year: number | null, missingReason: MissingReason | null } }> }> } };

type ValueOfIndicator_District_Fragment = { ubigeo: string, indicators: Array<{ measure: { value: number | null, year: number | null, missingReason: MissingReason | null } }> };

type ValueOfIndicator_Province_Fragment = { ubigeo: string, indicators: Array<{ measure: { value: number | null, year: number | null, missingReason: MissingReason | null } }> };

type ValueOfIndicator_Region_Fragment = { ubigeo: string, indicators: Array<{ measure: { value: number | null, year: number | null, missingReason: MissingReason | null } }> };

export type ValueOfIndicatorFragment =
  | ValueOfIndicator_District_Fragment
  | ValueOfIndicator_Province_Fragment
  | ValueOfIndicator_Region_Fragment
;

export type IndicatorsQueryVariables = Exact<{
  lang: Lang;
}>;


export type IndicatorsQuery = { indicators: Array<{ code: string, name: string, unit: string, year: number | null, direction: IndicatorDirection, sectors: Array<Sector>, source: { title: string, licence: string } | null }> };

export type MethodsQueryVariables = Exact<{
  lang: Lang;
}>;


export type MethodsQuery = { datasets: Array<{ id: string, edition: Edition, rowCount: number, boundariesMeaning: string | null, sources: Array<{ id: string, title: string, publisher: string, vintage: string, licence: string, url: string | null }> }>, indicators: Array<{ code: string, name: string, sectors: Array<Sector>, unit: string, period: string, goalposts: { best: number, worst: number, reason: string } | null, source: { title: string } | null }> };

export type DistrictsWithValuesQueryVariables = Exact<{
  measures: Array<MeasureInput> | MeasureInput;
}>;


export type DistrictsWithValuesQuery = { aggregateDistricts: Array<{ districts: number, measures: Array<{ indicator: string | null, districtsWithValue: number }> }> };

export type GapSummaryQueryVariables = Exact<{
  region: string;
  province: string;
  district: string;
  isRegion: boolean;
  isProvince: boolean;
  isDistrict: boolean;
}>;


export type GapSummaryQuery = { region?: { gapIndex: { value: number | null, missingReason: MissingReason | null, rank: number | null, ranked: number, firstYear: number | null, lastYear: number | null, rankInRegion: { rank: number, ranked: number } | null, sources: Array<{ title: string }>, uncertainty: { rankLow: number, rankHigh: number } | null } } | null, province?: { gapIndex: { value: number | null, missingReason: MissingReason | null, rank: number | null, ranked: number, firstYear: number | null, lastYear: number | null, rankInRegion: { rank: number, ranked: number } | null, sources: Array<{ title: string }>, uncertainty: { rankLow: number, rankHigh: number } | null } } | null, district?: { gapIndex: { value: number | null, missingReason: MissingReason | null, rank: number | null, ranked: number, firstYear: number | null, lastYear: number | null, rankInRegion: { rank: number, ranked: number } | null, sources: Array<{ title: string }>, uncertainty: { rankLow: number, rankHigh: number } | null } } | null };

type GapWithInterval_District_Fragment = { gapIndex: { value: number | null, missingReason: MissingReason | null, rank: number | null, ranked: number, firstYear: number | null, lastYear: number | null, rankInRegion: { rank: number, ranked: number } | null, sources: Array<{ title: string }>, uncertainty: { rankLow: number, rankHigh: number } | null } };

type GapWithInterval_Province_Fragment = { gapIndex: { value: number | null, missingReason: MissingReason | null, rank: number | null, ranked: number, firstYear: number | null, lastYear: number | null, rankInRegion: { rank: number, ranked: number } | null, sources: Array<{ title: string }>, uncertainty: { rankLow: number, rankHigh: number } | null } };

type GapWithInterval_Region_Fragment = { gapIndex: { value: number | null, missingReason: MissingReason | null, rank: number | null, ranked: number, firstYear: number | null, lastYear: number | null, rankInRegion: { rank: number, ranked: number } | null, sources: Array<{ title: string }>, uncertainty: { rankLow: number, rankHigh: number } | null } };

export type GapWithIntervalFragment =
  | GapWithInterval_District_Fragment
  | GapWithInterval_Province_Fragment
  | GapWithInterval_Region_Fragment
;

export type NearestHospitalsQueryVariables = Exact<{
  code: string;
}>;


export type NearestHospitalsQuery = { nearestFacilities: { reason: UnreachableReason | null, facilities: Array<{ minutes: number, backEnd: TravelBackEnd, facility: { id: string, name: string | null, category: string | null, sources: Array<{ title: string }> } }> } };

export type TerritorySheetQueryVariables = Exact<{
  code: string;
  region: string;
  province: string;
  district: string;
  withProvince: boolean;
  withDistrict: boolean;
  lang: Lang;
}>;


export type TerritorySheetQuery = { region: { ubigeo: string, name: string, areaKm2: number, population: { value: number | null, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, capital: { name: string | null, altitudeMeters: number | null } | null, sectorNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }>, interventions: { totalCount: number, nodes: Array<{ id: string, name: string, startsOn: string | null, endsOn: string | null }> } } | null, province?: { ubigeo: string, name: string, areaKm2: number, population: { value: number | null, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, capital: { name: string | null, altitudeMeters: number | null } | null, sectorNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }>, interventions: { totalCount: number, nodes: Array<{ id: string, name: string, startsOn: string | null, endsOn: string | null }> } } | null, district?: { ubigeo: string, name: string, areaKm2: number, neighbors: Array<{ contiguity: Contiguity, sharedMeters: number, link: LinkKind, district: { ubigeo: string, name: string } }>, population: { value: number | null, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, capital: { name: string | null, altitudeMeters: number | null } | null, sectorNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }>, interventions: { totalCount: number, nodes: Array<{ id: string, name: string, startsOn: string | null, endsOn: string | null }> } } | null, nationalNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }>, mancomunidades: { totalCount: number, nodes: Array<{ id: string, name: string, kind: MancomunidadKind, contiguous: boolean | null }> } };

type SheetTerritory_District_Fragment = { ubigeo: string, name: string, areaKm2: number, population: { value: number | null, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, capital: { name: string | null, altitudeMeters: number | null } | null, sectorNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }>, interventions: { totalCount: number, nodes: Array<{ id: string, name: string, startsOn: string | null, endsOn: string | null }> } };

type SheetTerritory_Province_Fragment = { ubigeo: string, name: string, areaKm2: number, population: { value: number | null, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, capital: { name: string | null, altitudeMeters: number | null } | null, sectorNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }>, interventions: { totalCount: number, nodes: Array<{ id: string, name: string, startsOn: string | null, endsOn: string | null }> } };

type SheetTerritory_Region_Fragment = { ubigeo: string, name: string, areaKm2: number, population: { value: number | null, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, capital: { name: string | null, altitudeMeters: number | null } | null, sectorNeeds: Array<{ sector: Sector, need: { value: number | null, missingReason: MissingReason | null } }>, interventions: { totalCount: number, nodes: Array<{ id: string, name: string, startsOn: string | null, endsOn: string | null }> } };

export type SheetTerritoryFragment =
  | SheetTerritory_District_Fragment
  | SheetTerritory_Province_Fragment
  | SheetTerritory_Region_Fragment
;

export type SectorFiguresQueryVariables = Exact<{
  region: string;
  province: string;
  district: string;
  isRegion: boolean;
  isProvince: boolean;
  isDistrict: boolean;
  lang: Lang;
}>;


export type SectorFiguresQuery = { region?: { serviceGaps: Array<{ sector: Sector, indicator: { code: string, name: string }, measure: { value: number | null, unit: string, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, gap: { value: number | null } }> } | null, province?: { serviceGaps: Array<{ sector: Sector, indicator: { code: string, name: string }, measure: { value: number | null, unit: string, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, gap: { value: number | null } }> } | null, district?: { serviceGaps: Array<{ sector: Sector, indicator: { code: string, name: string }, measure: { value: number | null, unit: string, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, gap: { value: number | null } }> } | null };

type FiguresOfTerritory_District_Fragment = { serviceGaps: Array<{ sector: Sector, indicator: { code: string, name: string }, measure: { value: number | null, unit: string, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, gap: { value: number | null } }> };

type FiguresOfTerritory_Province_Fragment = { serviceGaps: Array<{ sector: Sector, indicator: { code: string, name: string }, measure: { value: number | null, unit: string, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, gap: { value: number | null } }> };

type FiguresOfTerritory_Region_Fragment = { serviceGaps: Array<{ sector: Sector, indicator: { code: string, name: string }, measure: { value: number | null, unit: string, year: number | null, missingReason: MissingReason | null, source: { title: string } | null }, gap: { value: number | null } }> };

export type FiguresOfTerritoryFragment =
  | FiguresOfTerritory_District_Fragment
  | FiguresOfTerritory_Province_Fragment
  | FiguresOfTerritory_Region_Fragment
;

export type FittingPracticesQueryVariables = Exact<{
  sectors: Array<Sector> | Sector;
  lang: Lang;
}>;


export type FittingPracticesQuery = { goodPractices: { nodes: Array<{ id: string, title: string, sector: Sector, territories: Array<
        | { ubigeo: string, name: string }
        | { ubigeo: string, name: string }
        | { ubigeo: string, name: string }
      > }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const GovernmentsFragmentDoc = new TypedDocumentString(`
    fragment Governments on GovernmentTotals {
  all
  regional
  provincial
  district
}
    `, {"fragmentName":"Governments"}) as unknown as TypedDocumentString<GovernmentsFragment, unknown>;
export const CriterionBarFragmentDoc = new TypedDocumentString(`
    fragment CriterionBar on CriterionScore {
  criterion {
    code
    name(lang: $lang)
  }
  raw {
    value
    unit
    missingReason
    source {
      title
    }
  }
  normalised
  weight
  contribution
}
    `, {"fragmentName":"CriterionBar"}) as unknown as TypedDocumentString<CriterionBarFragment, unknown>;
export const PlannedClusterFragmentDoc = new TypedDocumentString(`
    fragment PlannedCluster on PortfolioCluster {
  rank
  wave
  score
  scoreRange {
    min
    max
  }
  region {
    ubigeo
    name
  }
  province {
    ubigeo
    name
  }
  districts {
    ubigeo
    name
    bbox
  }
  bridges {
    ubigeo
    name
  }
  population {
    value
    year
  }
  criteria {
    ...CriterionBar
  }
  explanation(lang: $lang)
}
    fragment CriterionBar on CriterionScore {
  criterion {
    code
    name(lang: $lang)
  }
  raw {
    value
    unit
    missingReason
    source {
      title
    }
  }
  normalised
  weight
  contribution
}`, {"fragmentName":"PlannedCluster"}) as unknown as TypedDocumentString<PlannedClusterFragment, unknown>;
export const MemberFiguresFragmentDoc = new TypedDocumentString(`
    fragment MemberFigures on Territory {
  name
  population {
    value
    year
    source {
      title
    }
  }
  sectorNeeds(sectors: $sectors) {
    sector
    need {
      value
      missingReason
    }
  }
}
    `, {"fragmentName":"MemberFigures"}) as unknown as TypedDocumentString<MemberFiguresFragment, unknown>;
export const FirmnessFragmentDoc = new TypedDocumentString(`
    fragment Firmness on ClusterStability {
  rank
  amongFirst
  byRank
  set {
    districts {
      ubigeo
      name
    }
  }
}
    `, {"fragmentName":"Firmness"}) as unknown as TypedDocumentString<FirmnessFragment, unknown>;
export const AlternativeFragmentDoc = new TypedDocumentString(`
    fragment Alternative on ClusterAlternative {
  kind
  scoreDifference
  set {
    score
    districts {
      ubigeo
      name
    }
  }
}
    `, {"fragmentName":"Alternative"}) as unknown as TypedDocumentString<AlternativeFragment, unknown>;
export const ProposalFragmentDoc = new TypedDocumentString(`
    fragment Proposal on ClusterProposal {
  rank
  score
  scoreRange {
    min
    max
  }
  province {
    ubigeo
    name
  }
  region {
    ubigeo
    name
  }
  districts {
    ubigeo
    name
    bbox
  }
  bridges {
    ubigeo
    name
  }
  population {
    value
    year
  }
  criteria {
    ...CriterionBar
  }
  explanation(lang: $lang)
}
    fragment CriterionBar on CriterionScore {
  criterion {
    code
    name(lang: $lang)
  }
  raw {
    value
    unit
    missingReason
    source {
      title
    }
  }
  normalised
  weight
  contribution
}`, {"fragmentName":"Proposal"}) as unknown as TypedDocumentString<ProposalFragment, unknown>;
export const PeopleFragmentDoc = new TypedDocumentString(`
    fragment People on Territory {
  population {
    value
    year
  }
  sectorNeeds {
    sector
    need {
      value
    }
  }
}
    `, {"fragmentName":"People"}) as unknown as TypedDocumentString<PeopleFragment, unknown>;
export const BridgeFragmentDoc = new TypedDocumentString(`
    fragment Bridge on District {
  ubigeo
  name
  province {
    capitalDistrict {
      ubigeo
    }
  }
}
    `, {"fragmentName":"Bridge"}) as unknown as TypedDocumentString<BridgeFragment, unknown>;
export const GapOfTerritoryFragmentDoc = new TypedDocumentString(`
    fragment GapOfTerritory on Territory {
  ubigeo
  gapIndex(sectors: $sectors) {
    value
  }
}
    `, {"fragmentName":"GapOfTerritory"}) as unknown as TypedDocumentString<GapOfTerritoryFragment, unknown>;
export const ValueOfIndicatorFragmentDoc = new TypedDocumentString(`
    fragment ValueOfIndicator on Territory {
  ubigeo
  indicators(codes: [$code]) {
    measure {
      value
      year
      missingReason
    }
  }
}
    `, {"fragmentName":"ValueOfIndicator"}) as unknown as TypedDocumentString<ValueOfIndicatorFragment, unknown>;
export const GapWithIntervalFragmentDoc = new TypedDocumentString(`
    fragment GapWithInterval on Territory {
  gapIndex {
    value
    missingReason
    rank
    ranked
    rankInRegion {
      rank
      ranked
    }
    firstYear
    lastYear
    sources {
      title
    }
    uncertainty {
      rankLow
      rankHigh
    }
  }
}
    `, {"fragmentName":"GapWithInterval"}) as unknown as TypedDocumentString<GapWithIntervalFragment, unknown>;
export const SheetTerritoryFragmentDoc = new TypedDocumentString(`
    fragment SheetTerritory on Territory {
  ubigeo
  name
  areaKm2
  population {
    value
    year
    source {
      title
    }
    missingReason
  }
  capital {
    name
    altitudeMeters
  }
  sectorNeeds {
    sector
    need {
      value
      missingReason
    }
  }
  interventions(first: 5) {
    totalCount
    nodes {
      id
      name(lang: $lang)
      startsOn
      endsOn
    }
  }
}
    `, {"fragmentName":"SheetTerritory"}) as unknown as TypedDocumentString<SheetTerritoryFragment, unknown>;
export const FiguresOfTerritoryFragmentDoc = new TypedDocumentString(`
    fragment FiguresOfTerritory on Territory {
  serviceGaps {
    sector
    indicator {
      code
      name(lang: $lang)
    }
    measure {
      value
      unit
      year
      source {
        title
      }
      missingReason
    }
    gap {
      value
    }
  }
}
    `, {"fragmentName":"FiguresOfTerritory"}) as unknown as TypedDocumentString<FiguresOfTerritoryFragment, unknown>;
export const TerritoriesDocument = new TypedDocumentString(`
    query Territories {
  dataVersion
  datasets {
    id
    edition
    boundaries
  }
  regions(first: 25) {
    nodes {
      ubigeo
      name
      bbox
    }
  }
  provinces(first: 200) {
    nodes {
      ubigeo
      name
      bbox
    }
  }
  districts(first: 2000) {
    nodes {
      ubigeo
      name
      bbox
    }
  }
}
    `) as unknown as TypedDocumentString<TerritoriesQuery, TerritoriesQueryVariables>;
export const ExplainPickedDocument = new TypedDocumentString(`
    query ExplainPicked($districts: [Ubigeo!]!, $input: ExplainClusterInput!, $lang: Lang!) {
  explainCluster(districts: $districts, input: $input) {
    explanation(lang: $lang)
    eligibility {
      eligible
      components {
        ubigeo
        name
      }
      bridges {
        ubigeo
        name
      }
    }
    inProvince {
      rank
      candidates
    }
    total {
      rank
      candidates
    }
    set {
      score
      criteria {
        ...CriterionBar
      }
    }
    best {
      score
      districts {
        ubigeo
        name
      }
    }
    changes {
      edits {
        kind
        bridges
        district {
          name
        }
      }
      inProvince {
        rank
        candidates
      }
      set {
        score
        districts {
          ubigeo
          name
        }
      }
    }
  }
}
    fragment CriterionBar on CriterionScore {
  criterion {
    code
    name(lang: $lang)
  }
  raw {
    value
    unit
    missingReason
    source {
      title
    }
  }
  normalised
  weight
  contribution
}`) as unknown as TypedDocumentString<ExplainPickedQuery, ExplainPickedQueryVariables>;
export const PlanPortfolioDocument = new TypedDocumentString(`
    query PlanPortfolio($input: PlanPortfolioInput!, $lang: Lang!) {
  planPortfolio(input: $input) {
    status
    value
    bound
    gap
    seconds
    candidatesConsidered
    greedyValue
    solver {
      name
      version
    }
    governments {
      ...Governments
    }
    waves {
      wave
      governments {
        ...Governments
      }
    }
    clusters {
      ...PlannedCluster
    }
  }
}
    fragment Governments on GovernmentTotals {
  all
  regional
  provincial
  district
}
fragment PlannedCluster on PortfolioCluster {
  rank
  wave
  score
  scoreRange {
    min
    max
  }
  region {
    ubigeo
    name
  }
  province {
    ubigeo
    name
  }
  districts {
    ubigeo
    name
    bbox
  }
  bridges {
    ubigeo
    name
  }
  population {
    value
    year
  }
  criteria {
    ...CriterionBar
  }
  explanation(lang: $lang)
}
fragment CriterionBar on CriterionScore {
  criterion {
    code
    name(lang: $lang)
  }
  raw {
    value
    unit
    missingReason
    source {
      title
    }
  }
  normalised
  weight
  contribution
}`) as unknown as TypedDocumentString<PlanPortfolioQuery, PlanPortfolioQueryVariables>;
export const ProgrammeWavesDocument = new TypedDocumentString(`
    query ProgrammeWaves {
  programmeWaves {
    wave
    startsOn
    clusters
    clustersByRegion {
      region
      clusters
    }
  }
}
    `) as unknown as TypedDocumentString<ProgrammeWavesQuery, ProgrammeWavesQueryVariables>;
export const CriteriaDocument = new TypedDocumentString(`
    query Criteria($lang: Lang!) {
  criteria {
    code
    name(lang: $lang)
    definition(lang: $lang)
    plannerSupplied
  }
}
    `) as unknown as TypedDocumentString<CriteriaQuery, CriteriaQueryVariables>;
export const ProposalsDocument = new TypedDocumentString(`
    query Proposals($input: ProposeClustersInput!, $lang: Lang!) {
  proposeClusters(input: $input) {
    candidatesConsidered
    exhaustive
    criteria {
      criterion {
        code
      }
      weight
      available
      candidatesWithoutValue
    }
    proposals {
      ...Proposal
    }
  }
}
    fragment Proposal on ClusterProposal {
  rank
  score
  scoreRange {
    min
    max
  }
  province {
    ubigeo
    name
  }
  region {
    ubigeo
    name
  }
  districts {
    ubigeo
    name
    bbox
  }
  bridges {
    ubigeo
    name
  }
  population {
    value
    year
  }
  criteria {
    ...CriterionBar
  }
  explanation(lang: $lang)
}
fragment CriterionBar on CriterionScore {
  criterion {
    code
    name(lang: $lang)
  }
  raw {
    value
    unit
    missingReason
    source {
      title
    }
  }
  normalised
  weight
  contribution
}`) as unknown as TypedDocumentString<ProposalsQuery, ProposalsQueryVariables>;
export const AlternativesDocument = new TypedDocumentString(`
    query Alternatives($input: ProposeClustersInput!) {
  proposeClusters(input: $input) {
    proposals {
      rank
      alternatives {
        ...Alternative
      }
    }
  }
}
    fragment Alternative on ClusterAlternative {
  kind
  scoreDifference
  set {
    score
    districts {
      ubigeo
      name
    }
  }
}`) as unknown as TypedDocumentString<AlternativesQuery, AlternativesQueryVariables>;
export const StabilityDocument = new TypedDocumentString(`
    query Stability($input: ProposeClustersInput!) {
  proposeClusters(input: $input) {
    stability(draws: 1000, ranks: 5) {
      draws
      ranks
      candidates
      clusters {
        ...Firmness
      }
      rivals {
        ...Firmness
      }
    }
  }
}
    fragment Firmness on ClusterStability {
  rank
  amongFirst
  byRank
  set {
    districts {
      ubigeo
      name
    }
  }
}`) as unknown as TypedDocumentString<StabilityQuery, StabilityQueryVariables>;
export const CriterionPlaceDocument = new TypedDocumentString(`
    query CriterionPlace($districts: [Ubigeo!]!, $input: ExplainClusterInput!) {
  explainCluster(districts: $districts, input: $input) {
    total {
      rank
      candidates
    }
  }
}
    `) as unknown as TypedDocumentString<CriterionPlaceQuery, CriterionPlaceQueryVariables>;
export const SetMembersDocument = new TypedDocumentString(`
    query SetMembers($codes: [String!]!, $regions: [String!]!, $sectors: [Sector!]!) {
  districts(where: {ubigeo: {in: $codes}}, first: 100) {
    nodes {
      ubigeo
      ...MemberFigures
    }
  }
  regions(where: {ubigeo: {in: $regions}}) {
    nodes {
      ubigeo
      ...MemberFigures
    }
  }
}
    fragment MemberFigures on Territory {
  name
  population {
    value
    year
    source {
      title
    }
  }
  sectorNeeds(sectors: $sectors) {
    sector
    need {
      value
      missingReason
    }
  }
}`) as unknown as TypedDocumentString<SetMembersQuery, SetMembersQueryVariables>;
export const ContiguousGroupsDocument = new TypedDocumentString(`
    query ContiguousGroups($where: DistrictFilter!, $contiguity: Contiguity!, $minDistricts: Int!, $reviewedLinks: Boolean!) {
  contiguousGroups(
    where: $where
    contiguity: $contiguity
    minDistricts: $minDistricts
    reviewedLinks: $reviewedLinks
  ) {
    areaKm2
    population {
      value
      year
    }
    districts {
      ubigeo
    }
  }
  districts(where: $where, first: 2000) {
    totalCount
    nodes {
      ubigeo
    }
  }
}
    `) as unknown as TypedDocumentString<ContiguousGroupsQuery, ContiguousGroupsQueryVariables>;
export const MatchingDistrictsDocument = new TypedDocumentString(`
    query MatchingDistricts($where: DistrictFilter!) {
  districts(where: $where) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<MatchingDistrictsQuery, MatchingDistrictsQueryVariables>;
export const LoosenedGroupsDocument = new TypedDocumentString(`
    query LoosenedGroups($where: DistrictFilter!, $contiguity: Contiguity!, $minDistricts: Int!, $reviewedLinks: Boolean!) {
  contiguousGroups(
    where: $where
    contiguity: $contiguity
    minDistricts: $minDistricts
    reviewedLinks: $reviewedLinks
  ) {
    districts {
      ubigeo
    }
  }
  districts(where: $where) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<LoosenedGroupsQuery, LoosenedGroupsQueryVariables>;
export const GroupMembersDocument = new TypedDocumentString(`
    query GroupMembers($codes: [String!]!, $regions: [String!]!) {
  districts(where: {ubigeo: {in: $codes}}, first: 2000) {
    nodes {
      ubigeo
      name
      province {
        name
      }
      ...People
    }
  }
  regions(where: {ubigeo: {in: $regions}}) {
    nodes {
      ubigeo
      name
      ...People
    }
  }
}
    fragment People on Territory {
  population {
    value
    year
  }
  sectorNeeds {
    sector
    need {
      value
    }
  }
}`) as unknown as TypedDocumentString<GroupMembersQuery, GroupMembersQueryVariables>;
export const JoinedDistrictsDocument = new TypedDocumentString(`
    query JoinedDistricts($districts: [Ubigeo!]!, $from: Ubigeo!, $to: Ubigeo!, $contiguity: Contiguity!, $reviewedLinks: Boolean!) {
  contiguityPath(
    from: $from
    to: $to
    contiguity: $contiguity
    reviewedLinks: $reviewedLinks
  ) {
    ...Bridge
  }
  touching: contiguityOf(
    districts: $districts
    contiguity: QUEEN
    reviewedLinks: $reviewedLinks
  ) {
    pairs {
      a
      b
      contiguity
    }
  }
  contiguityOf(
    districts: $districts
    contiguity: $contiguity
    reviewedLinks: $reviewedLinks
  ) {
    components {
      ubigeo
      name
    }
    pairs {
      a
      b
      contiguity
      sharedMeters
      link
    }
    bridges {
      ...Bridge
    }
  }
}
    fragment Bridge on District {
  ubigeo
  name
  province {
    capitalDistrict {
      ubigeo
    }
  }
}`) as unknown as TypedDocumentString<JoinedDistrictsQuery, JoinedDistrictsQueryVariables>;
export const GapValuesDocument = new TypedDocumentString(`
    query GapValues($sectors: [Sector!], $regions: Boolean!, $provinces: Boolean!, $districts: Boolean!) {
  regions(first: 25) @include(if: $regions) {
    nodes {
      ...GapOfTerritory
    }
  }
  provinces(first: 200) @include(if: $provinces) {
    nodes {
      ...GapOfTerritory
    }
  }
  districts(first: 2000) @include(if: $districts) {
    nodes {
      ...GapOfTerritory
    }
  }
}
    fragment GapOfTerritory on Territory {
  ubigeo
  gapIndex(sectors: $sectors) {
    value
  }
}`) as unknown as TypedDocumentString<GapValuesQuery, GapValuesQueryVariables>;
export const IndicatorValuesDocument = new TypedDocumentString(`
    query IndicatorValues($code: ID!, $regions: Boolean!, $provinces: Boolean!, $districts: Boolean!) {
  regions(first: 25) @include(if: $regions) {
    nodes {
      ...ValueOfIndicator
    }
  }
  provinces(first: 200) @include(if: $provinces) {
    nodes {
      ...ValueOfIndicator
    }
  }
  districts(first: 2000) @include(if: $districts) {
    nodes {
      ...ValueOfIndicator
    }
  }
}
    fragment ValueOfIndicator on Territory {
  ubigeo
  indicators(codes: [$code]) {
    measure {
      value
      year
      missingReason
    }
  }
}`) as unknown as TypedDocumentString<IndicatorValuesQuery, IndicatorValuesQueryVariables>;
export const IndicatorsDocument = new TypedDocumentString(`
    query Indicators($lang: Lang!) {
  indicators {
    code
    name(lang: $lang)
    unit
    year
    direction
    sectors
    source {
      title
      licence
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorsQuery, IndicatorsQueryVariables>;
export const MethodsDocument = new TypedDocumentString(`
    query Methods($lang: Lang!) {
  datasets {
    id
    edition
    rowCount
    boundariesMeaning(lang: $lang)
    sources {
      id
      title
      publisher
      vintage
      licence
      url
    }
  }
  indicators {
    code
    name(lang: $lang)
    sectors
    unit
    period
    goalposts {
      best
      worst
      reason(lang: $lang)
    }
    source {
      title
    }
  }
}
    `) as unknown as TypedDocumentString<MethodsQuery, MethodsQueryVariables>;
export const DistrictsWithValuesDocument = new TypedDocumentString(`
    query DistrictsWithValues($measures: [MeasureInput!]!) {
  aggregateDistricts(groupBy: [], measures: $measures) {
    districts
    measures {
      indicator
      districtsWithValue
    }
  }
}
    `) as unknown as TypedDocumentString<DistrictsWithValuesQuery, DistrictsWithValuesQueryVariables>;
export const GapSummaryDocument = new TypedDocumentString(`
    query GapSummary($region: Ubigeo!, $province: Ubigeo!, $district: Ubigeo!, $isRegion: Boolean!, $isProvince: Boolean!, $isDistrict: Boolean!) {
  region(ubigeo: $region) @include(if: $isRegion) {
    ...GapWithInterval
  }
  province(ubigeo: $province) @include(if: $isProvince) {
    ...GapWithInterval
  }
  district(ubigeo: $district) @include(if: $isDistrict) {
    ...GapWithInterval
  }
}
    fragment GapWithInterval on Territory {
  gapIndex {
    value
    missingReason
    rank
    ranked
    rankInRegion {
      rank
      ranked
    }
    firstYear
    lastYear
    sources {
      title
    }
    uncertainty {
      rankLow
      rankHigh
    }
  }
}`) as unknown as TypedDocumentString<GapSummaryQuery, GapSummaryQueryVariables>;
export const NearestHospitalsDocument = new TypedDocumentString(`
    query NearestHospitals($code: Ubigeo!) {
  nearestFacilities(ubigeo: $code, kind: HEALTH, minCategory: "II-1", first: 3) {
    reason
    facilities {
      minutes
      backEnd
      facility {
        id
        name
        category
        sources {
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NearestHospitalsQuery, NearestHospitalsQueryVariables>;
export const TerritorySheetDocument = new TypedDocumentString(`
    query TerritorySheet($code: Ubigeo!, $region: Ubigeo!, $province: Ubigeo!, $district: Ubigeo!, $withProvince: Boolean!, $withDistrict: Boolean!, $lang: Lang!) {
  region(ubigeo: $region) {
    ...SheetTerritory
  }
  province(ubigeo: $province) @include(if: $withProvince) {
    ...SheetTerritory
  }
  district(ubigeo: $district) @include(if: $withDistrict) {
    ...SheetTerritory
    neighbors(contiguity: QUEEN, reviewedLinks: true) {
      district {
        ubigeo
        name
      }
      contiguity
      sharedMeters
      link
    }
  }
  nationalNeeds {
    sector
    need {
      value
      missingReason
    }
  }
  mancomunidades(territory: $code, first: 6) {
    totalCount
    nodes {
      id
      name
      kind
      contiguous
    }
  }
}
    fragment SheetTerritory on Territory {
  ubigeo
  name
  areaKm2
  population {
    value
    year
    source {
      title
    }
    missingReason
  }
  capital {
    name
    altitudeMeters
  }
  sectorNeeds {
    sector
    need {
      value
      missingReason
    }
  }
  interventions(first: 5) {
    totalCount
    nodes {
      id
      name(lang: $lang)
      startsOn
      endsOn
    }
  }
}`) as unknown as TypedDocumentString<TerritorySheetQuery, TerritorySheetQueryVariables>;
export const SectorFiguresDocument = new TypedDocumentString(`
    query SectorFigures($region: Ubigeo!, $province: Ubigeo!, $district: Ubigeo!, $isRegion: Boolean!, $isProvince: Boolean!, $isDistrict: Boolean!, $lang: Lang!) {
  region(ubigeo: $region) @include(if: $isRegion) {
    ...FiguresOfTerritory
  }
  province(ubigeo: $province) @include(if: $isProvince) {
    ...FiguresOfTerritory
  }
  district(ubigeo: $district) @include(if: $isDistrict) {
    ...FiguresOfTerritory
  }
}
    fragment FiguresOfTerritory on Territory {
  serviceGaps {
    sector
    indicator {
      code
      name(lang: $lang)
    }
    measure {
      value
      unit
      year
      source {
        title
      }
      missingReason
    }
    gap {
      value
    }
  }
}`) as unknown as TypedDocumentString<SectorFiguresQuery, SectorFiguresQueryVariables>;
export const FittingPracticesDocument = new TypedDocumentString(`
    query FittingPractices($sectors: [Sector!]!, $lang: Lang!) {
  goodPractices(sectors: $sectors, first: 100) {
    nodes {
      id
      title(lang: $lang)
      sector
      territories {
        ubigeo
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FittingPracticesQuery, FittingPracticesQueryVariables>;