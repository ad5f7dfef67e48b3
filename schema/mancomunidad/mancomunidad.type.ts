import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MancomunidadKind } from '../../geodata/model/mancomunidad.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { CitationType } from '../common/citation.type.ts';
import { MancomunidadKindEnum } from '../common/model-enums.ts';
import { NodeType } from '../common/node.type.ts';
import { TerritoryType } from '../territory/territory.type.ts';

@ObjectType('MancomunidadMember', {
  description: 'A member of an association, and where that was read.',
  simpleResolvers: true,
})
export class MancomunidadMemberType {
  @Field(() => TerritoryType, {
    description: 'A region, a province (its provincial municipality) or a district.',
  })
  territory!: TerritoryRow;
  @Field(() => Int, { nullable: true, description: 'Year of the source; null when not stated.' })
  sourceYear!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Address of the source; null when not public.',
  })
  sourceUrl!: string | null;
  @Field(() => String, { nullable: true, description: 'What to beware of; null when nothing.' })
  note!: string | null;
}

@ObjectType('Mancomunidad', {
  description: 'An association of municipalities (Ley 29029) or of regions.',
  implements: NodeType,
  simpleResolvers: true,
})
export class MancomunidadType extends NodeType {
  @Field(() => String, { description: 'Its registered name.' }) name!: string;
  @Field(() => MancomunidadKindEnum, { description: 'Of municipalities or of regions.' })
  kind!: MancomunidadKind;
  @Field(() => ID, {
    nullable: true,
    description: 'Budget code of the Ministry of Economy; null when it has none.',
  })
  mefCode!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'What it is for; null when its source does not tell.',
  })
  purpose!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'As its source states it; null when it does not.',
  })
  status!: string | null;
  @Field(() => Boolean, {
    description: 'False when the sources name it without listing its members.',
  })
  membersKnown!: boolean;
  @Field(() => CitationType, {
    nullable: true,
    description: 'Where it was read; null when each member has its own source.',
  })
  citation!: CitationType | null;
}
