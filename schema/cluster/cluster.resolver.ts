import { Arg, Args, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql';
import type { ClusterAlternative } from '../../geodata/analysis/cluster-alternatives.ts';
import { explainProposal } from '../../geodata/analysis/cluster-explanation.ts';
import type { ClusterProposal } from '../../geodata/analysis/cluster-proposals.ts';
import type { CriterionScore } from '../../geodata/analysis/cluster-score.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { ClusterCriterion } from '../../geodata/model/cluster-criterion.ts';
import type { Measure } from '../../geodata/model/measure.ts';
import { inLanguage, LangArgs } from '../common/bilingual.ts';
import type { Context } from '../context.ts';
import { derivedMeasure, missingMeasure, presentMeasure } from '../measure/measure.ts';
import { MeasureType, SourceType } from '../measure/measure.type.ts';
import {
  type AnsweredProposal,
  ClusterProposalsType,
  ClusterProposalType,
  CriterionScoreType,
  CriterionType,
} from './cluster.type.ts';
import { alternativesOf } from './cluster-alternatives.ts';
import { ClusterAlternativeType } from './cluster-alternatives.type.ts';
import { analysisInput, ProposeClustersGraphInput } from './propose-clusters.input.ts';
import { answerProposals } from './propose-clusters.ts';

@Resolver(() => ClusterProposalType)
export class ClusterResolver {
  @Query(() => ClusterProposalsType, {
    description:
      'The best sets of districts to work together, of all eligible sets of each province. Proposals may share districts.',
  })
  proposeClusters(
    @Arg('input', () => ProposeClustersGraphInput, {
      description: 'Where, for which sectors and by which rules.',
    })
    input: ProposeClustersGraphInput,
    @Ctx() context: Context,
  ): Promise<ClusterProposalsType> {
    return answerProposals(analysisInput(input), context);
  }

  @FieldResolver(() => [ClusterAlternativeType], {
    description:
      'The best other candidates of its province, one a kind; kinds without a candidate are left out. For at most 100 proposals.',
  })
  alternatives(
    @Root() { question, rank }: AnsweredProposal,
    @Ctx() context: Context,
  ): Promise<ClusterAlternative[]> {
    return alternativesOf(question, rank, context);
  }

  @FieldResolver(() => String, { description: 'A paragraph to paste into a report.' })
  explanation(
    @Root() proposal: ClusterProposal,
    @Args(() => LangArgs) { lang }: LangArgs,
    @Ctx() { reference }: Context,
  ): string {
    return explainProposal(proposal, (ubigeo) => reference.names.get(ubigeo) ?? ubigeo, lang);
  }
}

@Resolver(() => CriterionType)
export class CriterionResolver {
  @Query(() => [CriterionType], { description: 'The criteria of the choice of clusters.' })
  criteria(): readonly ClusterCriterion[] {
    return clusterCriteria;
  }

  @FieldResolver(() => String, { description: 'For people.' })
  name(@Root() { name }: ClusterCriterion, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(name, lang);
  }

  @FieldResolver(() => String, {
    description: 'What is measured, how it becomes 0-1, and when it is missing.',
  })
  definition(
    @Root() { definition }: ClusterCriterion,
    @Args(() => LangArgs) { lang }: LangArgs,
  ): string {
    return inLanguage(definition, lang);
  }

  @FieldResolver(() => [SourceType], {
    description: 'Where its figures come from; for needs, the sources of the indicators do.',
  })
  sources(@Root() { sourceIds }: ClusterCriterion, @Ctx() { reference }: Context): SourceType[] {
    return sourceIds.flatMap((id) => reference.sources.get(id) ?? []);
  }
}

@Resolver(() => CriterionScoreType)
export class CriterionScoreResolver {
  @FieldResolver(() => MeasureType, {
    description: 'The value in its own unit; missing with its reason.',
  })
  raw(@Root() { raw, criterion }: CriterionScore, @Ctx() { reference }: Context): MeasureType {
    const { value, unit, missingReason, isEstimate } = raw;
    const measure: Measure =
      value === null
        ? missingMeasure(unit, missingReason ?? 'NOT_IN_SOURCE')
        : {
            ...derivedMeasure(value, unit, null),
            quality: isEstimate ? 'ESTIMATED' : 'DERIVED',
            sourceId: criterion.sourceIds.find((id) => reference.sources.has(id)) ?? null,
          };
    return presentMeasure(measure, reference);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Part of the 0-1 score; contributions add up to it. Null when missing.',
  })
  contribution(@Root() { normalised, contribution }: CriterionScore): number | null {
    return normalised === null ? null : contribution;
  }
}
