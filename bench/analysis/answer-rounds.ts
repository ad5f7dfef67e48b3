import type { AnalysisTask } from './analysis-task.ts';
import { analysisTasks } from './tasks/registry.ts';

/** What a process that runs one task says: first that it is ready, then once a round. */
export type FromTask =
  | { kind: 'READY' }
  | { kind: 'ROUND'; seconds: number; cpuSeconds: number; found: string; peakMemoryMb: number }
  | { kind: 'FAILURE'; message: string };

/** The work of a task's process: `node answer-rounds.ts KEY DATABASE_URL`, then a round a message. */
async function work(task: AnalysisTask, databaseUrl: string): Promise<void> {
  const round = await task.prepare(databaseUrl);
  process.on('message', async () => {
    try {
      const began = process.cpuUsage();
      const started = performance.now();
      const found = await round();
      const seconds = (performance.now() - started) / 1000;
      const { user, system } = process.cpuUsage(began);
      const cpuSeconds = (user + system) / 1e6;
      // maxRSS is in kilobytes.
      const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
      say({ kind: 'ROUND', seconds, cpuSeconds, found, peakMemoryMb });
    } catch (error) {
      fail(error);
    }
  });
  say({ kind: 'READY' });
}

function say(message: FromTask): void {
  process.send?.(message);
}

function fail(error: unknown): void {
  say({ kind: 'FAILURE', message: error instanceof Error ? error.message : String(error) });
}

const [key, databaseUrl = ''] = process.argv.slice(2);
const task = analysisTasks.find((one) => one.key === key);
if (task === undefined) throw new Error(`Got the task ${key}; expected one of the registry.`);
try {
  await work(task, databaseUrl);
} catch (error) {
  fail(error);
}
