import type { ProgrammeWave } from '../model/cluster.ts';
import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { ConnectivityInput } from './cluster-connectivity.ts';
import { badInput } from './cluster-connectivity.ts';
import type { CriterionWeightInput } from './cluster-score.ts';
import type { PlanPortfolioInput, WaveInput } from './portfolio-input.ts';
import { wavesOfProgramme } from './portfolio-input.ts';

/** A question for a portfolio as a planner asks it: what is left out is the programme's. */
export interface PortfolioRequest extends Omit<PlanPortfolioInput, 'within'> {
  /** Default: the regions of the programme. */
  within?: readonly Ubigeo[] | undefined;
}

/** The programme's waves as far as they lie in the regions. */
function wavesWithin(waves: readonly ProgrammeWave[], regions: ReadonlySet<Ubigeo>): WaveInput[] {
  const inside = waves.map((one): ProgrammeWave => {
    const counts = Object.entries(one.clustersByRegion).filter(([region]) => regions.has(region));
    const clusters = counts.reduce((sum, [, count]) => sum + count, 0);
    return { ...one, clusters, clustersByRegion: Object.fromEntries(counts) };
  });
  return wavesOfProgramme(inside).filter(({ clusters }) => (clusters?.max ?? 0) > 0);
}

/** The programme's quotas, for a question that has none of its own. */
function programmeWaves(waves: readonly ProgrammeWave[], within: readonly Ubigeo[]): WaveInput[] {
  const own = wavesWithin(waves, new Set(within.map((code) => code.slice(0, 2))));
  if (own.length > 0) return own;
  const expected = `waves, regions, perRegion or total: the programme has no clusters in ${within.join(', ')}`;
  throw badInput('waves', 'none', expected);
}

/** The weights as given, each with its direction; without any, 1 for each counted by default. */
function filledCriteria(
  { criteria: given, sectors }: PortfolioRequest,
  criteria: readonly ClusterCriterion[],
): CriterionWeightInput[] {
  const directionOf = (code: string) => criteria.find((one) => one.code === code)?.direction;
  if (given !== undefined) {
    return given.map((one) => {
      const direction = one.direction ?? directionOf(one.criterion);
      return direction === undefined ? one : { ...one, direction };
    });
  }
  return criteria
    .filter(({ sector }) => sector === null || sectors.includes(sector))
    .filter(({ countedByDefault }) => countedByDefault)
    .map(({ code, direction }) => ({ criterion: code, weight: 1, direction }));
}

/** What is given, without the fields that are there but undefined. */
function givenOf<T extends object>(fields: T | undefined): Partial<T> {
  const given = Object.entries(fields ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<T>;
}

const defaults = {
  size: { min: 3, max: 6 },
  plannerValues: [],
  exclude: [],
  allowCrossProvince: false,
  locks: [],
  timeLimitSeconds: 120,
  seed: 1,
} satisfies Partial<PlanPortfolioInput>;

const defaultConnectivity = {
  rule: 'STRICT',
  minSharedMeters: 100,
  maxBridges: 1,
  reviewedLinks: false,
} satisfies ConnectivityInput;

/**
 * The question with every default written out, so that it can be asked again word by word: the
 * programme's regions, and its numbers of clusters by wave and region when the question sets no
 * numbers of its own. Throws BAD_INPUT when the programme has no clusters there.
 */
export function fillPortfolioInput(
  request: PortfolioRequest,
  waves: readonly ProgrammeWave[],
  criteria: readonly ClusterCriterion[],
): PlanPortfolioInput {
  const { regions, perRegion, total } = request;
  const programmeRegions = waves.flatMap((one) => Object.keys(one.clustersByRegion));
  const within = request.within ?? [...new Set(programmeRegions)].sort();
  const hasNumbers = [regions, perRegion, total].some((one) => one !== undefined);
  return {
    ...defaults,
    ...givenOf(request),
    sectors: request.sectors,
    within,
    connectivity: { ...defaultConnectivity, ...givenOf(request.connectivity) },
    criteria: filledCriteria(request, criteria),
    waves: request.waves ?? (hasNumbers ? [] : programmeWaves(waves, within)),
  };
}
