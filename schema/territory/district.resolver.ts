import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { Context } from '../context.ts';
import { DistrictType, ProvinceType, RegionType } from './territory.type.ts';

@Resolver(() => DistrictType)
export class DistrictResolver {
  @FieldResolver(() => ProvinceType, { description: 'The province it lies in.' })
  province(@Root() { provinceUbigeo }: TerritoryRow, @Ctx() { reference }: Context) {
    return reference.territories.get(provinceUbigeo as string);
  }

  @FieldResolver(() => RegionType, { description: 'The region it lies in.' })
  region(@Root() { regionUbigeo }: TerritoryRow, @Ctx() { reference }: Context) {
    return reference.territories.get(regionUbigeo);
  }
}
