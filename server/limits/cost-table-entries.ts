import { indicators } from '../../geodata/indicators/registry.ts';
import type { CostTable } from './cost-table.ts';

/** A shape is some hundred positions, where another field is one value. */
const geometry = { weight: 20 };

/** A shape that the database has to put together first. */
const joinedGeometry = { weight: 60 };

/** Connections answer with a hundred items when no page size is asked for. */
const defaultPage = { assumedSize: 100 };

/** A walk over the graph of contiguity for each object that asks. */
const graphWalk = { weight: 20, assumedSize: 5 };

const connections: CostTable = {
  'Query.districts': defaultPage,
  'Query.provinces': defaultPage,
  'Query.regions': { assumedSize: 25 },
  'Query.goodPractices': { assumedSize: 31 },
  'Query.interventions': defaultPage,
  'Query.mancomunidades': defaultPage,
  'Region.districts': defaultPage,
  'Region.provinces': { assumedSize: 20 },
  'Province.districts': { assumedSize: 35 },
  'District.facilities': defaultPage,
  'Territory.interventions': { assumedSize: 35 },
};

const territories: CostTable = {
  'Territory.geometry': geometry,
  'Territory.indicators': { assumedSize: indicators.length, sizeFrom: ['codes'] },
  'Territory.indicatorSeries': { weight: 2, assumedSize: 25, sizeFrom: [] },
  'Territory.serviceGaps': { assumedSize: 30, sizeFrom: ['codes'] },
  'Territory.sectorNeeds': { weight: 5, assumedSize: 8, sizeFrom: ['sectors'] },
  'SectorNeed.missing': { assumedSize: 3 },
  'District.neighbors': { weight: 2, assumedSize: 6, sizeTimes: ['order'] },
  'District.mancomunidades': { assumedSize: 2 },
  'Query.territoryAt': { weight: 10 },
  'Query.indicators': { assumedSize: indicators.length, sizeFrom: ['codes'] },
  'Query.aggregateDistricts': { weight: 200, assumedSize: 200, sizeFrom: [] },
  'DistrictAggregate.keys': { assumedSize: 2 },
  'DistrictAggregate.measures': { assumedSize: 5 },
};

const contiguity: CostTable = {
  'Query.contiguityOf': { weight: 20, weightFrom: ['districts'], sizeFrom: ['districts'] },
  'Query.contiguousGroups': { weight: 200, assumedSize: 50, sizeFrom: [] },
  'Query.contiguityPath': { weight: 50, assumedSize: 30, sizeFrom: [] },
  'Query.contiguityGraph': { weight: 200, sizeFrom: [] },
  'ContiguityGraph.nodes': { weight: 200 },
  'ContiguityGraph.edges': { assumedSize: 5_600 },
  'ContiguousGroup.districts': { assumedSize: 20 },
  'ContiguousGroup.geometry': joinedGeometry,
  'Mancomunidad.components': graphWalk,
  'Mancomunidad.contiguous': { weight: 20 },
  'Mancomunidad.geometry': joinedGeometry,
};

const clusters: CostTable = {
  'Query.proposeClusters': { weight: 1_000, sizeFrom: ['input.first'], minimum: 1 },
  'ClusterProposals.criteria': { assumedSize: 20 },
  'ClusterProposals.stability': { weight: 2_000 },
  'RankStability.clusters': { assumedSize: 10 },
  'RankStability.rivals': { assumedSize: 10 },
  'ClusterStability.byRank': { assumedSize: 5 },
  'ClusterStability.centralWeights': { assumedSize: 12 },
  'ClusterProposal.alternatives': { weight: 100, assumedSize: 3 },
  'ClusterSet.criteria': { assumedSize: 20 },
  'ClusterSet.districts': { assumedSize: 6 },
  'ClusterSet.bridges': { assumedSize: 2 },
  'ClusterSet.links': { assumedSize: 8 },
  'ClusterSet.geometry': joinedGeometry,
  'Query.explainCluster': { weight: 1_000 },
  'ClusterExplanation.differences': { assumedSize: 12 },
  'ClusterExplanation.changes': { assumedSize: 5 },
  'ClusterChange.edits': { assumedSize: 3 },
  'ClusterEligibility.bridges': { assumedSize: 2 },
  'ClusterEligibility.components': { assumedSize: 5 },
  'Query.planPortfolio': { weight: 10_000 },
  'Portfolio.clusters': { assumedSize: 30 },
  'Portfolio.waves': { assumedSize: 3 },
  'Portfolio.clustersByRegion': { assumedSize: 25 },
  'PortfolioWave.clusters': { assumedSize: 10 },
  'Query.clusterEligibility': { weight: 200, sizeFrom: ['districts'] },
  'Query.historicalClusters': { assumedSize: 7 },
  'HistoricalCluster.eligibility': { weight: 200 },
  'HistoricalCluster.districts': { assumedSize: 5 },
  'HistoricalCluster.provinces': { assumedSize: 2 },
  'Query.criteria': { assumedSize: 20 },
  'Criterion.sources': { assumedSize: 3 },
};

/** Statistics over the territories of an area, computed in threads. */
const association: CostTable = {
  'Query.spatialAutocorrelation': { weight: 500, sizeFrom: [] },
  'SpatialAutocorrelation.local': { weight: 500, sizeFrom: [] },
  'SpatialAutocorrelation.leftOut': { assumedSize: 60 },
  'SpatialAutocorrelation.islands': { assumedSize: 2 },
  'LocalAutocorrelation.units': { assumedSize: 1_900 },
  'LeftOutTerritory.missing': { assumedSize: 2 },
  'Query.regionalize': { weight: 500, sizeFrom: ['k'], assumedSize: 50, minimum: 1 },
  'Regionalization.leftOut': { assumedSize: 60 },
  'Regionalization.islands': { assumedSize: 2 },
  'RegionalizationGroup.territories': { assumedSize: 40 },
  'RegionalizationGroup.means': { assumedSize: 5 },
  'RegionalizationGroup.geometry': joinedGeometry,
  'Query.suggestMancomunidades': { weight: 1_000, sizeFrom: ['input.first'], minimum: 1 },
  'MancomunidadSuggestions.criteria': { assumedSize: 20 },
  'MancomunidadSuggestion.criteria': { assumedSize: 20 },
  'MancomunidadSuggestion.districts': { assumedSize: 6 },
  'MancomunidadSuggestion.joining': { assumedSize: 6 },
  'MancomunidadSuggestion.provinces': { assumedSize: 2 },
  'MancomunidadSuggestion.links': { assumedSize: 8 },
  'MancomunidadSuggestion.associatedPairs': { assumedSize: 5 },
  'AssociatedPair.mancomunidades': { assumedSize: 1 },
  'MancomunidadSuggestion.geometry': joinedGeometry,
};

/** Draws for every territory of the level, once a question, however many territories ask. */
const drawnRanks = { weight: 10 };

const gaps: CostTable = {
  'Territory.gapIndex': { weight: 2, sizeFrom: [] },
  'GapIndex.dimensions': { assumedSize: 8, sizeFrom: [] },
  'GapIndex.sources': { assumedSize: 5 },
  'GapIndex.uncertainty': drawnRanks,
  'GapDimension.missing': { assumedSize: 1 },
  'Query.gapRanking': { weight: 100, assumedSize: 100 },
  'Query.gapSensitivity': { weight: 2_000, sizeFrom: [] },
  'GapSensitivity.choices': { assumedSize: 40 },
  'Query.similarDistricts': { weight: 100, sizeFrom: ['k'] },
  'SimilarDistrict.compared': { assumedSize: 8 },
};

/** Every populated place of a catchment or band is tallied; a large one touches some fifty districts. */
const coverage = { assumedSize: 50 };

const travel: CostTable = {
  'Query.travelTime': { weight: 50 },
  'Query.nearestFacilities': { weight: 50 },
  'District.nearestFacilities': { weight: 10 },
  'Query.catchment': { weight: 200 },
  'Catchment.districts': coverage,
  'Catchment.backEnds': { assumedSize: 3 },
  'Query.isochrones': { weight: 500, sizeFrom: ['limits'] },
  'Isochrones.beyond': { assumedSize: 3 },
  'IsochroneBand.districts': coverage,
  'IsochroneBand.geometry': { weight: 500 },
  'Query.serviceAccess': { weight: 5_000 },
  'Query.accessibilityMatrix': { weight: 5_000, sizeFrom: [] },
  'AccessibilityMatrix.districts': { weight: 200 },
  'AccessibilityMatrix.minutes': { weight: 20_000 },
  'AccessibilityMatrix.codes': { weight: 200 },
  'TravelBasis.sources': { assumedSize: 12 },
};

/**
 * What the fields of the graph cost, where that differs from one point a field and ten items a
 * list. Sizes are what the country's data give: a district has five to six neighbours, a province
 * ten districts, the contiguity graph 5,541 edges.
 */
export const costTable: CostTable = {
  ...connections,
  ...territories,
  ...contiguity,
  ...clusters,
  ...association,
  ...gaps,
  ...travel,
  'Dataset.sources': { assumedSize: 220 },
};
