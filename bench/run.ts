import { Pool } from 'pg';
import { measureAnalysis } from './analysis/measure-analysis.ts';
import { measureClusterSearch } from './cluster-search.ts';
import { measureDelays } from './event-loop/measure-delays.ts';
import { type Measured, measureWorkload } from './measure-workload.ts';
import { type BenchOptions, readOptions, usage } from './options.ts';
import { openPostgisServer, type PostgisServer } from './postgis-server.ts';
import { rawSqlMeaning } from './raw-sql.ts';
import { type BenchReport, machineOf, missedLimits, reportText } from './report.ts';
import { startServerProcess } from './server-process.ts';

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return;
  }
  const options = readOptions(args);
  const database = await openPostgisServer(process.env.DATABASE_URL);
  try {
    const report = await measure(database, options);
    process.stdout.write(
      options.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report),
    );
    const missed = missedLimits(report);
    if (!options.strict || missed.length === 0) return;
    throw new Error(`Got ${missed.join(', ')} beyond their limits.`);
  } finally {
    await database.stop();
  }
}

async function measure(database: PostgisServer, options: BenchOptions): Promise<BenchReport> {
  const { connections, seconds, rounds, seed } = options;
  const pace = { connections, seconds, rounds, seed };
  const pool = new Pool({ connectionString: database.url, max: connections });
  try {
    const { rows } = await pool.query<{ version: string }>(
      "select 'PostgreSQL ' || split_part(version(), ' ', 2) || ', PostGIS ' || postgis_lib_version() as version",
    );
    return {
      machine: machineOf(rows[0]?.version ?? 'unknown'),
      options: pace,
      rawSql: rawSqlMeaning,
      ...(await measureRequests(database, pool, options)),
      analysis:
        options.tasks.length > 0
          ? await measureAnalysis(options.tasks, database.url, rounds)
          : null,
      loadTimes: database.loadTimes,
    };
  } finally {
    await pool.end();
  }
}

type OfServer = Pick<BenchReport, 'workloads' | 'clusterSearch' | 'delays' | 'server'>;

/** What is asked of the server; it is stopped before anything else is measured. */
async function measureRequests(
  database: PostgisServer,
  pool: Pool,
  options: BenchOptions,
): Promise<OfServer> {
  const { chosen, eventLoop, connections, seconds, rounds, seed } = options;
  const workloads: Measured[] = [];
  if (chosen.length === 0 && !eventLoop) {
    return { workloads, clusterSearch: null, delays: null, server: null };
  }
  const server = await startServerProcess(database.url, options);
  try {
    if (eventLoop) process.stderr.write('measuring event-loop\n');
    // First of all: a server that has just started has the most to do.
    const delays = eventLoop ? await measureDelays(server, database.url) : null;
    for (const workload of chosen) {
      process.stderr.write(`measuring ${workload.key}: ${workload.title}\n`);
      const pace = { connections, seconds, rounds, seed };
      workloads.push(await measureWorkload(server.graphUrl, pool, workload, pace));
    }
    const { readySeconds } = server;
    const clusterSearch = chosen.length > 0 ? await measureClusterSearch(server.graphUrl) : null;
    const peakMemoryMb = server.peakMemoryMb();
    return { workloads, clusterSearch, delays, server: { readySeconds, peakMemoryMb } };
  } finally {
    await server.stop();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
