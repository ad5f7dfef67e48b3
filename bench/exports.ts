import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Case, cases } from './exports/cases.ts';
import { type Measured, reportOf } from './exports/export-report.ts';
import { watchMemory } from './exports/memory-watch.ts';
import { openPostgisServer } from './postgis-server.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const usage = `npm run bench:exports -- [options]

  --rounds 3         times that each case is measured
  --only a,b         cases to measure: ${cases.map(({ name }) => name).join(', ')}
DATABASE_URL names a PostGIS server; a private one is started without it.
`;

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(usage);
  const wanted = values.only?.split(',');
  const chosen = cases.filter(({ name }) => wanted?.includes(name) ?? true);
  const database = await openPostgisServer(process.env.DATABASE_URL);
  try {
    const server = await startServerProcess(database.url);
    try {
      await measure(server, chosen, Number(values.rounds));
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function measure(server: ServerProcess, chosen: readonly Case[], rounds: number) {
  const base = server.graphUrl.replace(/\/graphql$/, '');
  // Twice, so that the code is compiled and the heap has the size that a working server has.
  for (let i = 0; i < 2; i++) {
    for (const { path } of chosen) await download(`${base}${path}`, {});
  }
  await sleep(3_000);
  const idleMb = server.memoryMb();
  await loopDelayMs(base);
  await sleep(5_000);
  say(`server at rest: ${idleMb} MB; its loop in 5 s of nothing: ${await loopDelayMs(base)} ms`);
  for (const one of chosen)
    say(reportOf(one, await measureCase(server, base, one, rounds), idleMb));
}

/** The rounds of a case in a row, each of as many downloads at once as it says. */
async function measureCase(
  server: ServerProcess,
  base: string,
  { path, atOnce, pauseMs }: Case,
  rounds: number,
): Promise<Measured> {
  await loopDelayMs(base);
  const memory = watchMemory(server);
  const downloads: Download[] = [];
  const delays: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const some = Array.from({ length: atOnce }, () => download(`${base}${path}`, { pauseMs }));
    downloads.push(...(await Promise.all(some)));
    delays.push(await loopDelayMs(base));
  }
  return { downloads, delays, ...memory.stop() };
}

interface Download {
  firstByteMs: number;
  seconds: number;
  bytes: number;
}

/** Reads a file as fast as it comes, or with a pause after each part. */
async function download(url: string, { pauseMs = 0 }): Promise<Download> {
  const started = performance.now();
  const response = await new Promise<IncomingMessage>((done, failed) => {
    get(url, { agent: false }, done).once('error', failed);
  });
  if (response.statusCode !== 200) throw new Error(`Got ${response.statusCode} of ${url}.`);
  let bytes = 0;
  let firstByteMs = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    if (bytes === 0) firstByteMs = performance.now() - started;
    bytes += part.length;
    if (pauseMs > 0) await sleep(pauseMs);
  }
  return { firstByteMs, seconds: (performance.now() - started) / 1000, bytes };
}

/** The largest delay of the server's event loop since it was last asked. */
async function loopDelayMs(base: string): Promise<number> {
  const text = await (await fetch(`${base}/metrics`)).text();
  const seconds = /^contigua_event_loop_delay_max_seconds (\S+)$/m.exec(text)?.[1];
  return Math.round(Number(seconds) * 10_000) / 10;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
