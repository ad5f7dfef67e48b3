import { cpus } from 'node:os';
import { analysisLines } from './analysis/analysis-report.ts';
import type { MeasuredAnalysis } from './analysis/measure-analysis.ts';
import type { ClusterSearch } from './cluster-search.ts';
import { delayLines } from './event-loop/delay-report.ts';
import type { MeasuredDelays } from './event-loop/measure-delays.ts';
import type { Measured, MeasureOptions } from './measure-workload.ts';
import type { LoadTime } from './postgis-server.ts';
import { workloadLines } from './workload-report.ts';

/** Everything one run measured. */
export interface BenchReport {
  machine: { node: string; cpu: string; cores: number; postgis: string };
  options: MeasureOptions;
  rawSql: string;
  workloads: Measured[];
  clusterSearch: ClusterSearch | null;
  analysis: MeasuredAnalysis | null;
  delays: MeasuredDelays | null;
  server: { readySeconds: number; peakMemoryMb: number | null } | null;
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

/** What was measured beside its limit and took more. */
export function missedLimits({ workloads, analysis, delays }: BenchReport): string[] {
  const rated = [...workloads, ...(analysis?.tasks ?? []), ...(delays?.delays ?? [])];
  return rated.filter(({ reached }) => !reached).map(({ key }) => key);
}

/** The report for a terminal. */
export function reportText(report: BenchReport): string {
  const { machine, server } = report;
  const lines = [
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, ${machine.postgis}`,
    ...workloadLines(report),
    ...(report.analysis ? ['', ...analysisLines(report.analysis, report.options.rounds)] : []),
    ...(report.delays ? ['', ...delayLines(report.delays)] : []),
    '',
    ...(server
      ? [
          `server: ready in ${server.readySeconds.toFixed(1)} s, peak resident memory ${server.peakMemoryMb ?? 'unknown'} MB`,
        ]
      : []),
    ...loadLines(report.loadTimes),
  ];
  return `${lines.join('\n')}\n`;
}

function loadLines(times: readonly LoadTime[]): string[] {
  if (times.length === 0) return [];
  const total = times.reduce((sum, { seconds }) => sum + seconds, 0);
  const parts = times.map(({ dataSet, seconds }) => `${dataSet} ${seconds.toFixed(1)}`);
  return [`import: ${total.toFixed(1)} s (${parts.join(', ')})`];
}
