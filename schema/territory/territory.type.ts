import { Field, Float, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { NaturalRegion, TerritoryLevel } from '../../geodata/model/territory.ts';
import { enumOf } from '../common/enums.ts';
import { NaturalRegionEnum, TerritoryLevelEnum } from '../common/model-enums.ts';
import { NodeType } from '../common/node.type.ts';
import { type BBox, BBoxScalar, PointScalar, UbigeoScalar } from '../common/scalars.ts';

const CapitalCheckEnum = enumOf(
  'CapitalCheck',
  ['INSIDE', 'NEAR', 'REJECTED', 'UNKNOWN'],
  "Whether a capital's published coordinates fit its district.",
  {
    INSIDE: 'Inside the district.',
    NEAR: 'Outside, at most 10 km from its border; used.',
    REJECTED: 'Farther away: taken for an error of the source and not used.',
    UNKNOWN: 'No coordinates were published.',
  },
);

@ObjectType('Place', { description: 'A capital.', simpleResolvers: true })
export class PlaceType {
  @Field(() => String, {
    nullable: true,
    description: 'As the gazetteer writes it; null when it names none.',
  })
  name!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Ciudad, Villa, Pueblo, …; null when the gazetteer states none.',
  })
  category!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Metres above sea level as the gazetteer states; null when it states none.',
  })
  altitudeMeters!: number | null;
  @Field(() => PointScalar, {
    nullable: true,
    description: 'Null where the published coordinates were rejected.',
  })
  location!: object | null;
  @Field(() => PointScalar, { nullable: true, description: 'As published, right or wrong.' })
  publishedLocation!: object | null;
  @Field(() => CapitalCheckEnum, { description: 'Whether the published coordinates may be used.' })
  check!: string;
  @Field(() => Float, {
    nullable: true,
    description:
      'Metres from the district on the ellipsoid, 0 inside it; null without coordinates.',
  })
  offsetMeters!: number | null;
}

@InterfaceType('Territory', {
  description: 'A region, province or district.',
  implements: NodeType,
  resolveType: ({ level }: { level: TerritoryLevel }) => typeNameOf(level),
})
export abstract class TerritoryType extends NodeType {
  @Field(() => UbigeoScalar, {
    description: 'INEI code: 2, 4 or 6 digits, leading zeros included.',
  })
  ubigeo!: string;
  @Field(() => TerritoryLevelEnum, { description: 'Region, province or district.' })
  level!: TerritoryLevel;
  @Field(() => String, { description: 'Official name (INEI 2025), with its accents.' })
  name!: string;
  @Field(() => Float, {
    description: 'km² on the ellipsoid, of the official limits at full detail.',
  })
  areaKm2!: number;
  @Field(() => NaturalRegionEnum, {
    nullable: true,
    description: 'That of most of the area; null in the bundled edition.',
  })
  naturalRegion!: NaturalRegion | null;
  @Field(() => PointScalar, { description: 'A point inside the territory.' }) centroid!: object;
  @Field(() => BBoxScalar, { description: 'The smallest box around it, in degrees.' }) bbox!: BBox;
  @Field(() => PlaceType, {
    nullable: true,
    description: "The seat of its government; a region's is that of its capital district.",
  })
  capital!: PlaceType | null;
}

function typeNameOf(level: TerritoryLevel): string {
  return { REGION: 'Region', PROVINCE: 'Province', DISTRICT: 'District' }[level];
}

@ObjectType('Region', {
  description: 'A department with its regional government: 25 with Callao; Lima is one.',
  implements: [NodeType, TerritoryType],
  simpleResolvers: true,
})
export class RegionType extends TerritoryType {}

@ObjectType('Province', {
  description: 'One of 196.',
  implements: [NodeType, TerritoryType],
  simpleResolvers: true,
})
export class ProvinceType extends TerritoryType {}

@ObjectType('District', {
  description: 'One of 1,891.',
  implements: [NodeType, TerritoryType],
  simpleResolvers: true,
})
export class DistrictType extends TerritoryType {
  @Field(() => ID, { nullable: true, description: "The electoral and identity register's code." })
  reniecUbigeo!: string | null;
  @Field(() => ID, { nullable: true, description: "The tax authority's code." })
  sunatUbigeo!: string | null;
}
