// Made by `npm run web:types` from the operations and schema/schema.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  | T
  | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What the shapes of territories are. */
export type Boundaries =
  /** Each district is drawn as the part of the country nearest to its capital. Contiguity, border lengths and areas are still the measured ones. */
  | 'APPROXIMATE'
  /** The official limits at full detail. */
  | 'OFFICIAL';

/** Which files a data set was loaded from. */
export type Edition =
  /** Compact tables of facts that come with the program. */
  | 'BUNDLED'
  /** The publishers' files. */
  | 'OFFICIAL';

/** Which end of the scale means a larger service gap. */
export type IndicatorDirection = 'CONTEXT' | 'HIGHER_IS_WORSE' | 'LOWER_IS_WORSE';

/** Language of names and explanations. */
export type Lang = 'EN' | 'ES';

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

export type TerritoriesQueryVariables = Exact<{ [key: string]: never }>;

export type TerritoriesQuery = {
  dataVersion: string;
  datasets: Array<{ id: string; edition: Edition; boundaries: Boundaries | null }>;
  regions: {
    nodes: Array<{ ubigeo: string; name: string; bbox: [number, number, number, number] }>;
  };
  provinces: {
    nodes: Array<{ ubigeo: string; name: string; bbox: [number, number, number, number] }>;
  };
  districts: {
    nodes: Array<{ ubigeo: string; name: string; bbox: [number, number, number, number] }>;
  };
};

export type IndicatorValuesQueryVariables = Exact<{
  code: string | number;
  regions: boolean;
  provinces: boolean;
  districts: boolean;
}>;

export type IndicatorValuesQuery = {
  regions?: {
    nodes: Array<{
      ubigeo: string;
      indicators: Array<{
        measure: { value: number | null; year: number | null; missingReason: MissingReason | null };
      }>;
    }>;
  };
  provinces?: {
    nodes: Array<{
      ubigeo: string;
      indicators: Array<{
        measure: { value: number | null; year: number | null; missingReason: MissingReason | null };
      }>;
    }>;
  };
  districts?: {
    nodes: Array<{
      ubigeo: string;
      indicators: Array<{
        measure: { value: number | null; year: number | null; missingReason: MissingReason | null };
      }>;
    }>;
  };
};

type ValueOfIndicator_District_Fragment = {
  ubigeo: string;
  indicators: Array<{
    measure: { value: number | null; year: number | null; missingReason: MissingReason | null };
  }>;
};

type ValueOfIndicator_Province_Fragment = {
  ubigeo: string;
  indicators: Array<{
    measure: { value: number | null; year: number | null; missingReason: MissingReason | null };
  }>;
};

type ValueOfIndicator_Region_Fragment = {
  ubigeo: string;
  indicators: Array<{
    measure: { value: number | null; year: number | null; missingReason: MissingReason | null };
  }>;
};

export type ValueOfIndicatorFragment =
  | ValueOfIndicator_District_Fragment
  | ValueOfIndicator_Province_Fragment
  | ValueOfIndicator_Region_Fragment;

export type IndicatorsQueryVariables = Exact<{
  lang: Lang;
}>;

export type IndicatorsQuery = {
  indicators: Array<{
    code: string;
    name: string;
    unit: string;
    year: number | null;
    direction: IndicatorDirection;
    sectors: Array<Sector>;
    source: { title: string; licence: string } | null;
  }>;
};

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
export const ValueOfIndicatorFragmentDoc = new TypedDocumentString(
  `
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
    `,
  { fragmentName: 'ValueOfIndicator' },
) as unknown as TypedDocumentString<ValueOfIndicatorFragment, unknown>;
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
