import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../common/enums.ts';
import { SourceType } from '../measure/measure.type.ts';

const EditionEnum = enumOf(
  'Edition',
  ['BUNDLED', 'OFFICIAL'],
  'Which files a data set was loaded from.',
  {
    OFFICIAL: "The publishers' files.",
    BUNDLED: 'Compact tables of facts that come with the program.',
  },
);

const BoundariesEnum = enumOf(
  'Boundaries',
  ['APPROXIMATE', 'OFFICIAL'],
  'What the shapes of territories are.',
  {
    OFFICIAL: 'The official limits at full detail.',
    APPROXIMATE:
      'Each district is drawn as the part of the country nearest to its capital. Contiguity, border lengths and areas are still the measured ones.',
  },
);

@ObjectType('Dataset', { description: 'A data set as loaded now.', simpleResolvers: true })
export class DatasetType {
  @Field(() => ID, { description: 'Its name.' }) id!: string;
  @Field(() => EditionEnum, { description: 'Which files it was loaded from.' }) edition!: string;
  @Field(() => BoundariesEnum, {
    nullable: true,
    description: 'What its shapes are; null for a data set without shapes.',
  })
  boundaries!: string | null;
  @Field(() => String, { description: 'Hash of everything it was loaded from.' }) version!: string;
  @Field(() => Int, { description: 'Rows that were loaded.' }) rowCount!: number;
  @Field(() => GraphQLDateTimeISO, { description: 'When it was loaded.' }) loadedAt!: Date;
  @Field(() => [SourceType], { description: 'The files it was loaded from.' })
  sources!: SourceType[];
}
