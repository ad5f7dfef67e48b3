import { Field, Float, ObjectType } from 'type-graphql';
import { UbigeoScalar } from '../common/scalars.ts';
import { TravelBasisType } from './travel-basis.type.ts';

@ObjectType('AccessibilityMatrix', {
  description: 'Travel times between the capitals of districts, both ways.',
  simpleResolvers: true,
})
export class AccessibilityMatrixType {
  @Field(() => [UbigeoScalar], { description: 'Of the rows and of the columns, ascending.' })
  districts!: readonly string[];
  @Field(() => [[Float]], {
    nullable: 'items',
    description:
      'Minutes, to a hundredth: a row for each district that people start from, a column for each that they go to. Null where there is no way; `codes` says why.',
  })
  minutes!: (number | null)[][];
  @Field(() => [String], {
    description:
      'A text for each row with a letter for each column. What the time rests on: N network, F friction, M mixed. Why there is none: o no access at the start, d no access at the end, c not connected.',
  })
  codes!: string[];
  @Field(() => TravelBasisType, { description: 'Data and speeds.' }) basis!: TravelBasisType;
}
