import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { boundarySources } from '../../geodata/import/catalogue/catalogue.ts';
import type { Source } from '../../geodata/import/catalogue/source.ts';
import { readConfig } from '../../server/config.ts';
import { ensureData } from '../../server/ensure-data.ts';
import { testedEdition } from '../support/source-folders.ts';
import { describeOnCluster, runSql } from './bundled-cluster.ts';
import { ask, keptLog, readiness, until } from './http-client.ts';
import { endServer, type ServerProcess, startListening } from './server-process.ts';

vi.setConfig({ testTimeout: 120_000 });

let server: ServerProcess | undefined;
const folders: string[] = [];

afterEach(async () => {
  await endServer(server);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A mirror whose first boundary file is not what the catalogue says. */
function alteredMirror(): string {
  const mirror = mkdtempSync(join(tmpdir(), 'contigua-mirror-'));
  folders.push(mirror);
  const { path } = boundarySources[0] as Source;
  const file = join(mirror, path.replace(/\.gz$/, ''));
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '{"type":"FeatureCollection","features":[]}');
  return mirror;
}

await describeOnCluster('the data of a server', ({ cluster, emptyDatabase, loadedDatabase }) => {
  afterAll(() => cluster.stop());

  it('are refused with EDITION=official where they are not official', async () => {
    const config = readConfig({ DATABASE_URL: await loadedDatabase(), EDITION: 'official' });
    const { logger } = keptLog();
    const load = async () => 1;
    const opening = ensureData({ config, folders: { cache: '' }, logger, load });
    await expect(opening).rejects.toMatchObject({ code: 'NOT_FOUND', argument: 'EDITION' });
    await expect(opening).rejects.toThrow(
      /^Got EDITION=official without official figures for territories, .* files were not found, boundaries\/inei-original\/.*; expected the source files in GEODATA_MIRROR/,
    );
  });

  it.skipIf(testedEdition === 'BUNDLED')(
    'are the bundled ones when an official file was altered, and the log names that file',
    async () => {
      server = await startListening({
        DATABASE_URL: await emptyDatabase(),
        GEODATA_MIRROR: alteredMirror(),
        EDITION: 'auto',
      });
      const { url, output } = server;
      await until('the server to be ready', async () => (await readiness(url)).status === 200);
      expect((await readiness(url)).body.edition).toBe('BUNDLED');
      expect(output()).toMatch(/Got boundaries\/inei-original\/\S+ with 42 bytes and sha256/);
      expect(output()).toContain('falling back to the bundled edition for territories,');
      const { body } = await ask(url, '{ datasets { id edition boundaries } }');
      const { datasets } = body.data as { datasets: { id: string; boundaries: string | null }[] };
      expect(datasets.find(({ id }) => id === 'territories')?.boundaries).toBe('APPROXIMATE');
    },
  );

  it.skipIf(testedEdition === 'BUNDLED')(
    'stay as they are when the official ones that were found cannot be loaded',
    async () => {
      const databaseUrl = await loadedDatabase();
      const before = await runSql(databaseUrl, 'select id, version from dataset order by id');
      server = await startListening({
        DATABASE_URL: databaseUrl,
        GEODATA_MIRROR: alteredMirror(),
        EDITION: 'auto',
      });
      const { url, output } = server;
      await until('the server to be ready', async () => (await readiness(url)).status === 200);
      expect(output()).toContain('loading data failed (exit code 1, reason above)');
      expect(output()).not.toContain('falling back');
      expect(await runSql(databaseUrl, 'select id, version from dataset order by id')).toEqual(
        before,
      );
    },
  );
});
