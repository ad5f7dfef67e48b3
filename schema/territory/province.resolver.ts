import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { Context } from '../context.ts';
import { DistrictsArgs } from './territory.args.ts';
import { DistrictType, ProvinceType, RegionType } from './territory.type.ts';
import { DistrictConnection, territoryConnection } from './territory-connection.ts';

@Resolver(() => ProvinceType)
export class ProvinceResolver {
  @FieldResolver(() => RegionType, { description: 'The region it lies in.' })
  region(@Root() { regionUbigeo }: TerritoryRow, @Ctx() { reference }: Context) {
    return reference.territories.get(regionUbigeo);
  }

  @FieldResolver(() => DistrictConnection, {
    description: 'Its districts, by code unless ordered.',
  })
  districts(
    @Root() { ubigeo }: TerritoryRow,
    @Args(() => DistrictsArgs) args: DistrictsArgs,
    @Ctx() context: Context,
  ) {
    return territoryConnection('DISTRICT', ubigeo, args, context);
  }

  @FieldResolver(() => DistrictType, {
    description: "The district where the province's capital lies.",
  })
  capitalDistrict(@Root() { capitalDistrictUbigeo }: TerritoryRow, @Ctx() { reference }: Context) {
    return reference.territories.get(capitalDistrictUbigeo);
  }
}
