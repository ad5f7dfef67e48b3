import { cpus } from 'node:os';
import type { ClusterSearch } from './cluster-search.ts';
import type { Measured, MeasureOptions } from './measure-workload.ts';
import type { LoadTime } from './postgis-server.ts';

/** Everything one run measured. */
export interface BenchReport {
  machine: { node: string; cpu: string; cores: number; postgis: string };
  options: MeasureOptions;
  rawSql: string;
  workloads: Measured[];
  clusterSearch: ClusterSearch;
  server: { readySeconds: number; peakMemoryMb: number | null };
  loadTimes: LoadTime[];
}

/** What the figures were measured on. */
export function machineOf(postgis: string): BenchReport['machine'] {
  const [first] = cpus();
  return {
    node: process.version,
    cpu: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    postgis,
  };
}

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

/** The report for a terminal. */
export function reportText(report: BenchReport): string {
  const { machine, options, server, clusterSearch } = report;
  const lines = [
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, ${machine.postgis}`,
    `${options.connections} connections, medians of ${options.rounds} rounds of ${options.seconds} s a side, seed ${options.seed}`,
    `SQL: ${report.rawSql}`,
    '',
    ...table([columns, ...report.workloads.map(cellsOf)]),
    '',
    ...report.workloads.map(({ key, title, cases }) => `${key}: ${title} (${cases} different)`),
    '',
    `proposeClusters, all Peru: ${clusterSearch.candidates.toLocaleString('en')} candidates in ${clusterSearch.computedMs.toFixed(0)} ms, ${clusterSearch.candidatesPerSecond.toLocaleString('en')} a second${clusterSearch.exhaustive ? ', all of them scored' : ''}`,
    `server: ready in ${server.readySeconds.toFixed(1)} s, peak resident memory ${server.peakMemoryMb ?? 'unknown'} MB`,
    ...loadLines(report.loadTimes),
  ];
  return `${lines.join('\n')}\n`;
}

function cellsOf(measured: Measured): string[] {
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

function loadLines(times: readonly LoadTime[]): string[] {
  if (times.length === 0) return [];
  const total = times.reduce((sum, { seconds }) => sum + seconds, 0);
  const parts = times.map(({ dataSet, seconds }) => `${dataSet} ${seconds.toFixed(1)}`);
  return [`import: ${total.toFixed(1)} s (${parts.join(', ')})`];
}

/** Columns flush right but for the last. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell.padStart(widths[i] ?? 0))).join('  '),
  );
}
