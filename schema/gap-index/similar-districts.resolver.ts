import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Sector } from '../../geodata/model/sector.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { SectorEnum } from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { requireTerritory } from '../territory/territory-lookup.ts';
import { sharedAnswer } from './shared-answer.ts';
import { SimilarDistrictType } from './similar-districts.type.ts';

@Resolver()
export class SimilarDistrictsResolver {
  @Query(() => [SimilarDistrictType], {
    description:
      'Districts whose needs are most like those of one, the most similar first; among equals by code. INSUFFICIENT_DATA when the district itself has a need in fewer than two thirds of the sectors.',
  })
  async similarDistricts(
    @Arg('ubigeo', () => UbigeoScalar, { description: 'The district to compare with.' })
    ubigeo: Ubigeo,
    @Ctx() context: Context,
    @Arg('sectors', () => [SectorEnum], {
      nullable: true,
      description: 'Sectors to compare; every measured sector when not given.',
    })
    sectors?: Sector[] | null,
    @Arg('k', () => Int, { defaultValue: 10, description: 'How many: 1 to 100.' }) k = 10,
    @Arg('contiguous', () => Boolean, {
      defaultValue: false,
      description:
        'Only districts that share a border of positive length with it; so there may be fewer than k, none for an island.',
    })
    contiguous = false,
  ): Promise<SimilarDistrictType[]> {
    requireTerritory(ubigeo, 'DISTRICT', context);
    const input = { ubigeo, sectors: sectors ?? undefined, k, contiguous };
    const found = await sharedAnswer('similarDistricts', input, context);
    return found.map((similar) => ({
      district: context.reference.territories.get(similar.ubigeo) as TerritoryRow,
      similarity: similar.similarity,
      compared: similar.compared,
    }));
  }
}
