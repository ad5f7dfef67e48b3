import { Field, ObjectType } from 'type-graphql';
import type { TravelMode, TravelSeason } from '../../geodata/analysis/travel-speeds.ts';
import { TravelModeEnum, TravelSeasonEnum } from './travel-enums.ts';

@ObjectType('TravelBasis', {
  description: 'Which data and speeds travel times rest on.',
  simpleResolvers: true,
})
export class TravelBasisType {
  @Field(() => TravelModeEnum, { description: 'How people travel.' }) mode!: TravelMode;
  @Field(() => TravelSeasonEnum, { description: 'Season of the speeds.' }) season!: TravelSeason;
  /** Of the network and of what was looked for on it. */
  sourceIds!: readonly string[];
}
