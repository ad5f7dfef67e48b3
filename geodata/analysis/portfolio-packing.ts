import type { IlpSolver } from '../model/ilp-solver.ts';
import type { IlpModel, IlpRow, IlpTerm } from './ilp-text.ts';
import { writeIlp } from './ilp-text.ts';
import type { Column } from './portfolio-columns.ts';

/** Scores are written this many times as large: solvers cut off what gains less than about 1e-6. */
export const scoreScale = 10_000;

/** What every solve of one portfolio goes through. */
export interface SolverRun {
  solver: IlpSolver;
  seed: number;
  /** Seconds left; 0 or less = the time is up. */
  secondsLeft(): number;
  /** How many models were solved. */
  solves: number;
}

/** How many clusters are wanted, and how many each lead province may have. */
export interface PackingRules {
  count: number;
  /** Whether more than `count` will do. */
  open: boolean;
  /** By unit. */
  provinceRoom: readonly number[];
}

export interface Packing {
  /** Places of the columns; null when none is known. */
  chosen: readonly number[] | null;
  value: number;
  /** No packing is worth more; -Infinity = there is none. */
  upper: number;
  proven: boolean;
}

/**
 * Columns that share no district, taken best first as long as they fit: any first n of them are a
 * packing of n.
 */
export function greedyPacking(
  columns: readonly Column[],
  provinceRoom: readonly number[],
  most: number,
): number[] {
  const used = new Set<number>();
  const room = [...provinceRoom];
  const chosen: number[] = [];
  for (const [c, { members, unit }] of columns.entries()) {
    if (chosen.length >= most) break;
    if ((room[unit] as number) <= 0 || members.some((member) => used.has(member))) continue;
    for (const member of members) used.add(member);
    room[unit] = (room[unit] as number) - 1;
    chosen.push(c);
  }
  return chosen;
}

/** The value of the columns at those places. */
export function totalScoreOf(columns: readonly Column[], chosen: readonly number[]): number {
  return chosen.reduce((sum, c) => sum + (columns[c]?.score ?? Number.NaN), 0);
}

/** Places of the columns by what `keyOf` names in each. */
function placesBy(
  columns: readonly Column[],
  places: readonly number[],
  keysOf: (column: Column) => Iterable<number>,
): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const c of places) {
    for (const key of keysOf(columns[c] as Column)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [c]);
      else group.push(c);
    }
  }
  return groups;
}

const variable = (place: number): string => `x${place}`;
const ones = (places: readonly number[]): IlpTerm[] => places.map((c) => [1, variable(c)] as const);

/** Rows that bind: a district of one column, or a province with room for all of its, needs none. */
function packingRows(
  columns: readonly Column[],
  places: readonly number[],
  rules: PackingRules,
): IlpRow[] {
  const rows: IlpRow[] = [];
  for (const [district, group] of placesBy(columns, places, ({ members }) => members)) {
    if (group.length < 2) continue;
    rows.push({ name: `d${district}`, terms: ones(group), relation: '<=', bound: 1 });
  }
  for (const [unit, group] of placesBy(columns, places, (column) => [column.unit])) {
    const room = rules.provinceRoom[unit] as number;
    if (group.length <= room) continue;
    rows.push({ name: `p${unit}`, terms: ones(group), relation: '<=', bound: room });
  }
  const relation = rules.open ? '>=' : '=';
  rows.push({ name: 'clusters', terms: ones(places), relation, bound: rules.count });
  return rows;
}

/** Set packing (Balas & Padberg 1976) over the columns at `places`, each worth `worthOf` of it. */
function packingModel(
  columns: readonly Column[],
  places: readonly number[],
  rules: PackingRules,
  worthOf: (column: Column) => number,
): IlpModel {
  return {
    objective: places.map((c) => [worthOf(columns[c] as Column), variable(c)] as const),
    rows: packingRows(columns, places, rules),
    binaries: places.map(variable),
  };
}

const none: Packing = {
  chosen: null,
  value: Number.NEGATIVE_INFINITY,
  upper: Number.NEGATIVE_INFINITY,
  proven: true,
};

/** Places read off the variables of a solution. */
function placesOf(values: ReadonlyMap<string, number>): number[] {
  return [...values.keys()].map((name) => Number(name.slice(1))).sort((a, b) => a - b);
}

/**
 * The best packing of `rules.count` columns (or more) out of those at `places`.
 * When `seconds` are up it is the best the solver found, with the bound it proved.
 */
export function bestPacking(
  run: SolverRun,
  columns: readonly Column[],
  places: readonly number[],
  rules: PackingRules,
  seconds: number,
): Packing {
  if (places.length === 0 || places.length < rules.count) return rules.count === 0 ? empty : none;
  const model = packingModel(columns, places, rules, ({ score }) => scoreScale * score);
  run.solves++;
  const found = run.solver.solve(writeIlp(model), { timeLimitSeconds: seconds, seed: run.seed });
  if (found.status === 'INFEASIBLE') return none;
  const chosen = found.values === null ? null : placesOf(found.values);
  const value = chosen === null ? Number.NEGATIVE_INFINITY : totalScoreOf(columns, chosen);
  const proven = found.status === 'OPTIMAL';
  return { chosen, value, upper: proven ? value : found.bound / scoreScale, proven };
}

const empty: Packing = { chosen: [], value: 0, upper: 0, proven: true };

/**
 * The most columns that share no district, up to `most`: exactly, or with the time up no fewer
 * than there are.
 */
export function mostPackable(
  run: SolverRun,
  columns: readonly Column[],
  provinceRoom: readonly number[],
  most: number,
): number {
  const greedy = greedyPacking(columns, provinceRoom, most).length;
  if (greedy >= most || columns.length === greedy) return greedy;
  const places = [...columns.keys()];
  const model = packingModel(columns, places, { count: 0, open: true, provinceRoom }, () => 1);
  run.solves++;
  const found = run.solver.solve(writeIlp(model), {
    timeLimitSeconds: run.secondsLeft(),
    seed: run.seed,
  });
  return Math.min(most, Math.floor(found.bound + 1e-6));
}
