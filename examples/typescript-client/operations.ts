// Made by `npm run web:types` from the operations and schema/schema.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type DistrictsQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
}>;


export type DistrictsQuery = { districts: { totalCount: number, nodes: Array<{ ubigeo: string, name: string, province: { name: string }, population: { value: number | null, year: number | null, missingReason: MissingReason | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NeighborsQueryVariables = Exact<{
  ubigeo: string;
}>;


export type NeighborsQuery = { district: { name: string, neighbors: Array<{ sharedMeters: number, district: { ubigeo: string, name: string } }> } | null };

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

export const DistrictsDocument = new TypedDocumentString(`
    query Districts($after: String, $first: Int!) {
  districts(first: $first, after: $after) {
    totalCount
    nodes {
      ubigeo
      name
      province {
        name
      }
      population {
        value
        year
        missingReason
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DistrictsQuery, DistrictsQueryVariables>;
export const NeighborsDocument = new TypedDocumentString(`
    query Neighbors($ubigeo: Ubigeo!) {
  district(ubigeo: $ubigeo) {
    name
    neighbors {
      district {
        ubigeo
        name
      }
      sharedMeters
    }
  }
}
    `) as unknown as TypedDocumentString<NeighborsQuery, NeighborsQueryVariables>;