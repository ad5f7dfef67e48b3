import { Args, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { indicatorsOf } from '../../geodata/indicators/sector-table.ts';
import { type Sector, sectorNames, sectors } from '../../geodata/model/sector.ts';
import { inLanguage, LangArgs } from '../common/bilingual.ts';
import { SectorEnum } from '../common/model-enums.ts';

@ObjectType('SectorInfo', { description: 'A sector with its name.', simpleResolvers: true })
export class SectorInfoType {
  @Field(() => SectorEnum, { description: 'The enum value.' }) sector!: Sector;
  @Field(() => Int, { description: 'Indicators with goalposts that count towards its need.' })
  indicatorsTotal!: number;
}

@Resolver(() => SectorInfoType)
export class SectorResolver {
  @Query(() => [SectorInfoType], { description: 'The service sectors with their names.' })
  sectors(): SectorInfoType[] {
    return sectors.map((sector) => ({ sector, indicatorsTotal: indicatorsOf(sector).length }));
  }

  @FieldResolver(() => String, { description: 'For people, Spanish unless asked otherwise.' })
  name(@Root() { sector }: SectorInfoType, @Args(() => LangArgs) { lang }: LangArgs): string {
    return inLanguage(sectorNames[sector], lang);
  }
}
