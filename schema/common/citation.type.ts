import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Bilingual } from '../../geodata/model/language.ts';

@ObjectType('Citation', { description: 'Where a fact was read.', simpleResolvers: true })
export class CitationType {
  @Field(() => ID, { description: 'Stem of the seed document; see seeds/SOURCES.md.' })
  document!: string;
  @Field(() => String) section!: string;
}

@ObjectType('Result', {
  description: 'A result or target, as its document states it.',
  simpleResolvers: true,
})
export class ResultType {
  @Field(() => Float, { nullable: true }) value!: number | null;
  @Field(() => String) unit!: string;
  @Field(() => Int, { nullable: true }) year!: number | null;
  indicator!: Bilingual;
  beneficiaries!: Bilingual | null;
}
