import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AggregateResolver } from './aggregate/aggregate.resolver.ts';
import {
  ClusterResolver,
  CriterionResolver,
  CriterionScoreResolver,
} from './cluster/cluster.resolver.ts';
import { ClusterSetResolver } from './cluster/cluster-set.resolver.ts';
import { ClusterStabilityResolver } from './cluster/cluster-stability.resolver.ts';
import {
  ClusterEditResolver,
  ExplainClusterResolver,
  StandingResolver,
} from './cluster/explain-cluster.resolver.ts';
import {
  ClusterEligibilityResolver,
  HistoricalClusterResolver,
  ProgrammeWaveResolver,
} from './cluster/historical-cluster.resolver.ts';
import { PlanPortfolioResolver } from './cluster/plan-portfolio.resolver.ts';
import { NodeResolver } from './common/node.resolver.ts';
import { ResultResolver } from './common/result.resolver.ts';
import {
  ContiguityResolver,
  ContiguousGroupResolver,
  ReviewedLinkResolver,
} from './contiguity/contiguity.resolver.ts';
import { DistrictNeighborsResolver } from './contiguity/district-neighbors.resolver.ts';
import { DatasetResolver } from './dataset/dataset.resolver.ts';
import { DistrictFacilitiesResolver, FacilityResolver } from './facility/facility.resolver.ts';
import {
  GapDimensionResolver,
  GapIndexResolver,
  TerritoryGapIndexResolver,
} from './gap-index/gap-index.resolver.ts';
import { GapRankingResolver } from './gap-index/gap-ranking.resolver.ts';
import { GapSensitivityResolver } from './gap-index/gap-sensitivity.resolver.ts';
import { SimilarDistrictsResolver } from './gap-index/similar-districts.resolver.ts';
import { GoodPracticeResolver } from './good-practice/good-practice.resolver.ts';
import { GoalpostsResolver, IndicatorResolver } from './indicator/indicator.resolver.ts';
import {
  InterventionResolver,
  TerritoryInterventionsResolver,
} from './intervention/intervention.resolver.ts';
import { LeftOutTerritoryResolver, MissingVariableResolver } from './left-out/left-out.resolver.ts';
import {
  DistrictMancomunidadesResolver,
  MancomunidadResolver,
} from './mancomunidad/mancomunidad.resolver.ts';
import {
  AssociatedPairResolver,
  MancomunidadSuggestionResolver,
} from './mancomunidad-suggestion/mancomunidad-suggestion.resolver.ts';
import { ProgrammeResolver } from './programme/programme.resolver.ts';
import {
  RegionalizationGroupResolver,
  RegionalizationResolver,
} from './regionalization/regionalization.resolver.ts';
import { SectorResolver } from './sector/sector.resolver.ts';
import { NationalNeedsResolver } from './service-gap/national-needs.resolver.ts';
import { SpatialAutocorrelationResolver } from './spatial-autocorrelation/spatial-autocorrelation.resolver.ts';
import { DistrictResolver } from './territory/district.resolver.ts';
import { ProvinceResolver } from './territory/province.resolver.ts';
import { RegionResolver } from './territory/region.resolver.ts';
import { TerritoryResolver } from './territory/territory.resolver.ts';
import { TerritoryQueries } from './territory/territory-queries.resolver.ts';
import { AccessibilityMatrixResolver } from './travel/accessibility-matrix.resolver.ts';
import { CatchmentResolver } from './travel/catchment.resolver.ts';
import { IsochroneBandResolver, IsochronesResolver } from './travel/isochrones.resolver.ts';
import {
  DistrictNearestFacilitiesResolver,
  NearestFacilitiesResolver,
  NearestFacilityResolver,
} from './travel/nearest-facilities.resolver.ts';
import { ServiceAccessResolver } from './travel/service-access.resolver.ts';
import { TravelBasisResolver } from './travel/travel-basis.resolver.ts';
import { TravelTimeResolver } from './travel/travel-time.resolver.ts';

/** The whole graph. Its printed form is `schema.graphql`, which a check keeps up to date. */
export function buildGraphSchema(): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: [
      NodeResolver,
      TerritoryQueries,
      TerritoryResolver,
      RegionResolver,
      ProvinceResolver,
      DistrictResolver,
      DistrictNeighborsResolver,
      DistrictMancomunidadesResolver,
      DistrictFacilitiesResolver,
      TerritoryInterventionsResolver,
      SectorResolver,
      IndicatorResolver,
      GoalpostsResolver,
      ContiguityResolver,
      ContiguousGroupResolver,
      ReviewedLinkResolver,
      AggregateResolver,
      MancomunidadResolver,
      ProgrammeResolver,
      InterventionResolver,
      GoodPracticeResolver,
      ResultResolver,
      FacilityResolver,
      DatasetResolver,
      ClusterResolver,
      ClusterSetResolver,
      ClusterStabilityResolver,
      ExplainClusterResolver,
      StandingResolver,
      ClusterEditResolver,
      PlanPortfolioResolver,
      CriterionResolver,
      CriterionScoreResolver,
      HistoricalClusterResolver,
      ClusterEligibilityResolver,
      ProgrammeWaveResolver,
      NationalNeedsResolver,
      SpatialAutocorrelationResolver,
      RegionalizationResolver,
      RegionalizationGroupResolver,
      MancomunidadSuggestionResolver,
      AssociatedPairResolver,
      LeftOutTerritoryResolver,
      MissingVariableResolver,
      TerritoryGapIndexResolver,
      GapIndexResolver,
      GapDimensionResolver,
      GapRankingResolver,
      GapSensitivityResolver,
      SimilarDistrictsResolver,
      TravelTimeResolver,
      TravelBasisResolver,
      NearestFacilitiesResolver,
      DistrictNearestFacilitiesResolver,
      NearestFacilityResolver,
      CatchmentResolver,
      IsochronesResolver,
      IsochroneBandResolver,
      ServiceAccessResolver,
      AccessibilityMatrixResolver,
    ],
    // Inputs are checked where they are used, with messages of the domain.
    validate: false,
  });
}
