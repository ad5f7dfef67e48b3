import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { indicatorByCode } from '../../geodata/indicators/registry.ts';
import type { Indicator } from '../../geodata/model/indicator.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { SectorEnum } from '../common/model-enums.ts';
import type { Context } from '../context.ts';
import { IndicatorType } from '../indicator/indicator.type.ts';
import { TerritoryType } from '../territory/territory.type.ts';
import { knownTerritories } from '../territory/territory-lookup.ts';
import { presentUnits } from './local-statistics.ts';
import {
  autocorrelationInput,
  SignificanceArgs,
  SpatialAutocorrelationArgs,
} from './spatial-autocorrelation.args.ts';
import {
  type AnsweredAutocorrelation,
  LocalAutocorrelationType,
  SpatialAutocorrelationType,
} from './spatial-autocorrelation.type.ts';

@Resolver(() => SpatialAutocorrelationType)
export class SpatialAutocorrelationResolver {
  @Query(() => SpatialAutocorrelationType, {
    description:
      'Whether neighbouring territories have like values of an indicator or like needs, in all (Moran’s I) and each (local Moran, Gi*).',
  })
  async spatialAutocorrelation(
    @Args(() => SpatialAutocorrelationArgs) args: SpatialAutocorrelationArgs,
    @Ctx() { analyst, reference, signal }: Context,
  ): Promise<AnsweredAutocorrelation> {
    const question = autocorrelationInput(args);
    const answer = await analyst.ask('spatialAutocorrelation', question, reference, signal);
    const { dataVersion } = reference;
    return { ...answer, question, level: question.level, dataVersion };
  }

  @FieldResolver(() => IndicatorType, {
    nullable: true,
    description: 'The indicator looked at; null for the need of a sector.',
  })
  indicator(@Root() { question: { variable } }: AnsweredAutocorrelation): Indicator | null {
    return 'indicator' in variable ? (indicatorByCode.get(variable.indicator) ?? null) : null;
  }

  @FieldResolver(() => SectorEnum, {
    nullable: true,
    description: 'The sector whose need is looked at, 0-1; null for an indicator.',
  })
  sector(@Root() { question: { variable } }: AnsweredAutocorrelation): Sector | null {
    return 'sector' in variable ? variable.sector : null;
  }

  @FieldResolver(() => [TerritoryType], {
    description: 'Units with a value but no neighbour: they count with weights of 0.',
  })
  islands(@Root() { islands }: AnsweredAutocorrelation, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(islands, context);
  }

  @FieldResolver(() => LocalAutocorrelationType, {
    description:
      'Local Moran and Gi* of each unit, with the permutations and seed of the question.',
  })
  async local(
    @Root() { question }: AnsweredAutocorrelation,
    @Args(() => SignificanceArgs) { significance, correction }: SignificanceArgs,
    @Ctx() { analyst, reference, signal }: Context,
  ): Promise<LocalAutocorrelationType> {
    const asked = { ...question, significance, correction };
    const answer = await analyst.ask('localAutocorrelation', asked, reference, signal);
    return {
      significance,
      correction,
      threshold: answer.threshold,
      units: presentUnits(answer, reference),
    };
  }
}
