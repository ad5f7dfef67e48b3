import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../common/enums.ts';
import { NodeType } from '../common/node.type.ts';

export const FacilityKindEnum = enumOf('FacilityKind', ['HEALTH', 'SCHOOL'], 'Kinds of facility.', {
  HEALTH: 'Of the health registers RENIPRESS and IPRESS.',
  SCHOOL: 'A point where education services work; the source gives no name, code or level.',
});

@ObjectType('Facility', {
  description: 'A health facility, or a point where education services work.',
  implements: NodeType,
  simpleResolvers: true,
})
export class FacilityType extends NodeType {
  @Field(() => FacilityKindEnum, { description: 'Which register it is of.' }) kind!: string;
  @Field(() => String, {
    nullable: true,
    description: 'As its register writes it; null for schools.',
  })
  name!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Health category: I-1 (post) to III-2 and III-E; null when it has none.',
  })
  category!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who runs it; null when its register does not tell.',
  })
  institution!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Kind of health facility as its register states it; null when it does not.',
  })
  classification!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Working or closed, as its register states it; null when it does not.',
  })
  status!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Metres above sea level as its register states; null when it does not.',
  })
  altitudeMeters!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Emergency visits it reported; null where it does not report.',
  })
  emergencyVisits!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Education services at this point; null for health facilities.',
  })
  services!: number | null;
}
