import type { Pool } from 'pg';
import { type Round, roundOf } from './samples.ts';
import type { Case, Row, Workload } from './workload.ts';

/** PLAIN: text and values, as pg sends them by default. PREPARED: planned once a connection. */
export type RawSqlMode = 'PLAIN' | 'PREPARED';

/** What the lower bounds do, for the reader of the figures. */
export const rawSqlMeaning =
  'one statement by hand, sent with its values by pool.query(text, values) of pg over as many connections, its rows put through JSON.stringify; no HTTP, no GraphQL, no checks. "prepared": the same under a name, so that the server plans it once a connection';

/** The rows of one question. */
export async function rawRows(
  pool: Pool,
  { key, sql }: Workload,
  { values }: Case,
  mode: RawSqlMode = 'PLAIN',
): Promise<Row[]> {
  const statement = { text: sql, values: [...values] };
  const named = mode === 'PREPARED' ? { ...statement, name: `bench_${key}` } : statement;
  const { rows } = await pool.query<Row>(named);
  return rows;
}

/** Asks on `connections` connections at a time until `seconds` are over. */
export async function measureRawSql(
  pool: Pool,
  workload: Workload,
  cases: readonly Case[],
  { connections, seconds, mode }: { connections: number; seconds: number; mode: RawSqlMode },
): Promise<Round> {
  const latencies: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  const askInTurn = async (connection: number): Promise<void> => {
    let next = Math.floor((connection * cases.length) / connections);
    while (performance.now() < end) {
      const asked = performance.now();
      JSON.stringify(await rawRows(pool, workload, cases[next++ % cases.length] as Case, mode));
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, i) => askInTurn(i)));
  return roundOf(latencies, performance.now() - started);
}
