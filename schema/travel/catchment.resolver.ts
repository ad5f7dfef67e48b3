import { Arg, Args, Ctx, Float, ID, Query, Resolver } from 'type-graphql';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Context } from '../context.ts';
import { facilityNode } from '../facility/facility.resolver.ts';
import { CatchmentType, coverageOf } from './catchment.type.ts';
import { TravelArgs } from './travel.args.ts';
import { peopleMeasure, requireFacility } from './travel-lookup.ts';

@Resolver()
export class CatchmentResolver {
  @Query(() => CatchmentType, {
    description:
      'The people who reach a facility within a travel time: those of each populated place from which it is reached. Needs an edition with a travel network.',
  })
  async catchment(
    @Arg('facility', () => ID, {
      description: 'Id of a health facility with coordinates: `Facility:health-00001`.',
    })
    facility: string,
    @Arg('minutes', () => Float, { description: 'The limit in minutes, 0 to 1,440.' })
    minutes: number,
    @Args(() => TravelArgs) { mode, season }: TravelArgs,
    @Ctx() context: Context,
  ): Promise<CatchmentType> {
    checkMinutes(minutes);
    const row = await requireFacility(facility, context, 'facility');
    const { analyst, reference, signal } = context;
    const input = { facility: row.id, minutes, mode, season };
    const found = await analyst.ask('facilityCatchment', input, reference, signal);
    const people = await peopleMeasure(context);
    return {
      facility: facilityNode(row),
      minutes,
      places: found.places,
      population: people(found.population),
      districts: coverageOf(found.districts, context, people),
      backEnds: found.backEnds.map((share) => ({ ...share, population: people(share.population) })),
      basis: { mode, season, sourceIds: found.sourceIds },
    };
  }
}

function checkMinutes(minutes: number): void {
  if (minutes >= 0 && minutes <= 1440) return;
  const message = `Got ${minutes} minutes; expected 0 to 1,440.`;
  throw new DomainError('BAD_INPUT', message, { argument: 'minutes' });
}
