import { Field, Int, ObjectType } from 'type-graphql';
import type {
  PracticeCriterion,
  PracticeMaturity,
  RecognitionStage,
  Sustainability,
} from '../../geodata/model/intervention.ts';
import type { Bilingual } from '../../geodata/model/language.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import type { TerritoryLevel } from '../../geodata/model/territory.ts';
import { CitationType, ResultType } from '../common/citation.type.ts';
import {
  PracticeCriterionEnum,
  PracticeMaturityEnum,
  RecognitionStageEnum,
  SectorEnum,
  SustainabilityEnum,
  TerritoryLevelEnum,
} from '../common/model-enums.ts';
import { NodeType } from '../common/node.type.ts';

@ObjectType('PracticeTool', {
  description: 'A norm or instrument a practice works with.',
  simpleResolvers: true,
})
export class PracticeToolType {
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true, description: 'Null when the tool is not a norm.' })
  normNumber!: string | null;
  @Field(() => Int, { nullable: true }) year!: number | null;
}

@ObjectType('GoodPractice', {
  description: 'An entry of the 2018 catalogue of good practices and initiatives.',
  implements: NodeType,
  simpleResolvers: true,
})
export class GoodPracticeType extends NodeType {
  title!: Bilingual;
  objective!: Bilingual;
  description!: Bilingual;
  beneficiaries!: Bilingual | null;
  @Field(() => TerritoryLevelEnum, { description: 'Level of the government that runs it.' })
  governmentLevel!: TerritoryLevel;
  @Field(() => String, { nullable: true }) implementingArea!: string | null;
  @Field(() => [PracticeToolType]) tools!: PracticeToolType[];
  @Field(() => [ResultType]) results!: ResultType[];
  @Field(() => SectorEnum) sector!: Sector;
  @Field(() => PracticeMaturityEnum) maturity!: PracticeMaturity;
  @Field(() => PracticeCriterionEnum, {
    nullable: true,
    description: 'Its most relevant criterion.',
  })
  criterion!: PracticeCriterion | null;
  @Field(() => [SustainabilityEnum]) sustainability!: Sustainability[];
  @Field(() => RecognitionStageEnum, { nullable: true }) recognition!: RecognitionStage | null;
  @Field(() => CitationType) citation!: CitationType;
}
