import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('LeftOutTerritory', {
  description: 'A territory that an analysis leaves out because it lacks a value.',
  simpleResolvers: true,
})
export class LeftOutTerritoryType {
  ubigeo!: string;
  missing!: string[];
}

@ObjectType('MissingVariable', {
  description: 'A variable that a territory lacks.',
  simpleResolvers: true,
})
export class MissingVariableType {
  @Field(() => ID, {
    description: 'The code of the indicator, the name of the sector, or POPULATION.',
  })
  code!: string;
  ubigeo!: string;
}
