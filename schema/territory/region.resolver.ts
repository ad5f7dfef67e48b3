import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { Context } from '../context.ts';
import { DistrictsArgs, ProvincesArgs } from './territory.args.ts';
import { RegionType } from './territory.type.ts';
import {
  DistrictConnection,
  ProvinceConnection,
  territoryConnection,
} from './territory-connection.ts';

@Resolver(() => RegionType)
export class RegionResolver {
  @FieldResolver(() => ProvinceConnection, {
    description: 'Its provinces, by code unless ordered.',
  })
  provinces(
    @Root() { ubigeo }: TerritoryRow,
    @Args(() => ProvincesArgs) args: ProvincesArgs,
    @Ctx() context: Context,
  ) {
    return territoryConnection('PROVINCE', ubigeo, args, context);
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
}
