import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { FacilityRow } from '../../geodata/queries/facts/facilities.ts';
import type { SourceRow } from '../../geodata/queries/reference/sources.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { type Connection, connectionOf, makeConnection } from '../common/connection.ts';
import { PageArgs } from '../common/page.args.ts';
import { PointScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { SourceType } from '../measure/measure.type.ts';
import { DistrictType } from '../territory/territory.type.ts';
import { FacilityKindEnum, FacilityType } from './facility.type.ts';
import { checkCategory } from './health-category.ts';

const FacilityConnection = connectionOf(() => FacilityType, 'Facility');

/** With its global id. */
export function facilityNode<Row extends FacilityRow>(row: Row): Row {
  return { ...row, id: `Facility:${row.id}` };
}

@Resolver(() => FacilityType)
export class FacilityResolver {
  @FieldResolver(() => PointScalar, {
    nullable: true,
    description: 'Null when its register gives no coordinates.',
  })
  location(@Root() { longitude, latitude }: FacilityRow): object | null {
    if (longitude === null || latitude === null) return null;
    return { type: 'Point', coordinates: [longitude, latitude] };
  }

  @FieldResolver(() => DistrictType, {
    nullable: true,
    description:
      'The district its register declares, where it may not lie; null when it declares none of today.',
  })
  declaredDistrict(
    @Root() { declaredUbigeo }: FacilityRow,
    @Ctx() { reference }: Context,
  ): TerritoryRow | null {
    return declaredUbigeo === null ? null : (reference.territories.get(declaredUbigeo) ?? null);
  }

  @FieldResolver(() => DistrictType, {
    nullable: true,
    description: 'The district whose limits hold the point; null outside the country.',
  })
  locatedDistrict(
    @Root() { locatedUbigeo }: FacilityRow,
    @Ctx() { reference }: Context,
  ): TerritoryRow | null {
    return locatedUbigeo === null ? null : (reference.territories.get(locatedUbigeo) ?? null);
  }

  @FieldResolver(() => [SourceType], { description: 'The registers it was found in.' })
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
    @Arg('kind', () => FacilityKindEnum, { nullable: true, description: 'Both when not given.' })
    kind?: string,
    @Arg('minCategory', () => String, {
      nullable: true,
      description:
        'Lowest health category, I-1 to III-E: II-1 finds hospitals. Facilities without a category are left out.',
    })
    minCategory?: string,
  ): Promise<Connection<FacilityRow>> {
    if (minCategory) checkCategory(minCategory);
    const choice = { kind: kind ?? null, minCategory: minCategory ?? null };
    const reversed = typeof last === 'number';
    const size = (reversed ? last : first) ?? 100;
    const rows = await loaders
      .facilities({
        ...choice,
        after: after ? decode(after, 'after') : null,
        before: before ? decode(before, 'before') : null,
        reversed,
        limit: size + 1,
      })
      .load(ubigeo);
    const more = rows.length > size;
    const shown = rows.slice(0, size);
    if (reversed) shown.reverse();
    return makeConnection(
      shown.map(facilityNode),
      (index) => Buffer.from((shown[index] as FacilityRow).id).toString('base64url'),
      {
        hasNextPage: reversed ? Boolean(before) : more,
        hasPreviousPage: reversed ? more : Boolean(after),
      },
      () => loaders.facilityCount(choice).load(ubigeo),
    );
  }
}

function decode(cursor: string, argument: 'after' | 'before'): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (/^(health|school)-\d+$/.test(id)) return id;
  throw new DomainError(
    'BAD_INPUT',
    `Got a cursor of no facility; expected ${argument} to be a cursor of the same list.`,
    { argument },
  );
}
