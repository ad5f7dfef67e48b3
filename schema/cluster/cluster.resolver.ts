import { Arg, Args, Ctx, FieldResolver, Float, Query, Resolver, Root } from 'type-graphql';
import { explainProposal } from '../../geodata/analysis/cluster-explanation.ts';
import type { ClusterProposal } from '../../geodata/analysis/cluster-proposals.ts';
import type { CriterionScore } from '../../geodata/analysis/cluster-score.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import type { ClusterCriterion } from '../../geodata/model/cluster-criterion.ts';
import type { Measure } from '../../geodata/model/measure.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { inLanguage, LangArgs } from '../common/bilingual.ts';
import { MultiPolygonScalar } from '../common/scalars.ts';
import { type Context, loadJointShape } from '../context.ts';
import { ContiguityEdgeType } from '../contiguity/contiguity.type.ts';
import { jointPopulation } from '../contiguity/contiguous-groups.ts';
import { pairOf } from '../contiguity/neighbors.ts';
import { derivedMeasure, missingMeasure, presentMeasure } from '../measure/measure.ts';
import { MeasureType, SourceType } from '../measure/measure.type.ts';
import { drawingOf, GeometryArgs } from '../territory/territory.args.ts';
import { DistrictType, ProvinceType, RegionType } from '../territory/territory.type.ts';
import { knownTerritories } from '../territory/territory-lookup.ts';
import { analysisInput, ProposeClustersGraphInput } from './cluster.input.ts';
import {
  ClusterProposalsType,
  ClusterProposalType,
  CriterionScoreType,
  CriterionType,
} from './cluster.type.ts';
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

  @FieldResolver(() => RegionType, { description: 'The region it lies in.' })
  region(@Root() { region }: ClusterProposal, @Ctx() { reference }: Context) {
    return reference.territories.get(region);
  }

  @FieldResolver(() => ProvinceType, { description: 'The province of most members.' })
  province(@Root() { province }: ClusterProposal, @Ctx() { reference }: Context) {
    return reference.territories.get(province);
  }

  @FieldResolver(() => [DistrictType], { description: 'Its members, by code.' })
  districts(@Root() { districts }: ClusterProposal, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(districts, context);
  }

  @FieldResolver(() => [DistrictType], {
    description: 'Districts that join the members without being members.',
  })
  bridges(@Root() { bridges }: ClusterProposal, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(
      bridges.map(({ ubigeo }) => ubigeo),
      context,
    );
  }

  @FieldResolver(() => [ContiguityEdgeType], {
    description: 'Borders and reviewed links among members and bridges.',
  })
  links(@Root() { links }: ClusterProposal, @Ctx() { reference }: Context): ContiguityEdgeType[] {
    return links.map((link) => ({
      ...link,
      contiguity: 'ROOK',
      longestRunMeters: pairOf(reference, link.a, link.b)?.longestRunMeters ?? 0,
    }));
  }

  @FieldResolver(() => MeasureType, {
    description:
      'People in the member districts in the latest year; missing when one has no figure.',
  })
  population(
    @Root() { districts }: ClusterProposal,
    @Ctx() context: Context,
  ): Promise<MeasureType> {
    return jointPopulation(districts, context);
  }

  @FieldResolver(() => [CriterionScoreType], {
    description: 'Every criterion, with what it contributes.',
  })
  criteria(@Root() { criteria }: ClusterProposal): readonly CriterionScore[] {
    return criteria;
  }

  @FieldResolver(() => MultiPolygonScalar, { description: 'The members as one shape.' })
  geometry(
    @Root() { districts }: ClusterProposal,
    @Args(() => GeometryArgs) args: GeometryArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return loadJointShape(context, districts, drawingOf(args));
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
