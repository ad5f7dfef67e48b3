import { textTable } from '../text-table.ts';
import type { MeasuredAnalysis, MeasuredTask } from './measure-analysis.ts';
import { MOST_MEMORY_MB } from './measure-analysis.ts';
import { postgisMeaning } from './postgis-intersections.ts';

/** Limit and figure of each analytic task side by side. */
export function analysisLines(
  { tasks, postgis, left }: MeasuredAnalysis,
  rounds: number,
): string[] {
  if (tasks.length === 0) return left;
  return [
    `analysis: each in a process of its own, medians of ${rounds} rounds after one that warms up; at most ${MOST_MEMORY_MB} MB each`,
    '',
    ...textTable([
      ['', 'median s', 'CPU s', 'all rounds s', 'limit', 'peak MB', ''],
      ...tasks.map(cellsOf),
      ...(postgis
        ? [
            [
              'PostGIS',
              postgis.medianSeconds.toFixed(3),
              '',
              secondsText(postgis.seconds),
              '',
              '',
              '',
            ],
          ]
        : []),
    ]),
    '',
    ...tasks.map(({ key, title, found }) => `${key}: ${title}; ${found}`),
    ...(postgis ? [`PostGIS: ${postgisMeaning}; ${postgis.found}`] : []),
    ...left,
  ];
}

function cellsOf({ key, medianSeconds, seconds, peakMemoryMb, ...task }: MeasuredTask): string[] {
  const { limit, limitSeconds, reached } = task;
  const inSeconds =
    limit === `${limitSeconds} s` ? limit : `${limit} = ${limitSeconds.toFixed(3)} s`;
  return [
    key,
    medianSeconds.toFixed(3),
    task.medianCpuSeconds.toFixed(3),
    secondsText(seconds),
    inSeconds,
    String(peakMemoryMb),
    reached ? 'reached' : 'MISSED',
  ];
}

function secondsText(seconds: readonly number[]): string {
  return seconds.map((each) => each.toFixed(2)).join(' ');
}
