import { Field, ID, ObjectType } from 'type-graphql';
import type { Bilingual } from '../../geodata/model/language.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { CitationType, ResultType } from '../common/citation.type.ts';
import { SectorEnum } from '../common/model-enums.ts';
import { NodeType } from '../common/node.type.ts';
import { DecimalScalar } from '../common/scalars.ts';

@ObjectType('Programme', { implements: NodeType, simpleResolvers: true })
export class ProgrammeType extends NodeType {
  name!: Bilingual;
  summary!: Bilingual;
  @Field(() => [String]) funders!: string[];
  @Field(() => [String]) partners!: string[];
  @Field(() => String, { nullable: true, description: 'ISO date, as exact as its source.' })
  startsOn!: string | null;
  @Field(() => String, { nullable: true, description: 'ISO date, as exact as its source.' })
  endsOn!: string | null;
  @Field(() => DecimalScalar, { nullable: true }) budgetAmount!: string | null;
  @Field(() => ID, { nullable: true, description: 'ISO 4217.' }) budgetCurrency!: string | null;
  @Field(() => [SectorEnum]) sectors!: Sector[];
  @Field(() => [ResultType]) targets!: ResultType[];
  @Field(() => CitationType) citation!: CitationType;
}
