import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { ContiguityKind, LinkKind } from '../../geodata/model/contiguity.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { ContiguityEnum, LinkKindEnum } from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import { DistrictType } from '../territory/territory.type.ts';

@ObjectType('Neighbor', { description: 'A district reached over borders.', simpleResolvers: true })
export class NeighborType {
  @Field(() => DistrictType, { description: 'The district reached.' }) district!: TerritoryRow;
  @Field(() => ContiguityEnum, {
    description:
      'ROOK when they share a border, QUEEN when they touch at points only; beyond order 1, the rule that was asked for.',
  })
  contiguity!: ContiguityKind;
  @Field(() => Float, {
    description: 'Shared border on the ellipsoid in metres; 0 beyond order 1.',
  })
  sharedMeters!: number;
  @Field(() => Float, { description: 'Longest unbroken run of the shared border in metres.' })
  longestRunMeters!: number;
  @Field(() => Int, { description: 'Borders to cross: 1 for an adjoining district.' })
  order!: number;
  @Field(() => LinkKindEnum, { description: 'Measured on the boundaries, or added by people.' })
  link!: LinkKind;
}

@ObjectType('ContiguityEdge', {
  description: 'A pair of adjoining districts, a < b.',
  simpleResolvers: true,
})
export class ContiguityEdgeType {
  @Field(() => UbigeoScalar, { description: 'The district with the lower code.' }) a!: string;
  @Field(() => UbigeoScalar, { description: 'The district with the higher code.' }) b!: string;
  @Field(() => Float, {
    description:
      'Shared border in metres on the ellipsoid; 0 for point contacts and reviewed links.',
  })
  sharedMeters!: number;
  @Field(() => Float, { description: 'Longest unbroken run of it in metres.' })
  longestRunMeters!: number;
  @Field(() => ContiguityEnum, {
    description: 'ROOK when they share a border, QUEEN when they touch at points only.',
  })
  contiguity!: ContiguityKind;
  @Field(() => LinkKindEnum, { description: 'Measured on the boundaries, or added by people.' })
  link!: LinkKind;
}

@ObjectType('ContiguityGraph', {
  description: 'Districts and which of them adjoin.',
  simpleResolvers: true,
})
export class ContiguityGraphType {
  @Field(() => [UbigeoScalar], { description: 'Districts, ascending.' }) nodes!: string[];
  @Field(() => [ContiguityEdgeType], { description: 'Adjoining pairs, each once.' })
  edges!: ContiguityEdgeType[];
}

@ObjectType('ContiguityCheck', {
  description: 'Whether a set of districts hangs together, and what would join or break it.',
  simpleResolvers: true,
})
export class ContiguityCheckType {
  @Field(() => Boolean, { description: 'Whether the set is one part.' }) contiguous!: boolean;
  @Field(() => [[DistrictType]], { description: 'The contiguous parts of the set.' })
  components!: TerritoryRow[][];
  @Field(() => [ContiguityEdgeType], { description: 'Adjoining pairs of the set.' })
  pairs!: ContiguityEdgeType[];
  @Field(() => [[DistrictType]], {
    description:
      'The smallest sets of other districts that would join the parts, every one of them; empty when the set is contiguous or more than 3 districts would be needed.',
  })
  bridges!: TerritoryRow[][];
  @Field(() => [DistrictType], {
    description: 'Members without which their part of the set would fall apart.',
  })
  cutDistricts!: TerritoryRow[];
  @Field(() => [DistrictType], { description: 'Other districts that the set surrounds.' })
  enclosed!: TerritoryRow[];
}

@ObjectType('ContiguousGroup', {
  description: 'Districts that fit a filter and hang together.',
  simpleResolvers: true,
})
export class ContiguousGroupType {
  @Field(() => [DistrictType], { description: 'Its districts, by code.' })
  districts!: TerritoryRow[];
  @Field(() => Float, { description: 'km² on the ellipsoid: the sum of its districts.' })
  areaKm2!: number;
}

@ObjectType('ReviewedLink', {
  description: 'A link that no border shows, or a barrier that cuts one, as people decided.',
  simpleResolvers: true,
})
export class ReviewedLinkType {
  @Field(() => UbigeoScalar, { description: 'The district with the lower code.' }) a!: string;
  @Field(() => UbigeoScalar, { description: 'The district with the higher code.' }) b!: string;
  @Field(() => String, { description: 'LINK or BARRIER.' }) decision!: string;
  @Field(() => Float, {
    nullable: true,
    description: 'Metres between them; null when not measured.',
  })
  distanceMeters!: number | null;
  @Field(() => String, { description: 'What the decision rests on.' }) source!: string;
}
