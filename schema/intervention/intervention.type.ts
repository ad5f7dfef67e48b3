import { Field, ID, ObjectType } from 'type-graphql';
import type { InterventionStatus } from '../../geodata/model/intervention.ts';
import type { Bilingual } from '../../geodata/model/language.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { CitationType, ResultType } from '../common/citation.type.ts';
import { InterventionStatusEnum, SectorEnum } from '../common/model-enums.ts';
import { NodeType } from '../common/node.type.ts';
import { DecimalScalar } from '../common/scalars.ts';

@ObjectType('Intervention', {
  description: 'What a programme does in territories.',
  implements: NodeType,
  simpleResolvers: true,
})
export class InterventionType extends NodeType {
  name!: Bilingual;
  summary!: Bilingual;
  @Field(() => [SectorEnum], { description: 'Sectors it works in.' }) sectors!: Sector[];
  @Field(() => [String], { description: 'Who carries it out or pays for it, as named there.' })
  partners!: string[];
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
  @Field(() => InterventionStatusEnum, { description: 'As of its document.' })
  status!: InterventionStatus;
  @Field(() => [ResultType], { description: 'What it achieved, as its document states.' })
  results!: ResultType[];
  @Field(() => CitationType, { description: 'Where it was read.' }) citation!: CitationType;
}
