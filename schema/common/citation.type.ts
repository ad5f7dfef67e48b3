import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Bilingual } from '../../geodata/model/language.ts';

@ObjectType('Citation', { description: 'Where a fact was read.', simpleResolvers: true })
export class CitationType {
  @Field(() => ID, { description: 'Stem of the seed document; see seeds/SOURCES.md.' })
  document!: string;
  @Field(() => String, { description: 'Page or section of the document.' }) section!: string;
}

@ObjectType('Result', {
  description: 'A result or target, as its document states it.',
  simpleResolvers: true,
})
export class ResultType {
  @Field(() => Float, {
    nullable: true,
    description: 'In the unit stated beside it; null when the document gives no number.',
  })
  value!: number | null;
  @Field(() => String, { description: 'Unit of the value, as the document states it.' })
  unit!: string;
  @Field(() => Int, { nullable: true, description: 'Null when the document states none.' }) year!:
    | number
    | null;
  indicator!: Bilingual;
  beneficiaries!: Bilingual | null;
}
