import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Sector } from '../../geodata/model/sector.ts';
import { SectorEnum } from '../common/model-enums.ts';
import type { Context } from '../context.ts';
import { nationalGapValues } from './national-needs.ts';
import { sectorNeedsFrom } from './service-gap.ts';
import { SectorNeedType } from './service-gap.type.ts';

@Resolver()
export class NationalNeedsResolver {
  @Query(() => [SectorNeedType], {
    description:
      "The country's need of each sector, under the two-thirds rule: what those of its territories are held against.",
  })
  async nationalNeeds(
    @Ctx() context: Context,
    @Arg('sectors', () => [SectorEnum], { nullable: true, description: 'All when not given.' })
    sectors?: Sector[],
  ): Promise<SectorNeedType[]> {
    return sectorNeedsFrom(await nationalGapValues(context), sectors, context);
  }
}
