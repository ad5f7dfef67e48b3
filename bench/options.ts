import { parseArgs } from 'node:util';
import type { MeasureOptions } from './measure-workload.ts';
import type { Workload } from './workload.ts';
import { workloads } from './workloads/registry.ts';

export interface BenchOptions extends MeasureOptions {
  chosen: readonly Workload[];
  json: boolean;
  /** Where a CPU profile of the server goes; none when absent. */
  profileDir: string | undefined;
}

export const usage = `npm run bench -- [options]

  --only a,b         these workloads: ${workloads.map(({ key, title }) => `${key} = ${title}`).join('; ')}
  --connections 4    requests at a time, on both sides
  --seconds 2        of each side in each round
  --rounds 5         measured rounds
  --seed 1           chooses what is asked for
  --profile DIR      writes a CPU profile of the server
  --json             results as JSON on the standard output
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
      json: { type: 'boolean', default: false },
    },
  });
  return {
    chosen: choose(values.only),
    connections: wholeNumber('connections', values.connections, 1, 100),
    seconds: wholeNumber('seconds', values.seconds, 1, 600),
    rounds: wholeNumber('rounds', values.rounds, 1, 100),
    seed: wholeNumber('seed', values.seed, 0, 2 ** 32 - 1),
    profileDir: values.profile,
    json: values.json,
  };
}

function choose(only: string | undefined): readonly Workload[] {
  const keys = only?.split(',').map((key) => key.trim());
  for (const key of keys ?? []) {
    if (workloads.some((workload) => workload.key === key)) continue;
    throw new RangeError(
      `Got --only ${key}; expected some of ${workloads.map((workload) => workload.key).join(', ')}.`,
    );
  }
  return workloads.filter(({ key }) => keys === undefined || keys.includes(key));
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`Got --${option} ${text}; expected a whole number, ${least} to ${most}.`);
}
