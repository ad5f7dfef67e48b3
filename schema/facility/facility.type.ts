import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../common/enums.ts';
import { NodeType } from '../common/node.type.ts';

export const FacilityKindEnum = enumOf('FacilityKind', ['HEALTH', 'SCHOOL'], 'Kinds of facility.', {
  HEALTH: 'Of the health registers RENIPRESS and IPRESS.',
  SCHOOL: 'A point where education services work; the source gives no name, code or level.',
});

@ObjectType('Facility', { implements: NodeType, simpleResolvers: true })
export class FacilityType extends NodeType {
  @Field(() => FacilityKindEnum) kind!: string;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Health category: I-1 (post) to III-2 and III-E.',
  })
  category!: string | null;
  @Field(() => String, { nullable: true }) institution!: string | null;
  @Field(() => String, { nullable: true }) classification!: string | null;
  @Field(() => String, { nullable: true }) status!: string | null;
  @Field(() => Float, { nullable: true }) altitudeMeters!: number | null;
  @Field(() => Int, { nullable: true, description: 'Null where the facility does not report.' })
  emergencyVisits!: number | null;
  @Field(() => Int, { nullable: true, description: 'Education services at this point.' })
  services!: number | null;
}
