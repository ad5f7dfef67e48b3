import type { Pool } from 'pg';
import { mulberry32 } from '../geodata/analysis/mulberry32.ts';
import { checkAnswers } from './check-answers.ts';
import { measureGraph } from './graph-requests.ts';
import { measureRawSql } from './raw-sql.ts';
import { medianRound, type Round } from './samples.ts';
import type { Workload } from './workload.ts';

export interface MeasureOptions {
  connections: number;
  /** Of each side in each round. */
  seconds: number;
  rounds: number;
  seed: number;
}

export interface Measured {
  key: string;
  title: string;
  cases: number;
  bytes: number;
  graph: Round;
  rawSql: Round;
  preparedSql: Round;
  /** Median over the rounds of the graph's time for an answer in the statement's time. */
  timesSql: number;
  timesPreparedSql: number;
  /** What the target asks for, and whether it is reached. */
  target: string;
  reached: boolean;
}

/**
 * Measures one workload: after a check of every answer and an unmeasured round, the graph and the
 * statement take turns, so that whatever else the machine does falls on both.
 */
export async function measureWorkload(
  url: string,
  pool: Pool,
  workload: Workload,
  { seed, rounds, ...pace }: MeasureOptions,
): Promise<Measured> {
  const cases = await workload.cases(pool, mulberry32(seed));
  const bytes = await checkAnswers(url, pool, workload, cases);
  const sides: Sides = { graph: [], rawSql: [], preparedSql: [] };
  for (let round = 0; round <= rounds; round++) {
    const graph = await measureGraph(url, workload, cases, pace);
    const rawSql = await measureRawSql(pool, workload, cases, { ...pace, mode: 'PLAIN' });
    const preparedSql = await measureRawSql(pool, workload, cases, { ...pace, mode: 'PREPARED' });
    // The first lets all sides compile and fill their caches.
    if (round === 0) continue;
    sides.graph.push(graph);
    sides.rawSql.push(rawSql);
    sides.preparedSql.push(preparedSql);
  }
  const { key, title } = workload;
  return { key, title, cases: cases.length, bytes, ...summary(sides, workload) };
}

interface Sides {
  graph: Round[];
  rawSql: Round[];
  preparedSql: Round[];
}

function summary({ graph, rawSql, preparedSql }: Sides, workload: Workload) {
  const median = medianRound(graph);
  const timesSql = medianRatio(graph, rawSql);
  return {
    graph: median,
    rawSql: medianRound(rawSql),
    preparedSql: medianRound(preparedSql),
    timesSql,
    timesPreparedSql: medianRatio(graph, preparedSql),
    ...rate(workload, timesSql, median),
  };
}

/** With as many connections on both sides, the ratio of mean times is that of the rates. */
function medianRatio(graph: readonly Round[], rawSql: readonly Round[]): number {
  const ratios = graph.map(({ perSecond }, i) => (rawSql[i] as Round).perSecond / perSecond);
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] as number;
}

function rate(
  { mostTimesSql, leastPerSecond }: Workload,
  timesSql: number,
  { perSecond }: Round,
): Pick<Measured, 'target' | 'reached'> {
  if (leastPerSecond !== undefined) {
    return { target: `over ${leastPerSecond}/s`, reached: perSecond > leastPerSecond };
  }
  const most = mostTimesSql ?? Number.POSITIVE_INFINITY;
  return { target: `at most ${most} x SQL`, reached: timesSql <= most };
}
