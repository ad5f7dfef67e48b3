import { Arg, Args, Ctx, Float, Query, Resolver } from 'type-graphql';
import { checkPoint } from '../../geodata/analysis/check-geometry.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { TerritoryLevel } from '../../geodata/model/territory.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { districtByCode } from '../../geodata/queries/territories/district-by-code.ts';
import { territoryAt } from '../../geodata/queries/territories/territory-at.ts';
import { WHOLE_COUNTRY } from '../../geodata/queries/territories/territory-page.ts';
import { enumOf } from '../common/enums.ts';
import { TerritoryLevelEnum } from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { DistrictsArgs, ProvincesArgs, RegionsArgs } from './territory.args.ts';
import { DistrictType, ProvinceType, RegionType, TerritoryType } from './territory.type.ts';
import {
  DistrictConnection,
  ProvinceConnection,
  RegionConnection,
  territoryConnection,
} from './territory-connection.ts';
import { requireTerritory } from './territory-lookup.ts';

const CodeSystemEnum = enumOf(
  'CodeSystem',
  ['RENIEC', 'SUNAT'],
  'Registers that number districts in their own way.',
);

@Resolver()
export class TerritoryQueries {
  @Query(() => RegionType, {
    nullable: true,
    description: 'A region by its 2 digits; NOT_FOUND for a code nobody has.',
  })
  region(
    @Arg('ubigeo', () => UbigeoScalar, {
      description:
        'INEI code, leading zeros included; RENIEC and SUNAT codes are other codes: see districtByCode.',
    })
    ubigeo: string,
    @Ctx() context: Context,
  ) {
    return requireTerritory(ubigeo, 'REGION', context);
  }

  @Query(() => ProvinceType, {
    nullable: true,
    description: 'A province by its 4 digits; NOT_FOUND for a code nobody has.',
  })
  province(
    @Arg('ubigeo', () => UbigeoScalar, {
      description:
        'INEI code, leading zeros included; RENIEC and SUNAT codes are other codes: see districtByCode.',
    })
    ubigeo: string,
    @Ctx() context: Context,
  ) {
    return requireTerritory(ubigeo, 'PROVINCE', context);
  }

  @Query(() => DistrictType, {
    nullable: true,
    description: 'A district by its 6 digits; NOT_FOUND for a code nobody has.',
  })
  district(
    @Arg('ubigeo', () => UbigeoScalar, {
      description:
        'INEI code, leading zeros included; RENIEC and SUNAT codes are other codes: see districtByCode.',
    })
    ubigeo: string,
    @Ctx() context: Context,
  ) {
    return requireTerritory(ubigeo, 'DISTRICT', context);
  }

  @Query(() => RegionConnection, { description: 'The 25 regions, by code unless ordered.' })
  regions(@Args(() => RegionsArgs) args: RegionsArgs, @Ctx() context: Context) {
    return territoryConnection('REGION', WHOLE_COUNTRY, args, context);
  }

  @Query(() => ProvinceConnection, { description: 'The 196 provinces, by code unless ordered.' })
  provinces(@Args(() => ProvincesArgs) args: ProvincesArgs, @Ctx() context: Context) {
    return territoryConnection('PROVINCE', WHOLE_COUNTRY, args, context);
  }

  @Query(() => DistrictConnection, { description: 'The 1,891 districts, by code unless ordered.' })
  districts(@Args(() => DistrictsArgs) args: DistrictsArgs, @Ctx() context: Context) {
    return territoryConnection('DISTRICT', WHOLE_COUNTRY, args, context);
  }

  @Query(() => TerritoryType, {
    nullable: true,
    description: 'The territory that covers a point; null outside the country.',
  })
  async territoryAt(
    @Ctx() { db, reference }: Context,
    @Arg('longitude', () => Float, { description: 'Degrees east, -180 to 180.' }) longitude: number,
    @Arg('latitude', () => Float, { description: 'Degrees north, -90 to 90.' }) latitude: number,
    @Arg('level', () => TerritoryLevelEnum, {
      defaultValue: 'DISTRICT',
      description: 'Which territory to name.',
    })
    level: TerritoryLevel,
  ): Promise<TerritoryRow | null> {
    checkPoint(longitude, latitude, 'longitude, latitude');
    const [found] = await territoryAt(db, longitude, latitude, level);
    return found ? (reference.territories.get(found.ubigeo) ?? null) : null;
  }

  @Query(() => DistrictType, {
    nullable: true,
    description:
      'The district that another register gives this code to; null where the registers cannot be matched. INEI and RENIEC share most code values but mean different districts by them.',
  })
  async districtByCode(
    @Arg('system', () => CodeSystemEnum, { description: 'Whose code it is.' }) system: string,
    @Arg('code', () => String, { description: '6 digits, leading zeros included.' }) code: string,
    @Ctx() { db, reference }: Context,
  ): Promise<TerritoryRow | null> {
    if (!/^\d{6}$/.test(code)) {
      throw new DomainError(
        'BAD_INPUT',
        `Got the code ${JSON.stringify(code.slice(0, 20))}; expected 6 digits, leading zeros included.`,
        { argument: 'code' },
      );
    }
    const [found] = await districtByCode(db, system, code);
    return found ? (reference.territories.get(found.ubigeo) ?? null) : null;
  }
}
