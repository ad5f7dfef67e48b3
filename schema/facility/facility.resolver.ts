import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { FacilityRow } from '../../geodata/queries/facts/facilities.ts';
import type { SourceRow } from '../../geodata/queries/reference/sources.ts';
import type { TerritoryRow } from '../../geodata/queries/territories/territory-columns.ts';
import { type Connection, connectionOf, makeConnection } from '../common/connection.ts';
import { PageArgs } from '../common/page.args.ts';
import { PointScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { SourceType } from '../measure/measure.type.ts';
import { DistrictType } from '../territory/territory.type.ts';
import { FacilityKindEnum, FacilityType } from './facility.type.ts';

const FacilityConnection = connectionOf(() => FacilityType, 'Facility');

/** With its global id. */
export function facilityNode<Row extends FacilityRow>(row: Row): Row {
  return { ...row, id: `Facility:${row.id}` };
}

@Resolver(() => FacilityType)
export class FacilityResolver {
  @FieldResolver(() => PointScalar, { nullable: true })
  location(@Root() { longitude, latitude }: FacilityRow): object | null {
    if (longitude === null || latitude === null) return null;
    return { type: 'Point', coordinates: [longitude, latitude] };
  }

  @FieldResolver(() => DistrictType, {
    nullable: true,
    description: 'The district its register declares; it may lie elsewhere.',
  })
  declaredDistrict(
    @Root() { declaredUbigeo }: FacilityRow,
    @Ctx() { loaders }: Context,
  ): Promise<TerritoryRow | null> | null {
    return declaredUbigeo === null ? null : loaders.territory.load(declaredUbigeo);
  }

  @FieldResolver(() => DistrictType, {
    nullable: true,
    description: 'The district whose limits hold the point; null outside the country.',
  })
  locatedDistrict(
    @Root() { locatedUbigeo }: FacilityRow,
    @Ctx() { loaders }: Context,
  ): Promise<TerritoryRow | null> | null {
    return locatedUbigeo === null ? null : loaders.territory.load(locatedUbigeo);
  }

  @FieldResolver(() => [SourceType])
  sources(@Root() { sourceIds }: FacilityRow, @Ctx() { reference }: Context): SourceRow[] {
    return sourceIds.flatMap((id) => reference.sources.get(id) ?? []);
  }
}

@Resolver(() => DistrictType)
export class DistrictFacilitiesResolver {
  @FieldResolver(() => FacilityConnection, {
    description: 'Facilities whose point lies in the district, in the order of their ids.',
  })
  async facilities(
    @Root() { ubigeo }: TerritoryRow,
    @Args(() => PageArgs) { first, after, last, before }: PageArgs,
    @Ctx() { loaders }: Context,
    @Arg('kind', () => FacilityKindEnum, { nullable: true }) kind?: string,
    @Arg('minCategory', () => String, {
      nullable: true,
      description: 'Lowest health category: II-1 finds hospitals.',
    })
    minCategory?: string,
  ): Promise<Connection<FacilityRow>> {
    if (typeof last === 'number' || before) {
      throw new DomainError('BAD_INPUT', 'Got last or before; expected first and after here.', {
        argument: 'last',
      });
    }
    const choice = { kind: kind ?? null, minCategory: minCategory ?? null };
    const size = first ?? 100;
    const query = { ...choice, after: after ? decode(after) : null, limit: size + 1 };
    const rows = await loaders.facilities(query).load(ubigeo);
    const shown = rows.slice(0, size);
    return makeConnection(
      shown.map(facilityNode),
      (index) => Buffer.from((shown[index] as FacilityRow).id).toString('base64url'),
      { hasNextPage: rows.length > size, hasPreviousPage: Boolean(after) },
      () => loaders.facilityCount(choice).load(ubigeo),
    );
  }
}

function decode(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (/^(health|school)-\d+$/.test(id)) return id;
  throw new DomainError('BAD_INPUT', 'Got a cursor of no facility; expected an endCursor.', {
    argument: 'after',
  });
}
