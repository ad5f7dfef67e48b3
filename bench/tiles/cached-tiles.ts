import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

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

async function rate(
  url: string,
  paths: readonly string[],
  { seconds, connections }: CachedLoad,
): Promise<Rate> {
  const requests = paths.map((path) => ({ path, headers: { 'accept-encoding': 'br' } }));
  const result = await autocannon({ url, connections, duration: seconds, requests });
  return {
    perSecond: result.requests.average,
    p99Ms: result.latency.p99,
    errors: result.errors + result.non2xx,
  };
}
