import type { Ubigeo } from '../model/territory.ts';
import type { IlpRow, IlpTerm } from './ilp-text.ts';
import { writeIlp } from './ilp-text.ts';
import type { Block, BlockOption, OptionRange } from './portfolio-block.ts';
import type { Counts, PortfolioRules } from './portfolio-input.ts';
import { countsOf } from './portfolio-input.ts';
import type { LockedCluster } from './portfolio-locks.ts';
import type { SolverRun } from './portfolio-packing.ts';
import { scoreScale } from './portfolio-packing.ts';

/** What a count constraint is about; the words and the test of feasibility are made from it. */
export type CountSubject = 'REGION' | 'TOTAL' | 'WAVE' | 'WAVE_REGION' | 'LOCKED' | 'AVAILABLE';

/** One constraint on how many clusters there are, in all or of a region, a wave or both. */
export interface CountConstraint {
  subject: CountSubject;
  region: Ubigeo | null;
  wave: number | null;
  relation: '<=' | '>=';
  clusters: number;
}

/** Constraints of a range, without those that say nothing. */
function rangeConstraints(
  subject: CountSubject,
  { min, max }: Counts,
  region: Ubigeo | null,
  wave: number | null,
): CountConstraint[] {
  const constraints: CountConstraint[] = [];
  const about = { subject, region, wave };
  if (min > 0) constraints.push({ ...about, relation: '>=', clusters: min });
  if (max < Number.POSITIVE_INFINITY) {
    constraints.push({ ...about, relation: '<=', clusters: max });
  }
  return constraints;
}

/** Locks that name their wave, as least numbers of clusters by wave and region. */
function lockConstraints(locked: readonly LockedCluster[]): CountConstraint[] {
  const counts = new Map<string, CountConstraint>();
  for (const { province, wave } of locked) {
    if (wave === undefined) continue;
    const region = province.slice(0, 2);
    const key = `${region} ${wave}`;
    const clusters = (counts.get(key)?.clusters ?? 0) + 1;
    counts.set(key, { subject: 'LOCKED', region, wave, relation: '>=', clusters });
  }
  return [...counts.values()];
}

/** Every constraint on numbers of clusters that the rules set. */
export function countConstraints(
  rules: PortfolioRules,
  regions: readonly Ubigeo[],
  locked: readonly LockedCluster[],
): CountConstraint[] {
  return [
    ...regions.flatMap((region) =>
      rangeConstraints('REGION', countsOf(rules, region), region, null),
    ),
    ...rangeConstraints('TOTAL', rules.total, null, null),
    ...rules.waves.flatMap(({ wave, clusters, regions: ranges }) => [
      ...rangeConstraints('WAVE', clusters, null, wave),
      ...[...ranges].flatMap(([region, range]) =>
        rangeConstraints('WAVE_REGION', range, region, wave),
      ),
    ]),
    ...lockConstraints(locked),
  ];
}

/** The regions of the blocks, ascending. */
export function regionsOf(blocks: readonly Pick<Block, 'region'>[]): Ubigeo[] {
  return [...new Set(blocks.map(({ region }) => region))].sort();
}

const regionVariable = (region: Ubigeo): string => `n${region}`;
const waveVariable = (wave: number, region: Ubigeo): string => `w${wave}_${region}`;

/** Numbers of clusters by region (`n`), and by wave and region (`w`), with what binds them. */
export interface CountModel {
  variables: string[];
  rows: IlpRow[];
}

function constraintTerms({ region, wave }: CountConstraint, regions: readonly Ubigeo[]): IlpTerm[] {
  const named = region === null ? regions : [region];
  return named.map((one) => [1, wave === null ? regionVariable(one) : waveVariable(wave, one)]);
}

/** Every cluster is in one wave where there are waves, and the constraints hold. */
export function countModel(
  constraints: readonly CountConstraint[],
  regions: readonly Ubigeo[],
  waves: readonly { wave: number }[],
): CountModel {
  const inWaves: IlpRow[] = regions.map((region) => ({
    name: `waves${region}`,
    terms: [
      [-1, regionVariable(region)],
      ...waves.map(({ wave }): IlpTerm => [1, waveVariable(wave, region)]),
    ],
    relation: '=',
    bound: 0,
  }));
  const bounds = constraints.map((one, i): IlpRow => {
    const terms = constraintTerms(one, regions);
    return { name: `c${i}`, terms, relation: one.relation, bound: one.clusters };
  });
  return {
    variables: regions.flatMap((region) => [
      regionVariable(region),
      ...waves.map(({ wave }) => waveVariable(wave, region)),
    ]),
    rows: waves.length === 0 ? bounds : [...inWaves, ...bounds],
  };
}

/** Which numbers of clusters matter for the blocks of a region. */
export function optionRange(rules: PortfolioRules, region: Ubigeo): OptionRange {
  const own = countsOf(rules, region);
  const inWaves = rules.waves.reduce((sum, { clusters, regions }) => {
    return sum + Math.min(clusters.max, regions.get(region)?.max ?? clusters.max);
  }, 0);
  const most = rules.waves.length === 0 ? Number.POSITIVE_INFINITY : inWaves;
  const max = Math.min(own.max, rules.total.max, most);
  const isFree =
    max === Number.POSITIVE_INFINITY && rules.total.min === 0 && rules.waves.length === 0;
  return { max, openFrom: isFree ? own.min : Number.POSITIVE_INFINITY };
}

/** One option of every block, in the order of the blocks. */
export interface Allocation {
  options: BlockOption[];
  /** Sum of what was maximised, locked clusters included. */
  worth: number;
}

const optionVariable = (block: number, option: number): string => `z${block}_${option}`;

interface OptionChoice {
  name: string;
  option: BlockOption;
  block: number;
}

/** Each block takes one option; a region's number of clusters is the sum over its blocks. */
function choiceRows(blocks: readonly Block[], choices: readonly OptionChoice[]): IlpRow[] {
  const one = blocks.map((_, b): IlpRow => {
    const terms = choices.filter(({ block }) => block === b).map(({ name }) => [1, name] as const);
    return { name: `b${b}`, terms, relation: '=', bound: 1 };
  });
  const sums = regionsOf(blocks).map((region): IlpRow => {
    const own = choices.filter(({ block }) => (blocks[block] as Block).region === region);
    const counted = own.filter(({ option }) => option.count > 0);
    return {
      name: `sum${region}`,
      terms: [
        [-1, regionVariable(region)],
        ...counted.map(({ option, name }): IlpTerm => [option.count, name]),
      ],
      relation: '=',
      bound: 0,
    };
  });
  return [...one, ...sums];
}

/**
 * The options, one a block, of the largest total worth that keep every count; null when no choice
 * does. An option of worth -Infinity is not taken. Undefined when the time was up before an answer.
 */
export function allocate(
  run: SolverRun,
  blocks: readonly Block[],
  counts: CountModel,
  worthOf: (option: BlockOption) => number,
): Allocation | null | undefined {
  const choices = blocks.flatMap(({ options }, block) =>
    options
      .map((option, o): OptionChoice => ({ name: optionVariable(block, o), option, block }))
      .filter(({ option }) => worthOf(option) > Number.NEGATIVE_INFINITY),
  );
  if (new Set(choices.map(({ block }) => block)).size < blocks.length) return null;
  const text = writeIlp({
    objective: choices.map(({ name, option }) => [scoreScale * worthOf(option), name] as const),
    rows: [...choiceRows(blocks, choices), ...counts.rows],
    binaries: choices.map(({ name }) => name),
    integers: counts.variables,
  });
  run.solves++;
  const found = run.solver.solve(text, { timeLimitSeconds: run.secondsLeft(), seed: run.seed });
  if (found.status === 'INFEASIBLE') return null;
  const { values } = found;
  if (found.status !== 'OPTIMAL' || values === null) return undefined;
  const options = choices.filter(({ name }) => values.has(name)).map(({ option }) => option);
  const locked = blocks.reduce((sum, block) => sum + block.locked.value, 0);
  return { options, worth: options.reduce((sum, option) => sum + worthOf(option), locked) };
}

/** Whether the counts can be kept when the regions' clusters are whatever number they allow. */
export function isPossible(run: SolverRun, counts: CountModel): boolean {
  const [first] = counts.variables;
  if (first === undefined || counts.rows.length === 0) return true;
  const objective = [[-1, first] as const];
  const text = writeIlp({ ...counts, objective, integers: counts.variables, binaries: [] });
  run.solves++;
  const { status } = run.solver.solve(text, { timeLimitSeconds: 10, seed: run.seed });
  return status !== 'INFEASIBLE';
}
