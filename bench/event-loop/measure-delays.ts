import { loadavg } from 'node:os';
import { Pool } from 'pg';
import { mulberry32 } from '../../geodata/analysis/mulberry32.ts';
import { askGraph } from '../graph-requests.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Case } from '../workload.ts';
import { districtNeighbors } from '../workloads/district-neighbors.ts';
import { type HeavyOperation, heavyOperations } from './heavy-operations.ts';

/** The delay of the event loop while something was going on. */
export interface MeasuredDelay {
  key: string;
  title: string;
  /** Cheap requests answered meanwhile. */
  requests: number;
  p99Ms: number;
  maxMs: number;
  /** Whether the largest was no larger than what is allowed. */
  reached: boolean;
}

export interface MeasuredDelays {
  delays: MeasuredDelay[];
  connections: number;
  /** Of the last minute. */
  loadAverage: number;
}

/** The longest that the event loop may be held up. */
export const MOST_DELAY_MS = 50;

const CONNECTIONS = 4;
/** Each operation is asked so often; the event loop must never be held up, not in the median. */
const TIMES = 5;
const QUIET_MS = 3000;

/**
 * Measures a server that has just become ready: while four connections ask cheap questions, alone,
 * then beside each heavy operation. The delays are the server's own, read from `/metrics`.
 */
export async function measureDelays(
  server: ServerProcess,
  databaseUrl: string,
): Promise<MeasuredDelays> {
  const cases = await cheapCases(databaseUrl);
  const during = (key: string, title: string, work: () => Promise<void>) =>
    measureDuring({ server, cases, key, title }, work);
  const [first] = heavyOperations as [HeavyOperation];
  const delays = [
    await during('start', `the first questions after the start, then ${first.key}`, () =>
      ask(server, first),
    ),
    await during('cheap', 'cheap questions alone', quiet),
    ...(await inTurn(heavyOperations, (operation) =>
      during(operation.key, operation.title, async () => {
        for (let time = 0; time < TIMES; time++) await ask(server, operation);
      }),
    )),
  ];
  return { delays, connections: CONNECTIONS, loadAverage: loadavg()[0] as number };
}

async function cheapCases(databaseUrl: string): Promise<Case[]> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    return await districtNeighbors.cases(pool, mulberry32(1));
  } finally {
    await pool.end();
  }
}

async function ask(server: ServerProcess, operation: HeavyOperation): Promise<void> {
  await askGraph(server.graphUrl, operation, operation);
}

function quiet(): Promise<void> {
  return new Promise((done) => setTimeout(done, QUIET_MS));
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  each: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await each(item));
  return results;
}

interface Measuring {
  server: ServerProcess;
  cases: readonly Case[];
  key: string;
  title: string;
}

async function measureDuring(
  { server, cases, key, title }: Measuring,
  work: () => Promise<void>,
): Promise<MeasuredDelay> {
  // Reading the delays begins a new measurement.
  await readDelays(server);
  const load = startLoad(server, cases);
  try {
    await work();
  } finally {
    await load.stop();
  }
  const { p99Ms, maxMs } = await readDelays(server);
  const reached = maxMs <= MOST_DELAY_MS;
  return { key, title, requests: load.requests(), p99Ms, maxMs, reached };
}

/** Asks cheap questions on as many connections, one after the other on each, until stopped. */
function startLoad(server: ServerProcess, cases: readonly Case[]) {
  let stopped = false;
  let requests = 0;
  const askInTurn = async (connection: number): Promise<void> => {
    let next = Math.floor((connection * cases.length) / CONNECTIONS);
    while (!stopped) {
      await askGraph(server.graphUrl, districtNeighbors, cases[next++ % cases.length] as Case);
      requests += 1;
    }
  };
  const all = Promise.all(Array.from({ length: CONNECTIONS }, (_, i) => askInTurn(i)));
  return {
    requests: () => requests,
    stop: async () => {
      stopped = true;
      await all;
    },
  };
}

async function readDelays({
  graphUrl,
}: ServerProcess): Promise<Pick<MeasuredDelay, 'p99Ms' | 'maxMs'>> {
  const response = await fetch(new URL('/metrics', graphUrl));
  const text = await response.text();
  const milliseconds = (name: string) => {
    const seconds = new RegExp(`^contigua_event_loop_delay_${name}_seconds (\\S+)$`, 'm').exec(
      text,
    );
    if (!seconds) throw new Error(`Got no contigua_event_loop_delay_${name}_seconds.`);
    return Number(seconds[1]) * 1000;
  };
  return { p99Ms: milliseconds('p99'), maxMs: milliseconds('max') };
}
