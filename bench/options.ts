import { parseArgs } from 'node:util';
import type { AnalysisTask } from './analysis/analysis-task.ts';
import { analysisTasks } from './analysis/tasks/registry.ts';
import type { MeasureOptions } from './measure-workload.ts';
import type { Workload } from './workload.ts';
import { workloads } from './workloads/registry.ts';

export interface BenchOptions extends MeasureOptions {
  chosen: readonly Workload[];
  tasks: readonly AnalysisTask[];
  /** Whether the delays of the event loop are measured. */
  eventLoop: boolean;
  json: boolean;
  /** Whether a missed limit fails the run. */
  strict: boolean;
  /** Where a CPU profile of the server goes; none when absent. */
  profileDir: string | undefined;
}

const eventLoopPart = { key: 'event-loop', title: 'delays of the event loop under load' };

export const usage = `npm run bench -- [options]

  --only a,b         these alone: ${[...workloads, ...analysisTasks, eventLoopPart].map(({ key, title }) => `${key} = ${title}`).join('; ')}
  --analysis         the analytic tasks and the event loop, without the requests beside SQL
  --connections 4    requests at a time, on both sides
  --seconds 2        of each side in each round
  --rounds 5         measured rounds
  --seed 1           chooses what is asked for
  --profile DIR      writes a CPU profile of the server
  --json             results as JSON on the standard output
  --strict           a missed limit makes the exit code 1
DATABASE_URL names a PostGIS server; a private one is started without it.
`;

/** Reads the command line. Throws RangeError that says what was got and what was expected. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      connections: { type: 'string', default: '4' },
      seconds: { type: 'string', default: '2' },
      rounds: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      profile: { type: 'string' },
      analysis: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const keys = keysOf(values.only);
  const isChosen = ({ key }: { key: string }) => keys === undefined || keys.includes(key);
  return {
    chosen: values.analysis ? [] : workloads.filter(isChosen),
    tasks: withCompared(analysisTasks.filter(isChosen)),
    eventLoop: isChosen(eventLoopPart),
    strict: values.strict,
    connections: wholeNumber('connections', values.connections, 1, 100),
    seconds: wholeNumber('seconds', values.seconds, 1, 600),
    rounds: wholeNumber('rounds', values.rounds, 1, 100),
    seed: wholeNumber('seed', values.seed, 0, 2 ** 32 - 1),
    profileDir: values.profile,
    json: values.json,
  };
}

function keysOf(only: string | undefined): string[] | undefined {
  const keys = only?.split(',').map((key) => key.trim());
  const known = [...workloads, ...analysisTasks, eventLoopPart].map(({ key }) => key);
  for (const key of keys ?? []) {
    if (known.includes(key)) continue;
    throw new RangeError(`Got --only ${key}; expected some of ${known.join(', ')}.`);
  }
  return keys;
}

/** The tasks and those that their limits are told in. */
function withCompared(chosen: readonly AnalysisTask[]): AnalysisTask[] {
  const needed = chosen.flatMap(({ limit }) => ('of' in limit ? [limit.of] : []));
  return analysisTasks.filter((task) => chosen.includes(task) || needed.includes(task.key));
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`Got --${option} ${text}; expected a whole number, ${least} to ${most}.`);
}
