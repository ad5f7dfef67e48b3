import { Field, Float, InputType, Int } from 'type-graphql';
import type { PortfolioRequest } from '../../geodata/analysis/portfolio-defaults.ts';
import type {
  CountRange,
  PortfolioLock,
  RegionCount,
  WaveInput,
} from '../../geodata/analysis/portfolio-input.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import { analysisQuestion, ClusterQuestionGraphInput } from './cluster-question.input.ts';

@InputType('CountRange', { description: 'How many clusters, both ends included.' })
class CountRangeInput {
  @Field(() => Int, { defaultValue: 0, description: 'The fewest.' }) min!: number;
  @Field(() => Int, { nullable: true, description: 'The most; any number when not given.' })
  max?: number | null;
}

@InputType('RegionCount', { description: 'How many clusters of a region, both ends included.' })
class RegionCountInput extends CountRangeInput {
  @Field(() => UbigeoScalar, { description: 'Code of the region, within `within`.' })
  region!: string;
}

@InputType('WaveInput', { description: 'A wave of the portfolio; what it does not say is free.' })
class WaveGraphInput {
  @Field(() => Int, { description: '1, 2, …; each once.' }) wave!: number;
  @Field(() => CountRangeInput, { nullable: true, description: 'Clusters of the wave.' })
  clusters?: CountRangeInput | null;
  @Field(() => [RegionCountInput], { nullable: true, description: 'Its clusters by region.' })
  regions?: RegionCountInput[] | null;
}

@InputType('PortfolioLock', { description: 'A set that must be one of the clusters.' })
class PortfolioLockInput {
  @Field(() => [UbigeoScalar], {
    description: 'Its members; they must be eligible, and no two locks may share one.',
  })
  districts!: string[];
  @Field(() => Int, { nullable: true, description: 'The wave it must be in; any when not given.' })
  wave?: number | null;
}

@InputType('PlanPortfolioInput', {
  description:
    'How many clusters of which regions and waves, for which sectors and by which rules. Without regions, perRegion, total and waves, the numbers of the 16-cluster programme.',
})
export class PlanPortfolioGraphInput extends ClusterQuestionGraphInput {
  @Field(() => [UbigeoScalar], {
    nullable: true,
    description: 'Regions and/or provinces; the regions of the programme when not given.',
  })
  within?: string[] | null;
  @Field(() => [RegionCountInput], { nullable: true, description: 'Clusters by region.' })
  regions?: RegionCountInput[] | null;
  @Field(() => CountRangeInput, {
    nullable: true,
    description: 'Clusters of each region that `regions` does not name.',
  })
  perRegion?: CountRangeInput | null;
  @Field(() => CountRangeInput, { nullable: true, description: 'Clusters of the whole.' })
  total?: CountRangeInput | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Most clusters that one province leads, 1 to 1,000; any number when not given.',
  })
  maxPerProvince?: number | null;
  @Field(() => [WaveGraphInput], {
    nullable: true,
    description: 'Every cluster is in one of them; none: [].',
  })
  waves?: WaveGraphInput[] | null;
  @Field(() => [PortfolioLockInput], { nullable: true, description: 'Clusters that must stay.' })
  locks?: PortfolioLockInput[] | null;
  @Field(() => Float, {
    defaultValue: 120,
    description:
      'Seconds after which the best found so far is the answer, with its gap: 0.001 to 600.',
  })
  timeLimitSeconds!: number;
  @Field(() => Int, { defaultValue: 1, description: 'Seed of the solver.' }) seed!: number;
}

const rangeOf = ({ min, max }: CountRangeInput): CountRange => ({
  min,
  ...(max === null || max === undefined ? {} : { max }),
});

const regionOf = (input: RegionCountInput): RegionCount => ({
  region: input.region,
  ...rangeOf(input),
});

const waveOf = ({ wave, clusters, regions }: WaveGraphInput): WaveInput => ({
  wave,
  ...(clusters ? { clusters: rangeOf(clusters) } : {}),
  ...(regions ? { regions: regions.map(regionOf) } : {}),
});

const lockOf = ({ districts, wave }: PortfolioLockInput): PortfolioLock => ({
  districts,
  ...(wave === null || wave === undefined ? {} : { wave }),
});

/** The input as the analysis takes it: what was left out or null is absent. */
export function portfolioRequest(input: PlanPortfolioGraphInput): PortfolioRequest {
  const { timeLimitSeconds, seed, perRegion, total } = input;
  return {
    ...analysisQuestion(input),
    within: input.within ?? undefined,
    regions: input.regions?.map(regionOf),
    perRegion: perRegion ? rangeOf(perRegion) : undefined,
    total: total ? rangeOf(total) : undefined,
    maxPerProvince: input.maxPerProvince ?? undefined,
    waves: input.waves?.map(waveOf),
    locks: input.locks?.map(lockOf),
    timeLimitSeconds,
    seed,
  };
}
