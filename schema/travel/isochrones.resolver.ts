import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { clippedAreas } from '../../geodata/queries/territories/clipped-areas.ts';
import type { TravelStop } from '../../geodata/questions/travel-subject.ts';
import { MultiPolygonScalar, UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { drawingOf } from '../territory/territory.args.ts';
import { coverageOf } from './catchment.type.ts';
import { IsochroneBandType, IsochronesType } from './isochrones.type.ts';
import { TravelArgs } from './travel.args.ts';
import { capitalDistrictOf, peopleMeasure, requireFacility } from './travel-lookup.ts';

/** Most bands, and the farthest minute. */
const MOST_BANDS = 10;
const MOST_MINUTES = 1440;

/** Detail of the coasts and borders that clip the areas, in metres. */
const OUTLINE_METERS = 400;

@Resolver()
export class IsochronesResolver {
  @Query(() => IsochronesType, {
    description:
      'Bands of travel time from the capital of a territory, or from a facility. Needs an edition with a travel network.',
  })
  async isochrones(
    @Arg('limits', () => [Float], {
      description: 'Upper ends of the bands in minutes, increasing, at most 10, up to 1,440.',
    })
    limits: number[],
    @Args(() => TravelArgs) { mode, season }: TravelArgs,
    @Ctx() context: Context,
    @Arg('from', () => UbigeoScalar, {
      nullable: true,
      description: 'A district, province or region, whose capital is the start. Or `facility`.',
    })
    from?: string | null,
    @Arg('facility', () => ID, {
      nullable: true,
      description: 'Id of a health facility that is the start. Or `from`.',
    })
    facility?: string | null,
  ): Promise<IsochronesType> {
    checkLimits(limits);
    const stop = await stopOf(from ?? null, facility ?? null, context);
    const input = { from: stop, limits, mode, season };
    const { analyst, reference, signal } = context;
    const found = await analyst.ask('isochrones', input, reference, signal);
    const people = await peopleMeasure(context);
    const areas = once(() => analyst.ask('isochroneAreas', input, reference, signal));
    return {
      bands: found.bands.map(({ population, populationWithin, districts, ...band }, index) => ({
        ...band,
        population: people(population),
        populationWithin: people(populationWithin),
        districts: coverageOf(districts, context, people),
        areas,
        index,
      })),
      beyond: found.beyond.map((one) => ({ ...one, population: people(one.population) })),
      basis: { mode, season, sourceIds: found.sourceIds },
    };
  }
}

@Resolver(() => IsochroneBandType)
export class IsochroneBandResolver {
  @FieldResolver(() => MultiPolygonScalar, {
    description:
      'Approximate area within `toMinutes`, the bands before included: the ground in the country that is nearer to a reached populated place than to one that is not (Voronoi cells). For maps; people are counted at the places, not by this area.',
  })
  async geometry(
    @Root() { areas, index }: IsochroneBandType,
    @Ctx() { db }: Context,
    @Arg('precision', () => Int, {
      defaultValue: 4,
      description: 'Decimal places of degrees, 0 to 15.',
    })
    precision: number,
  ): Promise<object> {
    drawingOf({ precision });
    const area = (await areas())[index] as string;
    const [clipped] = await clippedAreas(db, [area], precision, OUTLINE_METERS);
    return JSON.parse((clipped as { geojson: string }).geojson);
  }
}

async function stopOf(
  from: string | null,
  facility: string | null,
  context: Context,
): Promise<TravelStop> {
  if (from !== null && facility === null) {
    return { district: capitalDistrictOf(from, context, 'from').ubigeo };
  }
  if (from === null && facility !== null) {
    return { facility: (await requireFacility(facility, context, 'facility')).id };
  }
  const got = from === null ? 'neither from nor facility' : 'both from and facility';
  throw new DomainError('BAD_INPUT', `Got ${got}; expected one of them.`, { argument: 'from' });
}

/** Whether they increase is for the analysis to say. */
function checkLimits(limits: readonly number[]): void {
  if (limits.length <= MOST_BANDS && limits.every((limit) => limit <= MOST_MINUTES)) return;
  const got = limits.length > MOST_BANDS ? `${limits.length} limits` : `${Math.max(...limits)} min`;
  const message = `Got ${got}; expected at most ${MOST_BANDS} limits of at most 1,440 min.`;
  throw new DomainError('BAD_INPUT', message, { argument: 'limits' });
}

/** Asks when first called. */
function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= ask();
    return value;
  };
}
