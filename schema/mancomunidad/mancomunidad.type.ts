import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MancomunidadKind } from '../../geodata/model/mancomunidad.ts';
import type { TerritoryRow } from '../../geodata/queries/territories/territory-columns.ts';
import { CitationType } from '../common/citation.type.ts';
import { MancomunidadKindEnum } from '../common/model-enums.ts';
import { NodeType } from '../common/node.type.ts';
import { TerritoryType } from '../territory/territory.type.ts';

@ObjectType('MancomunidadMember', { simpleResolvers: true })
export class MancomunidadMemberType {
  @Field(() => TerritoryType, {
    description: 'A region, a province (its provincial municipality) or a district.',
  })
  territory!: TerritoryRow;
  @Field(() => Int, { nullable: true }) sourceYear!: number | null;
  @Field(() => String, { nullable: true }) sourceUrl!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

@ObjectType('Mancomunidad', {
  description: 'An association of municipalities (Ley 29029) or of regions.',
  implements: NodeType,
  simpleResolvers: true,
})
export class MancomunidadType extends NodeType {
  @Field(() => String) name!: string;
  @Field(() => MancomunidadKindEnum) kind!: MancomunidadKind;
  @Field(() => ID, { nullable: true, description: 'Budget code of the Ministry of Economy.' })
  mefCode!: string | null;
  @Field(() => String, { nullable: true }) purpose!: string | null;
  @Field(() => String, { nullable: true, description: 'As its source states it.' })
  status!: string | null;
  @Field(() => Boolean, {
    description: 'False when the sources name it without listing its members.',
  })
  membersKnown!: boolean;
  @Field(() => CitationType, { nullable: true }) citation!: CitationType | null;
}
