import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Measure } from '../../geodata/model/measure.ts';
import {
  type AggregateRow,
  aggregateDistricts,
  type DistrictGroup,
} from '../../geodata/queries/territories/aggregate-districts.ts';
import { DistrictFilterInput } from '../common/filters.input.ts';
import type { Context } from '../context.ts';
import { indicatorsByCodes } from '../indicator/indicator-values.ts';
import { derivedMeasure, missingMeasure, presentMeasure } from '../measure/measure.ts';
import { checkFilter } from '../territory/territory-connection.ts';
import {
  type AggregateValueType,
  DistrictAggregateType,
  DistrictGroupEnum,
  MeasureInput,
} from './aggregate.type.ts';

/** More statistics in one question than anybody reads. */
const MOST_MEASURES = 20;

@Resolver()
export class AggregateResolver {
  @Query(() => [DistrictAggregateType], {
    description: 'Statistics over districts; no grouping gives one row for all that fit.',
  })
  async aggregateDistricts(
    @Arg('groupBy', () => [DistrictGroupEnum], {
      description: 'What the districts of a group share; empty for one group of all.',
    })
    groupBy: DistrictGroup[],
    @Arg('measures', () => [MeasureInput], { description: 'Statistics to compute; 20 at most.' })
    measures: MeasureInput[],
    @Ctx() context: Context,
    @Arg('where', () => DistrictFilterInput, {
      nullable: true,
      description: 'Which districts; all when not given.',
    })
    where?: DistrictFilterInput,
  ): Promise<DistrictAggregateType[]> {
    checkMeasures(measures);
    if (where) checkFilter(where);
    const rows = await aggregateDistricts(context.db, where, groupBy, measures);
    return rows.map((row) => ({
      keys: groupBy.map((group, i) => presentKey(group, row.keys[i] ?? null, context)),
      districts: row.districts,
      measures: measures.map((measure, i) => presentValue(measure, row, i, context)),
    }));
  }
}

function checkMeasures(measures: readonly MeasureInput[]): void {
  if (measures.length > MOST_MEASURES) {
    throw new DomainError(
      'BAD_INPUT',
      `Got ${measures.length} measures; expected at most ${MOST_MEASURES}.`,
      { argument: 'measures' },
    );
  }
  for (const { of, indicator } of measures) {
    if (of !== 'INDICATOR') continue;
    if (!indicator) {
      throw new DomainError(
        'BAD_INPUT',
        'Got a measure of INDICATOR without an indicator; expected its code.',
        { argument: 'measures.indicator' },
      );
    }
    indicatorsByCodes([indicator]);
  }
}

function presentKey(group: DistrictGroup, key: string | null, { reference }: Context) {
  return { group, key, name: key === null ? null : (reference.names.get(key) ?? key) };
}

function presentValue(
  { of, statistic, indicator, year }: MeasureInput,
  { measures }: AggregateRow,
  i: number,
  { reference }: Context,
): AggregateValueType {
  const { value, districts } = measures[i] as AggregateRow['measures'][number];
  const [meta] = of === 'INDICATOR' && indicator ? indicatorsByCodes([indicator]) : [];
  const unit =
    meta?.unit ?? { AREA_KM2: 'km2', POPULATION: 'people' }[of as string] ?? 'people_per_km2';
  const measure: Measure =
    value === null
      ? missingMeasure(unit, 'NOT_COLLECTED')
      : {
          ...derivedMeasure(value, unit, year ?? meta?.year ?? null),
          sourceId: meta?.sourceId ?? null,
        };
  return {
    of,
    statistic,
    indicator: indicator ?? null,
    measure: presentMeasure(measure, reference),
    districtsWithValue: districts,
  };
}
