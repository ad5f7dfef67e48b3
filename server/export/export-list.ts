import { type Reshape, travelPairs } from './travel-pairs.ts';

/** Where the rows of an export lie, and what its document alone does not say. */
export interface ExportEntry {
  /**
   * Field names on the way to the rows, joined by dots. What else is selected on the way is a column
   * of every row below it, so a list in a list becomes one row an inner item.
   */
  rowsAt: string;
  /** Rows have no shape of their own and are drawn as the territory of their column `ubigeo`. */
  drawnAsTerritory?: true;
  /** Makes rows of an answer that is no list of them. */
  reshape?: Reshape;
}

/** An export by the name in its URL; its document is `documents/{name}.graphql`. */
export const exportList: Readonly<Record<string, ExportEntry>> = {
  regions: { rowsAt: 'regions.nodes' },
  provinces: { rowsAt: 'provinces.nodes' },
  districts: { rowsAt: 'districts.nodes' },
  neighbors: { rowsAt: 'districts.nodes.neighbors' },
  facilities: { rowsAt: 'districts.nodes.facilities.nodes' },
  mancomunidades: { rowsAt: 'mancomunidades.nodes' },
  programmes: { rowsAt: 'programmes' },
  'programme-waves': { rowsAt: 'programmeWaves' },
  interventions: { rowsAt: 'interventions.nodes' },
  'good-practices': { rowsAt: 'goodPractices.nodes' },
  'historical-clusters': { rowsAt: 'historicalClusters' },

  indicators: { rowsAt: 'indicators' },
  criteria: { rowsAt: 'criteria' },
  sectors: { rowsAt: 'sectors' },
  datasets: { rowsAt: 'datasets' },
  sources: { rowsAt: 'datasets.sources' },
  'reviewed-links': { rowsAt: 'reviewedLinks' },

  'indicator-values': { rowsAt: 'districts.nodes.indicators' },
  'province-indicator-values': { rowsAt: 'provinces.nodes.indicators' },
  'region-indicator-values': { rowsAt: 'regions.nodes.indicators' },
  'indicator-series': { rowsAt: 'districts.nodes.indicatorSeries' },
  'service-gaps': { rowsAt: 'districts.nodes.serviceGaps' },
  'province-service-gaps': { rowsAt: 'provinces.nodes.serviceGaps' },
  'region-service-gaps': { rowsAt: 'regions.nodes.serviceGaps' },
  'sector-needs': { rowsAt: 'districts.nodes.sectorNeeds' },
  'province-sector-needs': { rowsAt: 'provinces.nodes.sectorNeeds' },
  'region-sector-needs': { rowsAt: 'regions.nodes.sectorNeeds' },
  aggregates: { rowsAt: 'aggregateDistricts.measures' },
  'gap-ranking': { rowsAt: 'gapRanking.nodes', drawnAsTerritory: true },
  'gap-sensitivity': { rowsAt: 'gapSensitivity.choices' },
  'similar-districts': { rowsAt: 'similarDistricts', drawnAsTerritory: true },

  contiguity: { rowsAt: 'contiguityGraph.edges' },
  'contiguity-check': { rowsAt: 'contiguityOf' },
  'contiguity-path': { rowsAt: 'contiguityPath', drawnAsTerritory: true },
  'contiguous-groups': { rowsAt: 'contiguousGroups' },
  'spatial-autocorrelation': { rowsAt: 'spatialAutocorrelation' },
  'local-autocorrelation': { rowsAt: 'spatialAutocorrelation.local.units', drawnAsTerritory: true },
  regionalization: { rowsAt: 'regionalize.groups.territories', drawnAsTerritory: true },
  'regionalization-groups': { rowsAt: 'regionalize.groups' },

  proposals: { rowsAt: 'proposeClusters.proposals' },
  'proposal-alternatives': { rowsAt: 'proposeClusters.proposals.alternatives' },
  'proposal-stability': { rowsAt: 'proposeClusters.stability.clusters' },
  portfolio: { rowsAt: 'planPortfolio.clusters' },
  'mancomunidad-suggestions': { rowsAt: 'suggestMancomunidades.suggestions' },
  'cluster-eligibility': { rowsAt: 'clusterEligibility' },
  'cluster-explanation': { rowsAt: 'explainCluster.set' },
  'cluster-changes': { rowsAt: 'explainCluster.changes' },

  'travel-time': { rowsAt: 'travelTime' },
  'accessibility-matrix': { rowsAt: 'accessibilityMatrix', reshape: travelPairs },
  'nearest-facilities': { rowsAt: 'nearestFacilities.facilities' },
  isochrones: { rowsAt: 'isochrones.bands' },
  catchment: { rowsAt: 'catchment.districts', drawnAsTerritory: true },
  'service-access': { rowsAt: 'serviceAccess.districts', drawnAsTerritory: true },
};
