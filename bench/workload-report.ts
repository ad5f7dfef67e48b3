import type { BenchReport } from './report.ts';
import { textTable } from './text-table.ts';

const columns = [
  '',
  'req/s',
  'p50 ms',
  'p99 ms',
  'bytes',
  'SQL/s',
  'p50 ms',
  'p99 ms',
  'x SQL',
  'prepared/s',
  'x prepared',
  'target',
];

/** Requests beside SQL; nothing when none were measured. */
export function workloadLines({
  workloads,
  options,
  rawSql,
  clusterSearch,
}: BenchReport): string[] {
  if (workloads.length === 0) return [];
  return [
    `${options.connections} connections, medians of ${options.rounds} rounds of ${options.seconds} s a side, seed ${options.seed}`,
    `SQL: ${rawSql}`,
    '',
    ...textTable([columns, ...workloads.map(cellsOf)]),
    '',
    ...workloads.map(({ key, title, cases }) => `${key}: ${title} (${cases} different)`),
    ...(clusterSearch
      ? [
          '',
          `proposeClusters, all Peru: ${clusterSearch.candidates.toLocaleString('en')} candidates in ${clusterSearch.computedMs.toFixed(0)} ms, ${clusterSearch.candidatesPerSecond.toLocaleString('en')} a second${clusterSearch.exhaustive ? ', all of them scored' : ''}`,
        ]
      : []),
  ];
}

function cellsOf(measured: BenchReport['workloads'][number]): string[] {
  const { key, graph, rawSql, preparedSql, bytes, target, reached } = measured;
  return [
    key,
    graph.perSecond.toFixed(0),
    graph.p50Ms.toFixed(2),
    graph.p99Ms.toFixed(2),
    String(bytes),
    rawSql.perSecond.toFixed(0),
    rawSql.p50Ms.toFixed(2),
    rawSql.p99Ms.toFixed(2),
    measured.timesSql.toFixed(2),
    preparedSql.perSecond.toFixed(0),
    measured.timesPreparedSql.toFixed(2),
    `${target}: ${reached ? 'reached' : 'MISSED'}`,
  ];
}
