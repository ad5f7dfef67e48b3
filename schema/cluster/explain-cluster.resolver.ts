import { Arg, Args, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql';
import type { ClusterEdit } from '../../geodata/analysis/cluster-changes.ts';
import { percentileOf, type Standing } from '../../geodata/analysis/cluster-standing.ts';
import type { ClusterSetExplanation } from '../../geodata/analysis/explain-cluster.ts';
import { explainSet } from '../../geodata/analysis/explain-cluster-text.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { LangArgs } from '../common/bilingual.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { DistrictType } from '../territory/territory.type.ts';
import { requireDistricts } from '../territory/territory-lookup.ts';
import { analysisExplainInput, ExplainClusterGraphInput } from './explain-cluster.input.ts';
import { ClusterEditType, ClusterExplanationType, StandingType } from './explain-cluster.type.ts';

@Resolver(() => ClusterExplanationType)
export class ExplainClusterResolver {
  @Query(() => ClusterExplanationType, {
    description:
      'How a wanted set fares: whether it may be a cluster, its score and place among all candidates, what sets it apart from the best, and the smallest changes that make it eligible.',
  })
  async explainCluster(
    @Arg('districts', () => [UbigeoScalar], { description: 'Codes of the members, 1 to 20.' })
    districts: string[],
    @Arg('input', () => ExplainClusterGraphInput, {
      description: 'For which sectors and by which rules.',
    })
    input: ExplainClusterGraphInput,
    @Ctx() context: Context,
  ): Promise<ClusterExplanationType> {
    const { analyst, reference, signal } = context;
    requireDistricts(districts, context, 'districts');
    const question = analysisExplainInput(input, districts);
    const asked = { districts, question };
    const found = await analyst.ask('explainCluster', asked, reference, signal);
    return { ...found, dataVersion: reference.dataVersion };
  }

  @FieldResolver(() => String, { description: 'A paragraph for a planner.' })
  explanation(
    @Root() found: ClusterSetExplanation,
    @Args(() => LangArgs) { lang }: LangArgs,
    @Ctx() { reference }: Context,
  ): string {
    return explainSet(found, (ubigeo) => reference.names.get(ubigeo) ?? ubigeo, lang);
  }
}

@Resolver(() => StandingType)
export class StandingResolver {
  @FieldResolver(() => Float, {
    description: 'Percentage, 0-100, of the candidates that rank no better: 100 = the best.',
  })
  percentile(@Root() standing: Standing): number {
    return percentileOf(standing);
  }
}

@Resolver(() => ClusterEditType)
export class ClusterEditResolver {
  @FieldResolver(() => DistrictType, {
    nullable: true,
    description: 'The district of ADD and DROP; null otherwise.',
  })
  district(@Root() edit: ClusterEdit, @Ctx() { reference }: Context): TerritoryRow | null {
    return 'ubigeo' in edit ? (reference.territories.get(edit.ubigeo) ?? null) : null;
  }
}
