import { Args, ArgsType, Ctx, Field, Float, Int, Query, Resolver } from 'type-graphql';
import type { FloatingCatchmentMethod } from '../../geodata/analysis/floating-catchment.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { FacilityChoice } from '../../geodata/questions/chosen-facilities.ts';
import type { DistrictAccess } from '../../geodata/questions/service-access.ts';
import { OrderDirectionEnum } from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { FacilityKindEnum } from '../facility/facility.type.ts';
import { checkCategory } from '../facility/health-category.ts';
import { derivedMeasure, missingMeasure, presentMeasure } from '../measure/measure.ts';
import type { MeasureType } from '../measure/measure.type.ts';
import { CategoryWeightInput, ServiceAccessType } from './service-access.type.ts';
import { TravelArgs } from './travel.args.ts';
import { FloatingCatchmentMethodEnum } from './travel-enums.ts';
import { districtsWithin, peopleMeasure } from './travel-lookup.ts';

/** People that a score is told for. */
const PER_PEOPLE = 10_000;
const MOST_DISTRICTS = 2000;

@ArgsType()
class ServiceAccessArgs extends TravelArgs {
  @Field(() => FacilityKindEnum, {
    defaultValue: 'HEALTH',
    description:
      'What is offered: health facilities, each 1 unless weighted; or education services, which count at the populated place nearest to their school point.',
  })
  kind!: FacilityChoice['kind'];
  @Field(() => FloatingCatchmentMethodEnum, {
    defaultValue: 'TWO_SFCA',
    description: 'How supply in reach is set against those who compete for it.',
  })
  method!: FloatingCatchmentMethod;
  @Field(() => Float, {
    defaultValue: 60,
    description: 'What counts as in reach: minutes, more than 0 and at most 240.',
  })
  cutoffMinutes!: number;
  @Field(() => [UbigeoScalar], {
    nullable: true,
    description:
      'Codes of regions, provinces or districts to score; the whole country when not given. Scores do not depend on it, ranks do.',
  })
  within?: string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'Lowest health category, I-1 to III-E; facilities without one are left out.',
  })
  minCategory?: string | null;
  @Field(() => [CategoryWeightInput], {
    nullable: true,
    description:
      'What a health facility of each category offers; categories that are not listed offer nothing. Each facility offers 1 when not given: the registers tell neither beds nor staff.',
  })
  categoryWeights?: CategoryWeightInput[] | null;
  @Field(() => OrderDirectionEnum, {
    defaultValue: 'ASC',
    description: 'Of the scores: ASC starts with the least access.',
  })
  direction!: 'ASC' | 'DESC';
  @Field(() => Int, { defaultValue: 100, description: 'How many districts at most, 1 to 2,000.' })
  first!: number;
}

@Resolver()
export class ServiceAccessResolver {
  @Query(() => ServiceAccessType, {
    description:
      'Scores of the access of districts to a service. Demand is people at populated places; everybody and everything in reach counts, also beyond the territories asked about. Needs an edition with a travel network.',
  })
  async serviceAccess(
    @Args(() => ServiceAccessArgs) args: ServiceAccessArgs,
    @Ctx() context: Context,
  ): Promise<ServiceAccessType> {
    checkArgs(args);
    const { kind, method, cutoffMinutes, mode, season, direction, first } = args;
    const input = {
      ...{ kind, method, cutoffMinutes, mode, season },
      districts: districtsWithin(args.within, context),
      minCategory: args.minCategory ?? null,
      categoryWeights: args.categoryWeights?.map((weight) => ({ ...weight })) ?? null,
    };
    const { analyst, reference, signal } = context;
    const found = await analyst.ask('serviceAccess', input, reference, signal);
    const people = await peopleMeasure(context);
    const unit = unitOf(args);
    const scoreOf = ({ score }: DistrictAccess): MeasureType =>
      presentMeasure(
        score === null
          ? missingMeasure(`${unit} per 10,000 people`, 'NOT_IN_SOURCE')
          : derivedMeasure(score * PER_PEOPLE, `${unit} per 10,000 people`, null),
        reference,
      );
    const { sourceIds, districts, ...totals } = found;
    return {
      ...totals,
      ...{ method, cutoffMinutes },
      districts: inOrder(districts, direction)
        .slice(0, first)
        .map((one) => ({
          ...one,
          district: reference.territories.get(one.ubigeo) as TerritoryRow,
          score: scoreOf(one),
          population: people(one.population),
        })),
      supply: presentMeasure(derivedMeasure(found.supply, unit, null), reference),
      basis: { mode, season, sourceIds },
    };
  }
}

function unitOf({ kind, categoryWeights }: ServiceAccessArgs): string {
  if (kind === 'SCHOOL') return 'education services';
  return categoryWeights ? 'weighted health facilities' : 'health facilities';
}

function checkArgs({ minCategory, categoryWeights, first }: ServiceAccessArgs): void {
  if (minCategory) checkCategory(minCategory);
  for (const { category } of categoryWeights ?? []) checkCategory(category, 'categoryWeights');
  if (first >= 1 && first <= MOST_DISTRICTS) return;
  throw new DomainError('BAD_INPUT', `Got first ${first}; expected 1 to 2,000.`, {
    argument: 'first',
  });
}

/** By score, missing ones last; districts come by code, which settles ties. */
function inOrder(districts: readonly DistrictAccess[], direction: 'ASC' | 'DESC') {
  const sign = direction === 'ASC' ? 1 : -1;
  return [...districts].sort((a, b) => {
    if (a.score === null || b.score === null)
      return Number(a.score === null) - Number(b.score === null);
    return sign * (a.score - b.score);
  });
}
