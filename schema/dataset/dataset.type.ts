import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../common/enums.ts';
import { SourceType } from '../measure/measure.type.ts';

export const EditionEnum = enumOf(
  'Edition',
  ['BUNDLED', 'OFFICIAL'],
  'Which files a data set was loaded from.',
  {
    OFFICIAL: "The publishers' files.",
    BUNDLED: 'Compact tables of facts that come with the program.',
  },
);

export const BoundariesEnum = enumOf(
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
  @Field(() => ID) id!: string;
  @Field(() => EditionEnum) edition!: string;
  @Field(() => BoundariesEnum, {
    nullable: true,
    description: 'Given by the data set that holds shapes.',
  })
  boundaries!: string | null;
  @Field(() => String, { description: 'Hash of everything it was loaded from.' }) version!: string;
  @Field(() => Int) rowCount!: number;
  @Field(() => GraphQLDateTimeISO) loadedAt!: Date;
  @Field(() => [SourceType]) sources!: SourceType[];
}
