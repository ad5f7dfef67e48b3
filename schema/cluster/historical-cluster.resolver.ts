import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Eligibility } from '../../geodata/analysis/cluster-eligibility.ts';
import type { HistoricalCluster, ProgrammeWave } from '../../geodata/model/cluster.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { UbigeoScalar } from '../common/scalars.ts';
import type { Context } from '../context.ts';
import { DistrictType, ProvinceType, RegionType } from '../territory/territory.type.ts';
import { knownTerritories } from '../territory/territory-lookup.ts';
import { analysisConnectivity } from './cluster.input.ts';
import {
  ClusterEligibilityType,
  HistoricalClusterType,
  ProgrammeWaveType,
  RegionQuotaType,
} from './cluster.type.ts';
import { EligibilityArgs } from './eligibility.args.ts';
import { answerEligibility } from './propose-clusters.ts';

@Resolver(() => HistoricalClusterType)
export class HistoricalClusterResolver {
  @Query(() => [HistoricalClusterType], {
    description: 'The seven clusters proposed in 2012, to hold the rules against.',
  })
  async historicalClusters(@Ctx() { reference }: Context): Promise<HistoricalCluster[]> {
    return (await reference.clusters()).historical;
  }

  @Query(() => [ProgrammeWaveType], { description: 'The waves of the programme, in their order.' })
  async programmeWaves(@Ctx() { reference }: Context): Promise<ProgrammeWave[]> {
    return (await reference.clusters()).waves;
  }

  @Query(() => ClusterEligibilityType, {
    description: 'Whether given districts may form a cluster, how, and if not why.',
  })
  clusterEligibility(
    @Arg('districts', () => [UbigeoScalar], { description: 'Codes of the members.' })
    districts: string[],
    @Args(() => EligibilityArgs) { connectivity, allowCrossProvince }: EligibilityArgs,
    @Ctx() context: Context,
  ): Promise<Eligibility> {
    const rule = analysisConnectivity(connectivity);
    return answerEligibility(districts, rule, allowCrossProvince, context);
  }

  @FieldResolver(() => ClusterEligibilityType, {
    description: 'Whether the rules of today would have allowed it.',
  })
  eligibility(
    @Root() { districts }: HistoricalCluster,
    @Args(() => EligibilityArgs) { connectivity, allowCrossProvince }: EligibilityArgs,
    @Ctx() context: Context,
  ): Promise<Eligibility> {
    const rule = analysisConnectivity(connectivity);
    return answerEligibility(districts, rule, allowCrossProvince, context);
  }

  @FieldResolver(() => RegionType, { description: 'The region it lies in.' })
  region(@Root() { region }: HistoricalCluster, @Ctx() { reference }: Context) {
    return reference.territories.get(region);
  }

  @FieldResolver(() => [ProvinceType], { description: 'The provinces of its districts.' })
  provinces(@Root() { provinces }: HistoricalCluster, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(provinces, context);
  }

  @FieldResolver(() => [DistrictType], { description: 'Its districts, as the plan lists them.' })
  districts(@Root() { districts }: HistoricalCluster, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(districts, context);
  }
}

@Resolver(() => ClusterEligibilityType)
export class ClusterEligibilityResolver {
  @FieldResolver(() => ProvinceType, { description: 'That of most members.' })
  province(@Root() { province }: Eligibility, @Ctx() { reference }: Context) {
    return reference.territories.get(province);
  }

  @FieldResolver(() => [DistrictType], { description: 'Districts that join the members.' })
  bridges(@Root() { bridges }: Eligibility, @Ctx() context: Context): TerritoryRow[] {
    return knownTerritories(bridges, context);
  }

  @FieldResolver(() => [[DistrictType]], {
    description: 'The contiguous parts of the members without any bridge.',
  })
  components(
    @Root() { components }: Eligibility,
    @Ctx() context: Context,
  ): Promise<TerritoryRow[][]> {
    return Promise.all(components.map((part) => knownTerritories(part, context)));
  }
}

@Resolver(() => ProgrammeWaveType)
export class ProgrammeWaveResolver {
  @FieldResolver(() => [RegionQuotaType], { description: 'Its clusters by region, by code.' })
  clustersByRegion(@Root() { clustersByRegion }: ProgrammeWave): RegionQuotaType[] {
    return Object.entries(clustersByRegion)
      .map(([region, clusters]) => ({ region, clusters }))
      .sort((a, b) => (a.region < b.region ? -1 : 1));
  }
}
