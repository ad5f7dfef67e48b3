import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';

/** Requests a second for tiles that are kept, of ours and of a bare server of the same bytes. */
export interface CachedRates {
  ours: Rate;
  /** What this machine can do at most, with the client on the same cores. */
  bare: Rate;
}

interface Rate {
  perSecond: number;
  p99Ms: number;
  errors: number;
}

export interface CachedLoad {
  seconds: number;
  connections: number;
}

/** Asks both servers for the same tiles in turn, one after the other. */
export async function cachedRates(
  base: string,
  paths: readonly string[],
  load: CachedLoad,
): Promise<CachedRates> {
  for (const path of paths) {
    await (await fetch(base + path, { headers: { 'accept-encoding': 'br' } })).arrayBuffer();
  }
  const program = fileURLToPath(new URL('./bare-server.mjs', import.meta.url));
  const bareServer = fork(program, [base, ...paths]);
  try {
    const [port] = (await once(bareServer, 'message')) as [number];
    const bare = await rate(`http://127.0.0.1:${port}`, paths, load);
    return { ours: await rate(base, paths, load), bare };
  } finally {
    bareServer.kill();
  }
}

/**
 * Asks over so many connections at a time. Bodies are thrown away: a client that makes text of them
 * takes several times what the servers do, and its pace is measured in their place.
 */
async function rate(
  url: string,
  paths: readonly string[],
  { seconds, connections }: CachedLoad,
): Promise<Rate> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let [errors, asked] = [0, 0];
  const end = performance.now() + 1000 * seconds;
  const askInTurn = async () => {
    while (performance.now() < end) {
      const started = performance.now();
      const status = await statusOf(url + paths[asked++ % paths.length], agent);
      if (status === 200) times.push(performance.now() - started);
      else errors++;
    }
  };
  await Promise.all(Array.from({ length: connections }, askInTurn));
  agent.destroy();
  times.sort((a, b) => a - b);
  const p99Ms = Math.round(times[Math.floor(0.99 * times.length)] ?? 0);
  return { perSecond: times.length / seconds, p99Ms, errors };
}

/** The status of an answer that has come whole; 0 when none does. */
function statusOf(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const request = get(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    request.once('error', () => resolve(0));
  });
}
