import type { Ubigeo } from '../model/territory.ts';

/** Governments that work in clusters, each counted once. */
export interface GovernmentTotals {
  regional: number;
  /** Those of the provinces that lead. */
  provincial: number;
  /** Those of the member districts; a province's capital district counts as one of them. */
  district: number;
  all: number;
}

interface GovernedCluster {
  region: Ubigeo;
  province: Ubigeo;
  districts: readonly Ubigeo[];
}

/**
 * The governments of the clusters, counted as the programme counts its own: one regional and one
 * provincial government a cluster, shared ones once, and one for each member district.
 */
export function governmentsOf(clusters: readonly GovernedCluster[]): GovernmentTotals {
  const regional = new Set(clusters.map(({ region }) => region)).size;
  const provincial = new Set(clusters.map(({ province }) => province)).size;
  const district = new Set(clusters.flatMap(({ districts }) => districts)).size;
  return { regional, provincial, district, all: regional + provincial + district };
}

/** A wave of a portfolio: its clusters, and the governments reached with it. */
export interface PlannedWave<Cluster> {
  wave: number;
  clusters: Cluster[];
  /** Of all waves so far. */
  governments: GovernmentTotals;
}

/** The waves in their order; a portfolio without waves has none. */
export function plannedWaves<Cluster extends GovernedCluster & { wave: number | null }>(
  clusters: readonly Cluster[],
): PlannedWave<Cluster>[] {
  const numbers = [...new Set(clusters.flatMap(({ wave }) => (wave === null ? [] : [wave])))];
  return numbers
    .sort((a, b) => a - b)
    .map((wave) => ({
      wave,
      clusters: clusters.filter((one) => one.wave === wave),
      governments: governmentsOf(clusters.filter((one) => (one.wave ?? wave + 1) <= wave)),
    }));
}

/** How many of the clusters each region has, by code. */
export function clustersByRegion(
  clusters: readonly Pick<GovernedCluster, 'region'>[],
): { region: Ubigeo; clusters: number }[] {
  const regions = [...new Set(clusters.map(({ region }) => region))].sort();
  return regions.map((region) => ({
    region,
    clusters: clusters.filter((one) => one.region === region).length,
  }));
}
