import { indicatorByCode } from '../../geodata/indicators/registry.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { TerritoryLevel, Ubigeo } from '../../geodata/model/territory.ts';
import type { TerritoryFilter, TerritoryOrder } from '../../geodata/model/territory-filter.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { TerritoryQuery } from '../../geodata/queries/territories/territory-page.ts';
import { type Connection, connectionOf, makeConnection, pageOfList } from '../common/connection.ts';
import type { Context } from '../context.ts';
import { type SpaceArgs, spaceOf } from './territory.args.ts';
import { DistrictType, ProvinceType, RegionType } from './territory.type.ts';
import { knownTerritories } from './territory-lookup.ts';

export const RegionConnection = connectionOf(() => RegionType, 'Region');
export const ProvinceConnection = connectionOf(() => ProvinceType, 'Province');
export const DistrictConnection = connectionOf(() => DistrictType, 'District');

type ListArgs = SpaceArgs & {
  where?: TerritoryFilter | null;
  orderBy?: readonly TerritoryOrder[] | null;
};

/**
 * A page of territories below a parent (or of the whole country, parent ''). Filtered and ordered
 * pages are read together with those of other parents of the same request.
 */
export async function territoryConnection(
  level: TerritoryLevel,
  parent: Ubigeo,
  args: ListArgs,
  context: Context,
): Promise<Connection<TerritoryRow>> {
  if (isWholeList(args)) {
    const territories = context.reference.inside(level, parent);
    return pageOfList(territories, ({ ubigeo }) => ubigeo, args);
  }
  checkIndicators(args);
  const { first, after, last, before } = args;
  const query: TerritoryQuery = {
    level,
    where: args.where,
    space: spaceOf(args),
    orderBy: args.orderBy,
    page: {
      first: first ?? null,
      after: after ?? null,
      last: last ?? null,
      before: before ?? null,
    },
  };
  const page = await context.loaders.territoryPage(query).load(parent);
  const rows = knownTerritories(page.ubigeos, context);
  return makeConnection(rows, page.cursorAt, page, () =>
    context.loaders.territoryCount(query).load(parent),
  );
}

/** Lists without conditions, in the order of codes, are in memory as they are. */
function isWholeList({ where, orderBy, bbox, intersects, within, dWithin }: ListArgs): boolean {
  const conditions = [where, bbox, intersects, within, dWithin];
  return conditions.every((condition) => !condition) && !orderBy?.length;
}

function checkIndicators({ where, orderBy }: ListArgs): void {
  for (const { indicator } of orderBy ?? []) if (indicator) checkCode(indicator, 'orderBy');
  if (where) checkFilter(where);
}

/** Refuses filters on indicators nobody knows; they would silently find nothing. */
export function checkFilter(where: TerritoryFilter): void {
  if (where.indicator) checkCode(where.indicator.code, 'where.indicator.code');
  for (const part of [...(where.and ?? []), ...(where.or ?? [])]) checkFilter(part);
  for (const part of [where.not, where.province, where.region]) if (part) checkFilter(part);
}

function checkCode(code: string, argument: string): void {
  if (indicatorByCode.has(code)) return;
  throw new DomainError(
    'BAD_INPUT',
    `Got the indicator ${JSON.stringify(code)}; expected a code of the indicators query.`,
    { argument },
  );
}
