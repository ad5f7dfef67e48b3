import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Sector } from '../../geodata/model/sector.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { SectorEnum } from '../common/model-enums.ts';
import { MultiPolygonScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { IndicatorValueType } from '../indicator/indicator.type.ts';
import { indicatorsByCodes, presentIndicatorValue } from '../indicator/indicator-values.ts';
import { presentMeasure } from '../measure/measure.ts';
import { MeasureType } from '../measure/measure.type.ts';
import { sectorNeedsOf, serviceGapsOf } from '../service-gap/service-gap.ts';
import { SectorNeedType, ServiceGapType } from '../service-gap/service-gap.type.ts';
import { drawingOf, GeometryArgs } from './territory.args.ts';
import { type PlaceType, TerritoryType } from './territory.type.ts';

const point = (longitude: number, latitude: number) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});

/** What every region, province and district can tell. */
@Resolver(() => TerritoryType)
export class TerritoryResolver {
  @FieldResolver()
  centroid(@Root() { longitude, latitude }: TerritoryRow): object {
    return point(longitude, latitude);
  }

  @FieldResolver()
  bbox(@Root() { west, south, east, north }: TerritoryRow): [number, number, number, number] {
    return [west, south, east, north];
  }

  @FieldResolver()
  capital(@Root() row: TerritoryRow): PlaceType {
    const { capitalLongitude, capitalLatitude } = row;
    const published =
      capitalLongitude === null || capitalLatitude === null
        ? null
        : point(capitalLongitude, capitalLatitude);
    return {
      name: row.capitalName,
      category: row.capitalCategory,
      altitudeMeters: row.capitalAltitudeMeters,
      location: row.capitalStatus === 'REJECTED' ? null : published,
      publishedLocation: published,
      check: row.capitalStatus,
      offsetMeters: row.capitalOffsetMeters,
    };
  }

  @FieldResolver(() => MeasureType, {
    description:
      'People; the latest year when none is given. Sums of districts for larger territories.',
  })
  async population(
    @Root() { ubigeo }: TerritoryRow,
    @Ctx() { loaders, reference }: Context,
    @Arg('year', () => Int, { nullable: true, description: 'The latest when not given.' })
    year?: number,
  ): Promise<MeasureType> {
    const fact = await loaders.population.load(`${ubigeo} ${year ?? 0}`);
    return presentMeasure(
      {
        value: fact?.people ?? null,
        unit: 'people',
        year: fact?.year ?? year ?? null,
        sourceId: fact?.sourceId ?? null,
        quality: fact?.quality ?? null,
        missingReason: fact ? null : 'NOT_IN_SOURCE',
      },
      reference,
    );
  }

  @FieldResolver(() => MultiPolygonScalar, {
    description: 'Neighbours share their vertices exactly at every level of detail.',
  })
  geometry(
    @Root() { ubigeo }: TerritoryRow,
    @Args(() => GeometryArgs) args: GeometryArgs,
    @Ctx() { loaders }: Context,
  ): Promise<object> {
    return loaders.shape(drawingOf(args)).load(ubigeo);
  }

  @FieldResolver(() => [IndicatorValueType], {
    description:
      'Values of the indicators asked for, all when none are named; means and sums of districts for larger territories. The latest year when none is given.',
  })
  async indicators(
    @Root() { ubigeo }: TerritoryRow,
    @Ctx() { loaders, reference }: Context,
    @Arg('codes', () => [ID], {
      nullable: true,
      description: 'Codes of indicators; all when not given.',
    })
    codes?: string[],
    @Arg('year', () => Int, { nullable: true, description: 'The latest when not given.' })
    year?: number,
  ): Promise<IndicatorValueType[]> {
    const wanted = indicatorsByCodes(codes);
    const query = { codes: wanted.map(({ code }) => code), year: year ?? null };
    const rows = await loaders.indicators(query).load(ubigeo);
    const byCode = new Map(rows.map((row) => [row.code, row]));
    return wanted.map((indicator) =>
      presentIndicatorValue(indicator, byCode.get(indicator.code), reference),
    );
  }

  @FieldResolver(() => [IndicatorValueType], { description: 'Every year of one indicator.' })
  async indicatorSeries(
    @Root() { ubigeo }: TerritoryRow,
    @Ctx() { loaders, reference }: Context,
    @Arg('code', () => ID, { description: 'Code of the indicator.' }) code: string,
  ): Promise<IndicatorValueType[]> {
    const [indicator] = indicatorsByCodes([code]);
    if (!indicator) return [];
    const rows = await loaders.indicatorSeries(code).load(ubigeo);
    return rows.map((row) => presentIndicatorValue(indicator, row, reference));
  }

  @FieldResolver(() => [ServiceGapType], {
    description: "Each indicator's gap between its goalposts, by sector.",
  })
  serviceGaps(
    @Root() { ubigeo }: TerritoryRow,
    @Ctx() context: Context,
    @Arg('sectors', () => [SectorEnum], { nullable: true, description: 'All when not given.' })
    sectors?: Sector[],
    @Arg('codes', () => [ID], {
      nullable: true,
      description: 'Codes of indicators; all when not given.',
    })
    codes?: string[],
  ): Promise<ServiceGapType[]> {
    return serviceGapsOf(ubigeo, { sectors: sectors ?? null, codes: codes ?? null }, context);
  }

  @FieldResolver(() => [SectorNeedType], {
    description: 'The mean gap of each sector, under the two-thirds rule.',
  })
  sectorNeeds(
    @Root() { ubigeo }: TerritoryRow,
    @Ctx() context: Context,
    @Arg('sectors', () => [SectorEnum], { nullable: true, description: 'All when not given.' })
    sectors?: Sector[],
  ): Promise<SectorNeedType[]> {
    return sectorNeedsOf(ubigeo, sectors, context);
  }
}
