import type { Cql2Expression } from '../../geodata/cql2/expression.ts';
import { parseCql2Text } from '../../geodata/cql2/parse-text.ts';
import { readCql2Json } from '../../geodata/cql2/read-json.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { boxWhere } from '../../geodata/queries/features/box-where.ts';
import { cql2Where } from '../../geodata/queries/features/cql2-where.ts';
import type { FeatureCollection } from '../../geodata/queries/features/feature-collection.ts';
import type { FeaturePageQuery } from '../../geodata/queries/features/feature-page.ts';
import type { FeatureProperty } from '../../geodata/queries/features/feature-property.ts';
import type { FeatureDrawing } from '../../geodata/queries/features/features-by-id.ts';
import { all, type Fragment } from '../../geodata/queries/where/fragment.ts';
import { queryablesOf } from './collections.ts';
import type { OgcQuery } from './ogc-query.ts';
import { readPageToken } from './page-token.ts';
import {
  checkDatetime,
  LIST_SIMPLIFY_METERS,
  readBox,
  readCrs,
  readLimit,
  readProperties,
  readSimplifyMeters,
  readSorts,
} from './read-parameters.ts';

/** What a request for features asks, checked. */
export interface ItemsQuestion {
  page: FeaturePageQuery;
  drawing: FeatureDrawing;
}

/** The question of a request for a list. Throws DomainError for every wrong parameter. */
export function readItemsQuestion(collection: FeatureCollection, query: OgcQuery): ItemsQuestion {
  const queryables = queryablesOf(collection);
  checkDatetime(query);
  return {
    page: {
      where: all(conditions(collection, query, queryables)),
      sorts: readSorts(query, queryables),
      limit: readLimit(query),
      after: readPageToken(collection.id, query),
    },
    drawing: readDrawing(collection, query, LIST_SIMPLIFY_METERS),
  };
}

/** How features are told. Throws DomainError BAD_INPUT. */
export function readDrawing(
  collection: FeatureCollection,
  query: OgcQuery,
  simplifyMeters: number,
): FeatureDrawing {
  return {
    properties: readProperties(query, collection.properties, queryablesOf(collection)),
    crs: readCrs(query, 'crs'),
    simplifyMeters: readSimplifyMeters(query, simplifyMeters),
    withGeometry: true,
  };
}

function conditions(
  collection: FeatureCollection,
  query: OgcQuery,
  properties: ReadonlyMap<string, FeatureProperty>,
): Fragment[] {
  const scope = { collection, properties, crs: readCrs(query, 'filter-crs') };
  const bboxCrs = readCrs(query, 'bbox-crs');
  const box = readBox(query);
  const filter = readFilter(query);
  return [
    ...(box ? [boxWhere(box, bboxCrs, collection)] : []),
    ...equalities(query, properties).map((expression) => cql2Where(expression, scope)),
    ...(filter ? [cql2Where(filter, scope)] : []),
  ];
}

function readFilter(query: OgcQuery): Cql2Expression | undefined {
  const language = query.get('filter-lang') ?? 'cql2-text';
  if (language !== 'cql2-text' && language !== 'cql2-json') {
    const got = JSON.stringify(language.slice(0, 40));
    const message = `Got filter-lang=${got}; expected cql2-text or cql2-json.`;
    throw new DomainError('BAD_INPUT', message, { argument: 'filter-lang' });
  }
  const filter = query.get('filter');
  if (filter === undefined) return undefined;
  return language === 'cql2-text' ? parseCql2Text(filter) : readCql2Json(filter);
}

/** A parameter with the name of a property: the property must have that value. */
function equalities(
  query: OgcQuery,
  properties: ReadonlyMap<string, FeatureProperty>,
): Cql2Expression[] {
  return [...query].flatMap(([name, text]): Cql2Expression[] => {
    const property = properties.get(name);
    if (!property) return [];
    const at = `the parameter ${name}`;
    const value = { kind: 'literal' as const, value: typedValue(property, text), at };
    return [{ kind: 'operation', op: '=', args: [{ kind: 'property', name, at }, value], at }];
  });
}

function typedValue({ name, type }: FeatureProperty, text: string): string | number | boolean {
  if (type === 'string') return text;
  if (type === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true';
    throw wrongValue(name, text, 'true or false');
  }
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(number)) return number;
  throw wrongValue(name, text, 'a number');
}

function wrongValue(name: string, text: string, expected: string): DomainError {
  const got = JSON.stringify(text.slice(0, 60));
  return new DomainError('BAD_INPUT', `Got ${name}=${got}; expected ${expected}.`, {
    argument: name,
  });
}
