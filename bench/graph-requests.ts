import autocannon from 'autocannon';
import { type Round, roundOf } from './samples.ts';
import type { Case, Workload } from './workload.ts';

const headers = { 'content-type': 'application/json' };

/** The answer's data and its size. Throws for an answer with errors. */
export async function askGraph(
  url: string,
  { query }: Pick<Workload, 'query'>,
  { variables }: Pick<Case, 'variables'>,
): Promise<{ data: unknown; bytes: number }> {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  const answer: { data?: unknown; errors?: { message: string }[] } = JSON.parse(text);
  if (!response.ok || answer.errors) {
    throw new Error(`Got status ${response.status}: ${text.slice(0, 400)}; expected data.`);
  }
  return { data: answer.data, bytes: Buffer.byteLength(text) };
}

/** Asks on `connections` connections at a time until `seconds` are over. */
export async function measureGraph(
  url: string,
  workload: Workload,
  cases: readonly Case[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Round> {
  const requests = cases.map(({ variables }) => ({
    body: JSON.stringify({ query: workload.query, variables }),
  }));
  const latencies: number[] = [];
  const statuses = new Set<number>();
  const started = performance.now();
  let last = started;
  const broken = await fire(
    { url, connections, duration: seconds },
    requests,
    (status, elapsedMs) => {
      statuses.add(status);
      latencies.push(elapsedMs);
      last = performance.now();
    },
  );
  if (broken === 0 && statuses.size === 1 && statuses.has(200)) {
    return roundOf(latencies, last - started);
  }
  throw new Error(
    `Got ${broken} broken connections and the statuses ${[...statuses]} under load; expected none and 200.`,
  );
}

interface Target {
  url: string;
  connections: number;
  duration: number;
}

/** Resolves to the number of connections that broke. */
function fire(
  target: Target,
  requests: readonly { body: string }[],
  onAnswer: (status: number, elapsedMs: number) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let clients = 0;
    const setupClient = (client: autocannon.Client) => {
      // Each connection begins elsewhere in the list, or all would ask for the same at once.
      const first = Math.floor((clients++ * requests.length) / target.connections);
      client.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
    };
    const options = { ...target, method: 'POST' as const, headers, sampleInt: 100, setupClient };
    const run = autocannon(options, (error: Error | null, result) => {
      if (error) reject(error);
      else resolve(result.errors);
    });
    run.on('response', (_client, status, _bytes, elapsedMs) => onAnswer(status, elapsedMs));
  });
}
