import { deepStrictEqual } from 'node:assert/strict';
import type { Pool } from 'pg';
import { askGraph } from './graph-requests.ts';
import { rawRows } from './raw-sql.ts';
import type { Case, Workload } from './workload.ts';

/**
 * Asks every case once on both sides. Throws when the graph's answer is not the statement's rows to
 * the last value, or not as many as expected. Returns the mean size of an answer in bytes.
 */
export async function checkAnswers(
  url: string,
  pool: Pool,
  workload: Workload,
  cases: readonly Case[],
): Promise<number> {
  let total = 0;
  for (const asked of cases) {
    const { data, bytes } = await askGraph(url, workload, asked);
    const expected = await rawRows(pool, workload, asked);
    const got = workload.rowsOf(data);
    const about = `${workload.key} ${JSON.stringify(asked.variables)}`;
    if (got.length === 0 || got.length !== (asked.rows ?? got.length)) {
      throw new Error(`${about}: got ${got.length} rows; expected ${asked.rows ?? 'some'}.`);
    }
    deepStrictEqual(
      got.map((row) => ({ ...row })),
      expected.map((row) => ({ ...row })),
      `${about}: the graph and the statement give different rows`,
    );
    total += bytes;
  }
  return Math.round(total / cases.length);
}
