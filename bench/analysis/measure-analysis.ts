import type { AnalysisTask } from './analysis-task.ts';
import { openPostgisIntersections } from './postgis-intersections.ts';
import { startTask, type TaskFigures, type TaskProcess } from './task-process.ts';

/** What one task took. */
export interface MeasuredTask {
  key: string;
  title: string;
  /** Of each measured round. */
  seconds: number[];
  medianSeconds: number;
  /** Median of the time that cores were at it, whatever else they had to do. */
  medianCpuSeconds: number;
  /** Largest resident memory of its process. */
  peakMemoryMb: number;
  found: string;
  /** The most it may take, and whether it took no more. */
  limit: string;
  limitSeconds: number;
  reached: boolean;
}

/** PostGIS beside the contiguity of the same shapes. */
export interface MeasuredPostgis {
  seconds: number[];
  medianSeconds: number;
  found: string;
}

export interface MeasuredAnalysis {
  tasks: MeasuredTask[];
  postgis: MeasuredPostgis | null;
  /** What was left out, and why. */
  left: string[];
}

/** The largest resident memory any of the tasks may have. */
export const MOST_MEMORY_MB = 1024;

/** Something that takes a turn in every round. */
interface Runner {
  key: string;
  round(): Promise<Pick<TaskFigures, 'seconds' | 'found'> & Partial<TaskFigures>>;
  stop(): Promise<void>;
  rounds: (Pick<TaskFigures, 'seconds' | 'found'> & Partial<TaskFigures>)[];
}

const postgisKey = 'PostGIS';

/** Measures the tasks group by group; within a group each takes its turn, the first unmeasured. */
export async function measureAnalysis(
  wanted: readonly AnalysisTask[],
  databaseUrl: string,
  rounds: number,
): Promise<MeasuredAnalysis> {
  const left: string[] = [];
  const measured: Runner[] = [];
  const tasks = wanted.filter((task) => {
    const missing = task.missing?.();
    if (missing) left.push(`${task.key}: left out, ${missing}`);
    return !missing;
  });
  for (const group of new Set(tasks.map((task) => task.group))) {
    const members = tasks.filter((task) => task.group === group);
    measured.push(...(await measureGroup(members, databaseUrl, rounds)));
  }
  const byKey = new Map(measured.map((runner) => [runner.key, runner]));
  const postgis = byKey.get(postgisKey);
  return {
    tasks: tasks.map((task) => figuresOf(task, byKey)),
    postgis: postgis ? { ...timesOf(postgis), found: foundBy(postgis) } : null,
    left,
  };
}

async function measureGroup(
  members: readonly AnalysisTask[],
  databaseUrl: string,
  rounds: number,
): Promise<Runner[]> {
  const runners: Runner[] = [];
  try {
    for (const task of members) {
      process.stderr.write(`measuring ${task.key}: ${task.title}\n`);
      runners.push(runner(task.key, await startTask(task, databaseUrl)));
    }
    if (members.some(({ key }) => key === 'contiguity')) {
      runners.push(runner(postgisKey, await openPostgisIntersections(databaseUrl)));
    }
    for (let round = 0; round <= rounds; round++) {
      for (const one of runners) {
        const figures = await one.round();
        // The first lets the code be compiled and the caches be filled.
        if (round > 0) one.rounds.push(figures);
      }
    }
    return runners;
  } finally {
    await Promise.all(runners.map((one) => one.stop()));
  }
}

function runner(key: string, of: TaskProcess | Pick<Runner, 'round' | 'stop'>): Runner {
  return { key, round: of.round, stop: of.stop, rounds: [] };
}

function figuresOf(task: AnalysisTask, byKey: ReadonlyMap<string, Runner>): MeasuredTask {
  const own = byKey.get(task.key) as Runner;
  const { seconds, medianSeconds } = timesOf(own);
  const peakMemoryMb = Math.max(...own.rounds.map((round) => round.peakMemoryMb ?? 0));
  const medianCpuSeconds = medianOf(own.rounds.map((round) => round.cpuSeconds ?? 0));
  const { limit, limitSeconds } = limitOf(task, byKey);
  return {
    key: task.key,
    title: task.title,
    seconds,
    medianSeconds,
    medianCpuSeconds,
    peakMemoryMb,
    found: foundBy(own),
    limit,
    limitSeconds,
    reached: medianSeconds <= limitSeconds && peakMemoryMb <= MOST_MEMORY_MB,
  };
}

/** A limit in times of a task that was not chosen cannot be told: NaN is never reached. */
function limitOf({ limit }: AnalysisTask, byKey: ReadonlyMap<string, Runner>) {
  if ('seconds' in limit) return { limit: `${limit.seconds} s`, limitSeconds: limit.seconds };
  const other = byKey.get(limit.of);
  const limitSeconds = other ? limit.times * timesOf(other).medianSeconds : Number.NaN;
  return { limit: `${limit.times} x ${limit.of}`, limitSeconds };
}

function timesOf({ rounds }: Runner): { seconds: number[]; medianSeconds: number } {
  const seconds = rounds.map((round) => round.seconds);
  return { seconds, medianSeconds: medianOf(seconds) };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

function foundBy({ rounds }: Runner): string {
  return (rounds.at(-1) as Runner['rounds'][number]).found;
}
