import type { ProgrammeWave } from '../model/cluster.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { SizeRange } from './cluster-candidates.ts';
import type { ConnectivityInput } from './cluster-connectivity.ts';
import { badInput } from './cluster-connectivity.ts';
import { checkSectors, resolveSize } from './cluster-input.ts';
import type { ScoringInput } from './cluster-score.ts';

/** How many clusters; `max` left out = as many as there can be. */
export interface CountRange {
  min: number;
  max?: number | undefined;
}

export interface RegionCount extends CountRange {
  region: Ubigeo;
}

/** A wave of the programme; what it does not say is left free. */
export interface WaveInput {
  wave: number;
  clusters?: CountRange | undefined;
  regions?: readonly RegionCount[] | undefined;
}

/** A set that must be one of the clusters. */
export interface PortfolioLock {
  districts: readonly Ubigeo[];
  /** The wave it must be in. */
  wave?: number | undefined;
}

/** The question for a portfolio: clusters that share no district, with the largest total score. */
export interface PlanPortfolioInput extends ScoringInput {
  /** Regions and/or provinces; neither members nor bridges come from outside. */
  within: readonly Ubigeo[];
  /** Members of a cluster, 2-10. Default 3-6. */
  size?: SizeRange | undefined;
  connectivity?: ConnectivityInput | undefined;
  /** Districts that are neither members nor bridges. */
  exclude?: readonly Ubigeo[] | undefined;
  /** Whether one member may come from another province of the region. Default false. */
  allowCrossProvince?: boolean | undefined;
  /** Clusters of each region named here. */
  regions?: readonly RegionCount[] | undefined;
  /** Clusters of each region not named in `regions`. Default: any number. */
  perRegion?: CountRange | undefined;
  /** Clusters of the whole portfolio. Default: any number. */
  total?: CountRange | undefined;
  /** Most clusters led by one province. Default: any number. */
  maxPerProvince?: number | undefined;
  waves?: readonly WaveInput[] | undefined;
  locks?: readonly PortfolioLock[] | undefined;
  /** Seconds after which the best portfolio found so far is the answer, 0.001-600. Default 120. */
  timeLimitSeconds?: number | undefined;
  /** Seed of the solver. Default 1. */
  seed?: number | undefined;
}

/** A count range with its end; Infinity = open. */
export interface Counts {
  min: number;
  max: number;
}

export interface ResolvedWave {
  wave: number;
  clusters: Counts;
  regions: ReadonlyMap<Ubigeo, Counts>;
}

/** The question with its defaults filled in. */
export interface PortfolioRules {
  size: SizeRange;
  allowCrossProvince: boolean;
  perRegion: Counts;
  regions: ReadonlyMap<Ubigeo, Counts>;
  total: Counts;
  maxPerProvince: number;
  /** In the order of their numbers. */
  waves: readonly ResolvedWave[];
  locks: readonly PortfolioLock[];
  timeLimitSeconds: number;
  seed: number;
}

const anyNumber: Counts = { min: 0, max: Number.POSITIVE_INFINITY };

function resolveCounts(range: CountRange | undefined, argument: string): Counts {
  if (range === undefined) return anyNumber;
  const { min, max = Number.POSITIVE_INFINITY } = range;
  if (!Number.isInteger(min) || min < 0) {
    throw badInput(`${argument}.min`, `${min}`, 'a whole number of 0 or more');
  }
  if (max !== Number.POSITIVE_INFINITY && (!Number.isInteger(max) || max < min)) {
    throw badInput(`${argument}.max`, `${max}`, `a whole number of ${min} (min) or more`);
  }
  return { min, max };
}

function resolveRegions(
  regions: readonly RegionCount[] | undefined,
  within: readonly Ubigeo[],
  argument: string,
): Map<Ubigeo, Counts> {
  const counts = new Map<Ubigeo, Counts>();
  for (const [i, range] of (regions ?? []).entries()) {
    const at = `${argument}[${i}]`;
    const { region } = range;
    if (!within.some((code) => code.slice(0, 2) === region)) {
      throw badInput(`${at}.region`, region, `a region within ${within.join(', ')}`);
    }
    if (counts.has(region)) throw badInput(`${at}.region`, `${region} twice`, 'each region once');
    counts.set(region, resolveCounts(range, at));
  }
  return counts;
}

function resolveWaves({ waves, within }: PlanPortfolioInput): ResolvedWave[] {
  const seen = new Set<number>();
  const resolved = (waves ?? []).map(({ wave, clusters, regions }, i) => {
    const at = `waves[${i}]`;
    if (!Number.isInteger(wave) || wave < 1 || seen.has(wave)) {
      throw badInput(`${at}.wave`, `${wave}`, 'a whole number of 1 or more, each wave once');
    }
    seen.add(wave);
    return {
      wave,
      clusters: resolveCounts(clusters, `${at}.clusters`),
      regions: resolveRegions(regions, within, `${at}.regions`),
    };
  });
  return resolved.sort((a, b) => a.wave - b.wave);
}

/** Refuses locks that share a district, and waves that are not in the plan. */
function checkLocks(locks: readonly PortfolioLock[], waves: readonly ResolvedWave[]): void {
  const holder = new Map<Ubigeo, number>();
  for (const [i, { districts, wave }] of locks.entries()) {
    for (const district of districts) {
      const other = holder.get(district);
      if (other !== undefined) {
        const got = `${district}, also in locks[${other}]`;
        throw badInput(`locks[${i}].districts`, got, 'each district in one lock, once');
      }
      holder.set(district, i);
    }
    if (wave !== undefined && !waves.some((one) => one.wave === wave)) {
      throw badInput(`locks[${i}].wave`, `${wave}`, 'a wave of input.waves');
    }
  }
}

function wholeNumber(value: number, argument: string, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw badInput(argument, `${value}`, `a whole number from ${min} to ${max}`);
}

/** The rules of the portfolio with their defaults. Throws BAD_INPUT outside the stated ranges. */
export function resolvePortfolio(input: PlanPortfolioInput): PortfolioRules {
  checkSectors(input.sectors);
  const { maxPerProvince, timeLimitSeconds = 120 } = input;
  if (!(timeLimitSeconds >= 0.001 && timeLimitSeconds <= 600)) {
    throw badInput('timeLimitSeconds', `${timeLimitSeconds}`, 'a time from 0.001 to 600 seconds');
  }
  const waves = resolveWaves(input);
  const locks = input.locks ?? [];
  checkLocks(locks, waves);
  return {
    size: resolveSize(input.size),
    allowCrossProvince: input.allowCrossProvince ?? false,
    perRegion: resolveCounts(input.perRegion, 'perRegion'),
    regions: resolveRegions(input.regions, input.within, 'regions'),
    total: resolveCounts(input.total, 'total'),
    maxPerProvince:
      maxPerProvince === undefined
        ? Number.POSITIVE_INFINITY
        : wholeNumber(maxPerProvince, 'maxPerProvince', 1, 1000),
    waves,
    locks,
    timeLimitSeconds,
    seed: wholeNumber(input.seed ?? 1, 'seed', 0, 2 ** 31 - 1),
  };
}

/** The clusters a region may have; regions not named have the range of `perRegion`. */
export function countsOf(rules: PortfolioRules, region: Ubigeo): Counts {
  return rules.regions.get(region) ?? rules.perRegion;
}

/** The waves of a programme as exact numbers of clusters, by region and in all. */
export function wavesOfProgramme(waves: readonly ProgrammeWave[]): WaveInput[] {
  return waves.map(({ wave, clusters, clustersByRegion }) => ({
    wave,
    clusters: { min: clusters, max: clusters },
    regions: Object.entries(clustersByRegion)
      .map(([region, count]) => ({ region, min: count, max: count }))
      .sort((a, b) => (a.region < b.region ? -1 : 1)),
  }));
}
