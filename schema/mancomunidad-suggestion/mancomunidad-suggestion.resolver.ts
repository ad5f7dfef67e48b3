import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { CriterionScore } from '../../geodata/analysis/cluster-score.ts';
import { explainSuggestion } from '../../geodata/analysis/mancomunidad-explanation.ts';
import type { AssociatedPair } from '../../geodata/analysis/mancomunidad-suggestions.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { CriterionScoreType } from '../cluster/cluster.type.ts';
import { LangArgs } from '../common/bilingual.ts';
import { MultiPolygonScalar } from '../common/scalars.ts';
import { type Context, loadJointShape } from '../context.ts';
import { ContiguityEdgeType } from '../contiguity/contiguity.type.ts';
import { jointPopulation } from '../contiguity/contiguous-groups.ts';
import { pairOf } from '../contiguity/neighbors.ts';
import { mancomunidadNode } from '../mancomunidad/mancomunidad.resolver.ts';
import { MancomunidadType } from '../mancomunidad/mancomunidad.type.ts';
import { MeasureType } from '../measure/measure.type.ts';
import { drawingOf, GeometryArgs } from '../territory/territory.args.ts';
import { DistrictType, ProvinceType } from '../territory/territory.type.ts';
import { knownTerritories } from '../territory/territory-lookup.ts';
import { SuggestMancomunidadesGraphInput, suggestInput } from './mancomunidad-suggestion.input.ts';
import {
  type AnsweredSuggestion,
  AssociatedPairType,
  MancomunidadSuggestionsType,
  MancomunidadSuggestionType,
} from './mancomunidad-suggestion.type.ts';

@Resolver(() => MancomunidadSuggestionType)
export class MancomunidadSuggestionResolver {
  @Query(() => MancomunidadSuggestionsType, {
    description:
      'The best sets of districts to associate: contiguous, alike in their needs, within reach of one another and not yet associated. Every such set is looked at.',
  })
  async suggestMancomunidades(
    @Arg('input', () => SuggestMancomunidadesGraphInput, {
      description: 'Where, for which sectors and by which rules.',
    })
    input: SuggestMancomunidadesGraphInput,
    @Ctx() { analyst, reference, signal }: Context,
  ): Promise<MancomunidadSuggestionsType> {
    const asked = suggestInput(input);
    const answer = await analyst.ask('suggestMancomunidades', asked, reference, signal);
    const { criteriaUse, suggestions, ...found } = answer;
    return {
      ...found,
      suggestions: suggestions.map((one) => ({ ...one, setting: found })),
      criteria: criteriaUse,
      dataVersion: reference.dataVersion,
    };
  }

  @FieldResolver(() => [DistrictType], {
    description: 'All members, by code; those of a grown mancomunidad included.',
  })
  districts(@Root() { districts }: AnsweredSuggestion, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(districts, context);
  }

  @FieldResolver(() => [DistrictType], {
    description: 'The members that would join, by code: all of a new association.',
  })
  joining(@Root() { joining }: AnsweredSuggestion, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(joining, context);
  }

  @FieldResolver(() => [ProvinceType], { description: 'The provinces of its members, by code.' })
  provinces(@Root() { provinces }: AnsweredSuggestion, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(provinces, context);
  }

  @FieldResolver(() => MancomunidadType, {
    nullable: true,
    description: 'The mancomunidad that would grow; null when the association would be new.',
  })
  grows(@Root() { grows }: AnsweredSuggestion, @Ctx() { reference }: Context) {
    const found = reference.mancomunidades.find(({ id }) => id === grows);
    return found === undefined ? null : mancomunidadNode(found);
  }

  @FieldResolver(() => [ContiguityEdgeType], {
    description: 'Borders and reviewed links among the members.',
  })
  links(
    @Root() { links }: AnsweredSuggestion,
    @Ctx() { reference }: Context,
  ): ContiguityEdgeType[] {
    return links.map((link) => ({
      ...link,
      contiguity: 'ROOK',
      longestRunMeters: pairOf(reference, link.a, link.b)?.longestRunMeters ?? 0,
    }));
  }

  @FieldResolver(() => MeasureType, {
    description: 'People in all members in the latest year; missing when one has no figure.',
  })
  population(
    @Root() { districts }: AnsweredSuggestion,
    @Ctx() context: Context,
  ): Promise<MeasureType> {
    return jointPopulation(districts, context);
  }

  @FieldResolver(() => [CriterionScoreType], {
    description: 'Every criterion, with what it contributes.',
  })
  criteria(@Root() { criteria }: AnsweredSuggestion): readonly CriterionScore[] {
    return criteria;
  }

  @FieldResolver(() => MultiPolygonScalar, { description: 'The members as one shape.' })
  geometry(
    @Root() { districts }: AnsweredSuggestion,
    @Args(() => GeometryArgs) args: GeometryArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return loadJointShape(context, districts, drawingOf(args));
  }

  @FieldResolver(() => String, { description: 'A paragraph to paste into a report.' })
  explanation(
    @Root() suggestion: AnsweredSuggestion,
    @Args(() => LangArgs) { lang }: LangArgs,
    @Ctx() { reference }: Context,
  ): string {
    const names = new Map(reference.mancomunidades.map(({ id, name }) => [id, name]));
    const setting = {
      ...suggestion.setting,
      mancomunidadName: (id: string) => names.get(id) ?? id,
    };
    const nameOf = (ubigeo: string) => reference.names.get(ubigeo) ?? ubigeo;
    return explainSuggestion(suggestion, setting, nameOf, lang);
  }
}

@Resolver(() => AssociatedPairType)
export class AssociatedPairResolver {
  @FieldResolver(() => [MancomunidadType], {
    description: 'The municipal mancomunidades that both sit in, themselves or by their province.',
  })
  mancomunidades(@Root() { mancomunidades }: AssociatedPair, @Ctx() { reference }: Context) {
    return reference.mancomunidades
      .filter(({ id }) => mancomunidades.includes(id))
      .map(mancomunidadNode);
  }
}
