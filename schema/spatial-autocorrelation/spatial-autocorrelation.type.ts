import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type MoranQuadrant, moranQuadrants } from '../../geodata/analysis/local-moran.ts';
import type { TerritoryLevel } from '../../geodata/model/territory.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { AutocorrelationInput } from '../../geodata/questions/autocorrelation-input.ts';
import type { SignificanceCorrection } from '../../geodata/questions/local-autocorrelation.ts';
import type { SpatialAutocorrelation } from '../../geodata/questions/spatial-autocorrelation.ts';
import type { IncompleteTerritory } from '../../geodata/questions/territory-variables.ts';
import { enumOf } from '../common/enums.ts';
import { TerritoryLevelEnum } from '../common/model-enums.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import { LeftOutTerritoryType } from '../left-out/left-out.type.ts';
import { TerritoryType } from '../territory/territory.type.ts';
import { SignificanceCorrectionEnum } from './spatial-autocorrelation.args.ts';

/** What the resolvers of an answer start from. */
export interface AnsweredAutocorrelation extends SpatialAutocorrelation {
  question: AutocorrelationInput;
  level: TerritoryLevel;
  dataVersion: string;
}

@ObjectType('SpatialAutocorrelation', {
  description:
    'Whether neighbours have like values: Moran’s I with row-standardised weights (Moran 1950; Cliff and Ord 1981).',
  simpleResolvers: true,
})
export class SpatialAutocorrelationType {
  @Field(() => TerritoryLevelEnum, { description: 'Level of the units.' }) level!: TerritoryLevel;
  @Field(() => Float, {
    description:
      'Moran’s I, without unit: above `expected` where neighbours are alike, below where they differ.',
  })
  I!: number;
  @Field(() => Float, { description: 'I without autocorrelation, −1 / (units − 1).' })
  expected!: number;
  @Field(() => Float, { description: 'Variance of I under randomisation, without unit.' })
  variance!: number;
  @Field(() => Float, {
    nullable: true,
    description:
      '(I − expected) / √variance, without unit; null where no arrangement of the values changes I.',
  })
  z!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Pseudo p, 0-1: share of arrangements, the observed one included, at least as extreme on its side; null without permutations.',
  })
  p!: number | null;
  @Field(() => Int, { description: 'Permutations behind the pseudo p.' }) permutations!: number;
  @Field(() => Int, { description: 'Seed of the permutations.' }) seed!: number;
  @Field(() => Int, { description: 'Units used: those with a value, islands included.' })
  units!: number;
  @Field(() => Int, { description: 'Pairs of neighbours among them.' }) neighborPairs!: number;
  @Field(() => [LeftOutTerritoryType], {
    description: 'Units without a value, which are nobody’s neighbours.',
  })
  leftOut!: IncompleteTerritory[];
  @Field(() => String, { description: 'Hash of the data it rests on.' }) dataVersion!: string;
  @Field(() => Float, { description: 'Milliseconds of computing.' }) elapsedMs!: number;
  islands!: string[];
  question!: AutocorrelationInput;
}

const MoranQuadrantEnum = enumOf(
  'MoranQuadrant',
  moranQuadrants,
  'The unit’s value and its neighbours’ mean against the mean of all.',
  {
    HH: 'High among high.',
    LL: 'Low among low.',
    HL: 'High among low.',
    LH: 'Low among high.',
  },
);

export const localClusters = [...moranQuadrants, 'NOT_SIGNIFICANT', 'NO_NEIGHBOR'] as const;
export type LocalCluster = (typeof localClusters)[number];

const LocalClusterEnum = enumOf(
  'LocalCluster',
  localClusters,
  'What a map of local Moran shows: the quadrant of the significant units.',
  {
    HH: 'Significant: high among high, a hot spot.',
    LL: 'Significant: low among low, a cold spot.',
    HL: 'Significant: high among low, an outlier.',
    LH: 'Significant: low among high, an outlier.',
    NOT_SIGNIFICANT: 'Its pseudo p is above the threshold, or there were no permutations.',
    NO_NEIGHBOR: 'An island: nothing to compare with.',
  },
);

@ObjectType('GiStar', {
  description: 'Gi* of Getis and Ord (1992), the unit itself included; z of Ord and Getis (1995).',
  simpleResolvers: true,
})
class GiStarType {
  @Field(() => Float, {
    nullable: true,
    description:
      'The mean of the unit and its neighbours over the total, 0-1 where no value is negative; null for an island or a total of 0.',
  })
  G!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Without unit: above 0 a hot spot, below 0 a cold one; null for an island and where no arrangement changes G.',
  })
  z!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Pseudo p, 0-1, the same as that of local Moran, for both rest on the neighbours’ sum; null for an island and without permutations.',
  })
  p!: number | null;
}

@ObjectType('LocalStatistics', {
  description: 'Local Moran (Anselin 1995) and Gi* of one unit.',
  simpleResolvers: true,
})
export class LocalStatisticsType {
  @Field(() => UbigeoScalar, { description: 'Code of the unit.' }) ubigeo!: string;
  @Field(() => TerritoryType, { description: 'The unit.' }) territory!: TerritoryRow;
  @Field(() => Float, { description: 'The variable’s value, in its own unit.' }) value!: number;
  @Field(() => Float, {
    description: 'Local Moran, without unit, as GeoDa publishes it; 0 for an island.',
  })
  I!: number;
  @Field(() => Float, {
    description: 'The value less the mean in sample standard deviations, without unit.',
  })
  z!: number;
  @Field(() => Float, {
    description: 'The mean z of its neighbours, without unit; 0 for an island.',
  })
  lag!: number;
  @Field(() => MoranQuadrantEnum, {
    nullable: true,
    description: 'Where z and lag lie, significant or not; null for an island.',
  })
  quadrant!: MoranQuadrant | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Pseudo p, 0-1, not corrected: its value stays, the others’ are shuffled; null for an island and without permutations.',
  })
  p!: number | null;
  @Field(() => Boolean, { description: 'Whether p is at most the threshold.' })
  significant!: boolean;
  @Field(() => LocalClusterEnum, { description: 'The quadrant where significant.' })
  cluster!: LocalCluster;
  @Field(() => GiStarType, { description: 'Gi* with z and pseudo p.' }) giStar!: GiStarType;
}

@ObjectType('LocalAutocorrelation', {
  description: 'Where like or unlike values lie together.',
  simpleResolvers: true,
})
export class LocalAutocorrelationType {
  @Field(() => Float, { description: 'The level asked for, 0-1.' }) significance!: number;
  @Field(() => SignificanceCorrectionEnum, { description: 'How the number of tests counts.' })
  correction!: SignificanceCorrection;
  @Field(() => Float, {
    description:
      'The largest p that counts as significant, 0-1: the level itself without correction.',
  })
  threshold!: number;
  @Field(() => [LocalStatisticsType], { description: 'Units with a value, by code.' })
  units!: LocalStatisticsType[];
}
