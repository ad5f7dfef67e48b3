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
  @Field(() => String, { description: 'Its name.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Null when the tool is not a norm.' })
  normNumber!: string | null;
  @Field(() => Int, { nullable: true, description: 'Null when the document states none.' }) year!:
    | number
    | null;
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
  @Field(() => String, {
    nullable: true,
    description: 'Office that runs it; null when not stated.',
  })
  implementingArea!: string | null;
  @Field(() => [PracticeToolType], { description: 'Norms and instruments it works with.' })
  tools!: PracticeToolType[];
  @Field(() => [ResultType], { description: 'What it achieved, as its document states.' })
  results!: ResultType[];
  @Field(() => SectorEnum, { description: 'The sector it serves.' }) sector!: Sector;
  @Field(() => PracticeMaturityEnum, { description: 'Recognised, or still being put in place.' })
  maturity!: PracticeMaturity;
  @Field(() => PracticeCriterionEnum, {
    nullable: true,
    description: 'Its most relevant criterion; null when not stated.',
  })
  criterion!: PracticeCriterion | null;
  @Field(() => [SustainabilityEnum], { description: 'What keeps it going.' })
  sustainability!: Sustainability[];
  @Field(() => RecognitionStageEnum, {
    nullable: true,
    description: 'How far its recognition has come; null when not stated.',
  })
  recognition!: RecognitionStage | null;
  @Field(() => CitationType, { description: 'Where it was read.' }) citation!: CitationType;
}
