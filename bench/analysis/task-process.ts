import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { AnalysisTask } from './analysis-task.ts';
import type { FromTask } from './answer-rounds.ts';

export type TaskFigures = Omit<Extract<FromTask, { kind: 'ROUND' }>, 'kind'>;

/** A task in a process of its own, so that its memory is nobody else's. */
export interface TaskProcess {
  round(): Promise<TaskFigures>;
  stop(): Promise<void>;
}

/** Starts the process and waits until it has read what it works on. */
export async function startTask(
  { key }: Pick<AnalysisTask, 'key'>,
  databaseUrl: string,
): Promise<TaskProcess> {
  const child = fork(new URL('answer-rounds.ts', import.meta.url), [key, databaseUrl], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  try {
    await heard(child, 'READY', key);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    round: async () => {
      child.send('ROUND');
      const { kind: _, ...figures } = await heard(child, 'ROUND', key);
      return figures;
    },
    stop,
  };
}

async function heard<Kind extends FromTask['kind']>(
  child: ChildProcess,
  kind: Kind,
  key: string,
): Promise<Extract<FromTask, { kind: Kind }>> {
  const message = await new Promise<FromTask>((resolve) => {
    const ended = (code: number | null) =>
      resolve({ kind: 'FAILURE', message: `its process ended with code ${code}` });
    child.once('exit', ended);
    child.once('message', (said: FromTask) => {
      child.off('exit', ended);
      resolve(said);
    });
  });
  if (message.kind === kind) return message as Extract<FromTask, { kind: Kind }>;
  const reason = message.kind === 'FAILURE' ? message.message : `it said ${message.kind}`;
  throw new Error(`${key}: ${reason}`);
}
