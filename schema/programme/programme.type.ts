import { Field, ID, ObjectType } from 'type-graphql';
import type { Bilingual } from '../../geodata/model/language.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { CitationType, ResultType } from '../common/citation.type.ts';
import { SectorEnum } from '../common/model-enums.ts';
import { NodeType } from '../common/node.type.ts';
import { DecimalScalar } from '../common/scalars.ts';

@ObjectType('Programme', {
  description: 'A programme of cooperation, with its partners, period and budget.',
  implements: NodeType,
  simpleResolvers: true,
})
export class ProgrammeType extends NodeType {
  name!: Bilingual;
  summary!: Bilingual;
  @Field(() => [String], { description: 'Who pays for it.' }) funders!: string[];
  @Field(() => [String], { description: 'Who carries it out with them.' }) partners!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'ISO date, as exact as its source; null when not stated.',
  })
  startsOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'ISO date, as exact as its source; null when not stated.',
  })
  endsOn!: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'In budgetCurrency; null when not stated.',
  })
  budgetAmount!: string | null;
  @Field(() => ID, { nullable: true, description: 'ISO 4217; null without a budget.' })
  budgetCurrency!: string | null;
  @Field(() => [SectorEnum], { description: 'Sectors it works in.' }) sectors!: Sector[];
  @Field(() => [ResultType], { description: 'What it means to achieve, as its document states.' })
  targets!: ResultType[];
  @Field(() => CitationType, { description: 'Where it was read.' }) citation!: CitationType;
}
