import { Field, ID, ObjectType } from 'type-graphql';
import type { Bilingual } from '../../geodata/model/language.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { CitationType } from './citation.type.ts';
import { SectorEnum } from './model-enums.ts';
import { NodeType } from './node.type.ts';
import { DecimalScalar } from './scalars.ts';

/** What programmes and their interventions have in common: sectors, period, budget, a document. */
@ObjectType()
export abstract class FundedWorkType extends NodeType {
  name!: Bilingual;
  summary!: Bilingual;
  @Field(() => [SectorEnum], { description: 'Sectors it works in.' }) sectors!: Sector[];
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
  @Field(() => CitationType, { description: 'Where it was read.' }) citation!: CitationType;
}
