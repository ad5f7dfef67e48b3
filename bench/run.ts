import { Pool } from 'pg';
import { measureClusterSearch } from './cluster-search.ts';
import { type Measured, measureWorkload } from './measure-workload.ts';
import { type BenchOptions, readOptions, usage } from './options.ts';
import { openPostgisServer, type PostgisServer } from './postgis-server.ts';
import { rawSqlMeaning } from './raw-sql.ts';
import { type BenchReport, machineOf, reportText } from './report.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(usage);
    return;
  }
  const options = readOptions(args);
  const database = await openPostgisServer(process.env.DATABASE_URL);
  try {
    const server = await startServerProcess(database.url, options);
    try {
      const report = await measure(database, server, options);
      process.stdout.write(
        options.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report),
      );
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
  }
}

async function measure(
  database: PostgisServer,
  server: ServerProcess,
  { chosen, connections, seconds, rounds, seed }: BenchOptions,
): Promise<BenchReport> {
  const pace = { connections, seconds, rounds, seed };
  const pool = new Pool({ connectionString: database.url, max: connections });
  try {
    const measured: Measured[] = [];
    for (const workload of chosen) {
      process.stderr.write(`measuring ${workload.key}: ${workload.title}\n`);
      measured.push(await measureWorkload(server.graphUrl, pool, workload, pace));
    }
    const { rows } = await pool.query<{ version: string }>(
      "select 'PostgreSQL ' || split_part(version(), ' ', 2) || ', PostGIS ' || postgis_lib_version() as version",
    );
    return {
      machine: machineOf(rows[0]?.version ?? 'unknown'),
      options: pace,
      rawSql: rawSqlMeaning,
      workloads: measured,
      clusterSearch: await measureClusterSearch(server.graphUrl),
      server: { readySeconds: server.readySeconds, peakMemoryMb: server.peakMemoryMb() },
      loadTimes: database.loadTimes,
    };
  } finally {
    await pool.end();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
