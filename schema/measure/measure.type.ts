import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { MeasureQuality, MissingReason } from '../../geodata/model/measure.ts';
import { MeasureQualityEnum, MissingReasonEnum } from '../common/model-enums.ts';

@ObjectType('Source', {
  description: 'A published file that figures come from.',
  simpleResolvers: true,
})
export class SourceType {
  @Field(() => ID, { description: 'Name of the source in the catalogue of the import.' })
  id!: string;
  @Field(() => String, { description: 'What the publisher calls it.' }) title!: string;
  @Field(() => String, { description: 'Who published it.' }) publisher!: string;
  @Field(() => String, { description: 'As stated where the file was obtained.' }) licence!: string;
  @Field(() => String, { description: 'What the figures describe and when they were published.' })
  vintage!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Pinned address of the original file, when public.',
  })
  url!: string | null;
  @Field(() => String, { description: 'Hash the file was checked against when it was loaded.' })
  sha256!: string;
  @Field(() => Float, { description: 'Size of the file in bytes.' }) bytes!: number;
}

@ObjectType('Measure', {
  description:
    'A statistic with its provenance. `value` is null exactly when `missingReason` is given; a missing value is never 0.',
  simpleResolvers: true,
})
export class MeasureType {
  @Field(() => Float, {
    nullable: true,
    description: 'In `unit`; null exactly when `missingReason` is given, and never 0 for missing.',
  })
  value!: number | null;
  @Field(() => String, { description: 'Unit of the value: people, share (0-1), km2, soles, …' })
  unit!: string;
  @Field(() => Int, { nullable: true, description: 'Null when the source states none.' })
  year!: number | null;
  @Field(() => SourceType, {
    nullable: true,
    description: 'Null for figures computed here from several sources.',
  })
  source!: SourceType | null;
  @Field(() => MeasureQualityEnum, {
    nullable: true,
    description: 'How far it can be trusted; null when the value is missing.',
  })
  quality!: MeasureQuality | null;
  @Field(() => MissingReasonEnum, {
    nullable: true,
    description: 'Why there is no value; null when there is one.',
  })
  missingReason!: MissingReason | null;
}
