import type { Ubigeo } from '../model/territory.ts';
import type { IlpRow, IlpTerm } from './ilp-text.ts';
import { writeIlp } from './ilp-text.ts';
import type { Counts, ResolvedWave } from './portfolio-input.ts';
import type { SolverRun } from './portfolio-packing.ts';
import { scoreScale } from './portfolio-packing.ts';

/** A chosen cluster as far as its wave goes. */
export interface WaveCandidate {
  region: Ubigeo;
  score: number;
  /** The wave it is locked to. */
  wave: number | undefined;
}

const variable = (cluster: number, wave: number): string => `y${cluster}_${wave}`;

function rangeRows(name: string, terms: readonly IlpTerm[], { min, max }: Counts): IlpRow[] {
  if (terms.length === 0) return [];
  const rows: IlpRow[] = [];
  if (min > 0) rows.push({ name: `${name}min`, terms, relation: '>=', bound: min });
  if (max < Number.POSITIVE_INFINITY) {
    rows.push({ name: `${name}max`, terms, relation: '<=', bound: max });
  }
  return rows;
}

function waveRows(clusters: readonly WaveCandidate[], one: ResolvedWave): IlpRow[] {
  const termsOf = (region: Ubigeo | null): IlpTerm[] =>
    [...clusters.entries()]
      .filter(([, cluster]) => region === null || cluster.region === region)
      .map(([c]) => [1, variable(c, one.wave)]);
  return [
    ...rangeRows(`w${one.wave}`, termsOf(null), one.clusters),
    ...[...one.regions].flatMap(([region, range]) =>
      rangeRows(`w${one.wave}r${region}`, termsOf(region), range),
    ),
  ];
}

/** Each cluster is in one wave, its own where it is locked to one. */
function clusterRows(clusters: readonly WaveCandidate[], waves: readonly ResolvedWave[]): IlpRow[] {
  return clusters.flatMap((cluster, c): IlpRow[] => {
    const terms = waves.map(({ wave }): IlpTerm => [1, variable(c, wave)]);
    const one: IlpRow = { name: `one${c}`, terms, relation: '=', bound: 1 };
    if (cluster.wave === undefined) return [one];
    const own: IlpTerm[] = [[1, variable(c, cluster.wave)]];
    return [one, { name: `own${c}`, terms: own, relation: '=', bound: 1 }];
  });
}

/**
 * The wave of each cluster, in their order: the better ones earlier, as far as the numbers by wave
 * and region allow. Exactly: the sum over the waves of the scores at work by then is largest.
 */
export function assignWaves(
  run: SolverRun,
  clusters: readonly WaveCandidate[],
  waves: readonly ResolvedWave[],
): number[] {
  if (clusters.length === 0) return [];
  const pairs = clusters.flatMap(({ score }, c) =>
    waves.map(({ wave }, w) => ({
      name: variable(c, wave),
      worth: scoreScale * (waves.length - w) * score,
    })),
  );
  const text = writeIlp({
    objective: pairs.map(({ worth, name }) => [worth, name] as const),
    rows: [...clusterRows(clusters, waves), ...waves.flatMap((one) => waveRows(clusters, one))],
    binaries: pairs.map(({ name }) => name),
  });
  run.solves++;
  // A transport problem: its linear relaxation is whole, so that it needs no search.
  const { values } = run.solver.solve(text, { timeLimitSeconds: 10, seed: run.seed });
  return clusters.map((_, c) => {
    const own = waves.find(({ wave }) => values?.has(variable(c, wave)));
    if (own === undefined) throw new Error(`No wave for cluster ${c}, expected one of the waves.`);
    return own.wave;
  });
}
