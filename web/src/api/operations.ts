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

/** How two districts adjoin. */
export type Contiguity =
  /** A shared point at least. */
  | 'QUEEN'
  /** A shared border of positive length. */
  | 'ROOK';

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

/** Member of an association that fits. */
export type MancomunidadMembershipFilter = {
  /** Its id, with or without `Mancomunidad:`. */
  id?: StringFilter | null | undefined;
  /** Its name. */
  name?: StringFilter | null | undefined;
};

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

export type TerritoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type TerritoriesQuery = { dataVersion: string, datasets: Array<{ id: string, edition: Edition, boundaries: Boundaries | null }>, regions: { nodes: Array<{ ubigeo: string, name: string, bbox: [number, number, number, number] }> }, provinces: { nodes: Array<{ ubigeo: string, name: string, bbox: [number, number, number, number] }> }, districts: { nodes: Array<{ ubigeo: string, name: string, bbox: [number, number, number, number] }> } };

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

export type GroupMembersQueryVariables = Exact<{
  codes: Array<string> | string;
}>;


export type GroupMembersQuery = { districts: { nodes: Array<{ ubigeo: string, name: string, population: { value: number | null, year: number | null }, sectorNeeds: Array<{ sector: Sector, need: { value: number | null } }> }> } };

export type WhatJoinsQueryVariables = Exact<{
  from: string;
  to: string;
  pair: Array<string> | string;
  contiguity: Contiguity;
  reviewedLinks: boolean;
}>;


export type WhatJoinsQuery = { contiguityPath: Array<{ ubigeo: string, name: string }> | null, contiguityOf: { pairs: Array<{ a: string, b: string, contiguity: Contiguity, sharedMeters: number, link: LinkKind }> } };

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
export const GroupMembersDocument = new TypedDocumentString(`
    query GroupMembers($codes: [String!]!) {
  districts(where: {ubigeo: {in: $codes}}, first: 2000) {
    nodes {
      ubigeo
      name
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
  }
}
    `) as unknown as TypedDocumentString<GroupMembersQuery, GroupMembersQueryVariables>;
export const WhatJoinsDocument = new TypedDocumentString(`
    query WhatJoins($from: Ubigeo!, $to: Ubigeo!, $pair: [Ubigeo!]!, $contiguity: Contiguity!, $reviewedLinks: Boolean!) {
  contiguityPath(
    from: $from
    to: $to
    contiguity: $contiguity
    reviewedLinks: $reviewedLinks
  ) {
    ubigeo
    name
  }
  contiguityOf(districts: $pair, contiguity: QUEEN, reviewedLinks: $reviewedLinks) {
    pairs {
      a
      b
      contiguity
      sharedMeters
      link
    }
  }
}
    `) as unknown as TypedDocumentString<WhatJoinsQuery, WhatJoinsQueryVariables>;
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