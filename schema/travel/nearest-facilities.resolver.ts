import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import type { FacilityRow } from '../../geodata/queries/facts/facilities.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { FacilityChoice } from '../../geodata/questions/chosen-facilities.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { facilityNode } from '../facility/facility.resolver.ts';
import { FacilityKindEnum, FacilityType } from '../facility/facility.type.ts';
import { checkCategory } from '../facility/health-category.ts';
import { DistrictType } from '../territory/territory.type.ts';
import { NearestFacilitiesType, NearestFacilityType } from './nearest-facilities.type.ts';
import { TravelArgs } from './travel.args.ts';
import { capitalDistrictOf } from './travel-lookup.ts';
import { partsOf } from './travel-time.type.ts';

/** More facilities than anybody reads of one capital. */
const MOST_FACILITIES = 50;

@ArgsType()
class NearestArgs extends TravelArgs {
  @Field(() => FacilityKindEnum, {
    defaultValue: 'HEALTH',
    description:
      'Schools are not on the network: the way ends at the populated place nearest to the school.',
  })
  kind!: FacilityChoice['kind'];

  @Field(() => String, {
    nullable: true,
    description:
      'Lowest health category, I-1 to III-E: II-1 finds hospitals. Facilities without a category are left out.',
  })
  minCategory?: string | null;

  @Field(() => Int, { defaultValue: 5, description: 'How many at most, 1 to 50.' })
  first!: number;
}

@Resolver()
export class NearestFacilitiesResolver {
  @Query(() => NearestFacilitiesType, {
    description:
      'The facilities that people of a capital reach quickest. Needs an edition with a travel network.',
  })
  nearestFacilities(
    @Arg('ubigeo', () => UbigeoScalar, {
      description: 'The district, province or region whose capital people start from.',
    })
    ubigeo: string,
    @Args(() => NearestArgs) args: NearestArgs,
    @Ctx() context: Context,
  ): Promise<NearestFacilitiesType> {
    return answerNearest(capitalDistrictOf(ubigeo, context, 'ubigeo').ubigeo, args, context);
  }
}

@Resolver(() => DistrictType)
export class DistrictNearestFacilitiesResolver {
  @FieldResolver(() => NearestFacilitiesType, {
    description: 'The facilities that people of its capital reach quickest, in it or beyond it.',
  })
  nearestFacilities(
    @Root() { ubigeo }: TerritoryRow,
    @Args(() => NearestArgs) args: NearestArgs,
    @Ctx() context: Context,
  ): Promise<NearestFacilitiesType> {
    return answerNearest(ubigeo, args, context);
  }
}

@Resolver(() => NearestFacilityType)
export class NearestFacilityResolver {
  @FieldResolver(() => FacilityType, { description: 'The facility, as its register has it.' })
  async facility(
    @Root() { facilityKey }: NearestFacilityType,
    @Ctx() { loaders }: Context,
  ): Promise<FacilityRow> {
    return facilityNode((await loaders.facility.load(facilityKey)) as FacilityRow);
  }
}

async function answerNearest(
  ubigeo: Ubigeo,
  { kind, minCategory, first, mode, season }: NearestArgs,
  { loaders }: Context,
): Promise<NearestFacilitiesType> {
  if (minCategory) checkCategory(minCategory);
  if (first < 1 || first > MOST_FACILITIES) {
    const message = `Got first ${first}; expected 1 to ${MOST_FACILITIES}.`;
    throw new DomainError('BAD_INPUT', message, { argument: 'first' });
  }
  const query = { kind, minCategory: minCategory ?? null, first, mode, season };
  const found = await loaders.nearestFacilities(query).load(ubigeo);
  return {
    facilities: found.facilities.map(({ id, parts, ...reached }) => ({
      ...reached,
      facilityKey: id,
      parts: partsOf(parts),
    })),
    reason: found.reason,
    basis: { mode, season, sourceIds: found.sourceIds },
  };
}
