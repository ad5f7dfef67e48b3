import { ArgsType, Field } from 'type-graphql';
import type { TravelMode, TravelSeason } from '../../geodata/analysis/travel-speeds.ts';
import { TravelModeEnum, TravelSeasonEnum } from './travel-enums.ts';

@ArgsType()
export class TravelArgs {
  @Field(() => TravelModeEnum, { defaultValue: 'MOTORISED', description: 'How people travel.' })
  mode!: TravelMode;
  @Field(() => TravelSeasonEnum, { defaultValue: 'DRY', description: 'Season of the speeds.' })
  season!: TravelSeason;
}
