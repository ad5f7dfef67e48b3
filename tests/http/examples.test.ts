import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  allDistricts,
  ask,
  ContiguaError,
  neighborsOf,
} from '../../examples/typescript-client/client.ts';
import { NeighborsDocument } from '../../examples/typescript-client/operations.ts';
import { type App, createServer } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { type Listener, listen } from '../../server/http/listener.ts';
import { openForReading, type TestDatabase } from '../support/back-end.ts';
import { keptLog } from './http-client.ts';

vi.setConfig({ testTimeout: 120_000 });

const run = promisify(execFile);
/** Debian's: its packages are nobody else's. */
const python = '/usr/bin/python3';
const pythonPackages = ['geopandas', 'libpysal', 'scipy'];
const findsAll = `import importlib.util as u, sys
sys.exit(any(u.find_spec(name) is None for name in sys.argv[1:]))`;
const hasPackages = spawnSync(python, ['-c', findsAll, ...pythonPackages]).status === 0;
const reason = 'no python3-geopandas and python3-libpysal (apt-get install)';
if (!hasPackages && process.env.CONTIGUA_NO_SKIP === '1') throw new Error(reason);
if (!hasPackages) process.stdout.write(`examples/contiguity.py: skipped, ${reason}\n`);

let database: TestDatabase;
let app: App;
let listener: Listener;

beforeAll(async () => {
  database = await openForReading();
  const config = readConfig({ PORT: '0' });
  app = await createServer(database, { config, logger: keptLog().logger });
  listener = await listen(app.handler, config);
});

afterAll(async () => {
  await app?.stop();
  await listener?.close();
  await database?.close();
});

describe('examples/contiguity.py', () => {
  it.skipIf(!hasPackages)(
    'reads 5,541 queen and 5,329 rook pairs, and finds the Moran’s I of the server',
    async () => {
      // libpysal asks a foreign site when it is imported: a proxy that is not there answers.
      const env = { PATH: process.env.PATH, HTTPS_PROXY: 'http://127.0.0.1:9' };
      const { stdout } = await run(python, ['examples/contiguity.py', listener.url], { env });
      expect(stdout).toContain('queen: 1891 districts, 5541 pairs, 2 without neighbours');
      expect(stdout).toContain('rook: 5329 pairs');
      expect(stdout).toMatch(/^districts: 1891, \d{4} with anemia_6_35m_pct, EPSG:4326$/m);
      const [, here, served] = /I: (\S+) here, (\S+) from the server/.exec(stdout) ?? [];
      expect(Number(here)).toBeGreaterThan(0.1);
      expect(here).toBe(served);
    },
  );
});

describe('examples/typescript-client', () => {
  it('prints what its program says', async () => {
    const program = ['--import', 'tsx', 'examples/typescript-client/main.ts'];
    const { stdout } = await run(process.execPath, [...program, listener.url, '220501']);
    expect(stdout).toMatch(/^1891 districts, \d{8} people$/m);
    expect(stdout).toContain('Lamas borders San Roque de Cumbaza: 14555 m');
  });

  it('reads every district once, whatever the size of a page', async () => {
    const codes: string[] = [];
    for await (const { ubigeo } of allDistricts(listener.url, 700)) codes.push(ubigeo);
    expect(codes).toHaveLength(1891);
    expect(new Set(codes).size).toBe(1891);
  });

  it('takes an unknown code as no district, and passes other refusals on with their code', async () => {
    expect(await neighborsOf(listener.url, '999999')).toBeNull();
    const refusal = ask(listener.url, NeighborsDocument, { ubigeo: '22' });
    await expect(refusal).rejects.toBeInstanceOf(ContiguaError);
    await expect(refusal).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
