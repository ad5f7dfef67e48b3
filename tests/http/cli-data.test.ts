import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { boundarySources } from '../../geodata/import/catalogue/catalogue.ts';
import type { Source } from '../../geodata/import/catalogue/source.ts';
import { openEmpty, type TestDatabase } from '../support/back-end.ts';
import { type CliResult, cli } from './cli-runner.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'contigua-cli-'));
let env: Record<string, string>;
let database: TestDatabase | undefined;
let loaded: CliResult;

beforeAll(async () => {
  // Each command opens its database anew, which takes an embedded one seconds.
  if (inject('backEnd').kind === 'SERVER') database = await openEmpty();
  const url = database?.options.databaseUrl;
  env = { EDITION: 'bundled', DATA_DIR: join(folder, 'data'), ...(url && { DATABASE_URL: url }) };
  loaded = await cli('data load --edition bundled', env);
});

afterAll(async () => {
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('data load', () => {
  it('tells in plain lines what it did, and does nothing the second time', async () => {
    expect(loaded).toMatchObject({ code: 0 });
    expect(loaded.out).toMatch(/^territories: 2,112 rows, bundled, [\d.]+ s$/m);
    expect(loaded.out).toContain('facilities: its files were not found, left out\n');
    expect(loaded.out.endsWith('7 of 7 data sets changed\n')).toBe(true);
    expect(loaded.out).not.toContain('\u001b');
    const again = await cli('data load --edition bundled', env);
    expect(again.out).toContain('contiguity: up to date (bundled, 5,541 rows)\n');
    expect(again.out.endsWith('0 of 7 data sets changed\n')).toBe(true);
  });

  it('loads what --only names, with --force also when it is up to date', async () => {
    const forced = await cli('data load --edition bundled --only contiguity --force', env);
    expect(forced.out).toMatch(
      /^contiguity: 5,541 rows, bundled, [\d.]+ s\n1 of 1 data sets changed\n$/,
    );
    const unknown = await cli('data load --only glaciers', env);
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toMatch(/Got data set glaciers; expected one of territories, contiguity, /);
  });
});

describe('data status', () => {
  it('shows edition, rows, version and whether the files are at hand', async () => {
    const { code, out } = await cli('data status', env);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^territories +bundled +2,112 +[0-9a-f]{12} +\d{4}-\d\d-\d\d \d\d:\d\d +bundled \(\d+ official missing\) +up to date$/m,
    );
    expect(out).toMatch(/^facilities +- +0 +- +- +none \(\d+ official missing\) +not loaded$/m);
  });

  it('tells the same as JSON', async () => {
    const { out } = await cli('data status --json', env);
    const rows = JSON.parse(out) as { dataSet: string; edition: string; upToDate: boolean }[];
    expect(rows.map(({ dataSet }) => dataSet)).toEqual([
      ...['territories', 'contiguity', 'population', 'indicators', 'facilities'],
      ...['travel-times', 'mancomunidades', 'programmes', 'roads'],
    ]);
    expect(rows[0]).toMatchObject({
      edition: 'BUNDLED',
      boundaries: 'APPROXIMATE',
      upToDate: true,
    });
  });
});

describe('data verify', () => {
  it('finds the counts of the bundled edition right', async () => {
    const { code, out } = await cli('data verify', env);
    expect(code).toBe(0);
    for (const line of [
      /^districts +1,891 +1,891 +right$/m,
      /^provinces +196 +196 +right$/m,
      /^regions +25 +25 +right$/m,
      /^queen pairs +5,541 +5,541 +right$/m,
      /^rook pairs +5,329 +5,329 +right$/m,
      /^rook pairs of at least 100 m +5,315 +5,315 +right$/m,
      /^invalid or empty shapes +0 +0 +right$/m,
    ]) {
      expect(out).toMatch(line);
    }
    expect(out).not.toContain('WRONG');
  });

  it('names a file that is not what the catalogue says, and fails', async () => {
    const { path, sha256 } = boundarySources[3] as Source;
    const file = join(folder, 'mirror', path.replace(/\.gz$/, ''));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '{}');
    const { code, out, err } = await cli(`data verify --from ${join(folder, 'mirror')}`, env);
    expect(code).toBe(1);
    expect(out).toMatch(/^\d+ files right, 1 wrong, \d+ missing, of 226$/m);
    expect(err).toContain(`wrong: Got ${path} with 2 bytes and sha256`);
    expect(err).toContain(sha256);
  });
});

describe('data bundle', () => {
  it('refuses a database that holds the bundled edition, which would copy a copy', async () => {
    const { code, err } = await cli(`data bundle --to ${join(folder, 'bundle')}`, env);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^Got territories: bundled, contiguity: bundled, .*; expected the official edition of /,
    );
  });
});

describe('propose', () => {
  it('prints proposals as a table with the reasons', async () => {
    const { code, out } = await cli('propose --region 22 --sector HEALTH --first 3', env);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^1,?482 candidatos, todos evaluados, \d+ ms; versión de los datos [0-9a-f]{16}\n/,
    );
    expect(out).toMatch(/^# {2}puntaje {2}rango +provincia +habitantes {2}distritos$/m);
    expect(out).toMatch(/^3 {4}0\.\d{3} {2}0\.\d{3}-0\.\d{3} {2}\S/m);
    expect(out).toMatch(/^1\.\n {3}Clúster propuesto en la provincia de /m);
    for (const line of out.split('\n').slice(6)) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('prints the whole answer as JSON, and nothing else on stdout', async () => {
    const { code, out } = await cli(
      'propose --province 2205 --sector health,education --size 3-4 --rule BRIDGES --max-bridges 1 --exclude 220501 --first 2 --lang en --json',
      env,
    );
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer.exhaustive).toBe(true);
    expect(answer.proposals).toHaveLength(2);
    for (const { districts, province, criteria, score, explanation } of answer.proposals) {
      expect(province.ubigeo).toBe('2205');
      expect([3, 4]).toContain(districts.length);
      expect(districts.map(({ ubigeo }: { ubigeo: string }) => ubigeo)).not.toContain('220501');
      const sum = criteria.reduce(
        (total: number, { contribution }: { contribution: number | null }) =>
          total + (contribution ?? 0),
        0,
      );
      expect(sum).toBeCloseTo(score, 9);
      expect(explanation).toMatch(/^Cluster proposed in the province of Lamas/);
    }
  });

  it.each([
    ['--region 99', 'input.within[0]: got 99, expected the code of a known region or province.'],
    ['--region 2', 'expected an INEI code as text of 2, 4 or 6 digits'],
    ['--region 22 --size 1-3', 'size'],
  ])('says of %s what was got and expected', async (words, message) => {
    const { code, out, err } = await cli(`propose ${words} --sector HEALTH`, env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
  });
});

describe('explain', () => {
  it('prints the paragraph and what each criterion adds, own against best', async () => {
    const { code, out } = await cli(
      'explain --district 220501,220505,220510 --sector EDUCATION --lang en',
      env,
    );
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Lamas, Cuñumbuqui and Tabalosos: may not be a cluster under these rules;/,
    );
    expect(out.replaceAll('\n', ' ')).toContain('add Zapatero (0.');
    expect(out).toMatch(/^criterion +own +best +loss$/m);
    expect(out).toMatch(/^Political will +- +- +0\.000$/m);
    expect(out).toMatch(/\ndata version [0-9a-f]{16}\n$/);
  });

  it('prints the whole answer as JSON', async () => {
    const words = '--district 010401 --district 010402,010403 --sector health --json';
    const { code, out } = await cli(`explain ${words}`, env);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      eligibility: { eligible: true, reason: 'CONNECTED' },
      inProvince: { rank: 1, candidates: 1, percentile: 100 },
      changes: [],
    });
  });

  it('says which district it does not know', async () => {
    const { code, out, err } = await cli('explain --district 220599 --sector HEALTH', env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Got "220599", which is no district of the loaded data; expected /m);
  });
});

describe('portfolio', () => {
  it('prints the proof, the clusters of the programme by wave and the governments reached', async () => {
    const { code, out } = await cli(
      'portfolio --sector HEALTH --sector EDUCATION --lock 220501,220506,220508@2 --lang en',
      env,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^proven best: value (\d+\.\d{4}), bound \1, gap to the bound 0\.00 %\n/);
    expect(out).toMatch(/, HiGHS \d+\.\d+\.\d+, seed 1; data version [0-9a-f]{16}\n/);
    expect(out.match(/^[123] +\d+ +0\.\d{3} /gm)).toHaveLength(16);
    expect(out).toMatch(
      /^2 .* Lamas \(2205\) +Lamas, Pinto Recodo, San Roque de Cumbaza \(locked\)$/m,
    );
    expect(out).toMatch(/^wave +regional +provincial +district +governments$/m);
    expect(out).toMatch(/^3 +5 +\d+ +\d+ +\d+$/m);
  });

  it('prints the whole answer as JSON, with the numbers it was told', async () => {
    const words =
      '--region 22 --region 25 --sector health --quota 22=1-2 --per-region 1 --total 2-3 --max-per-province 1 --time-limit 30 --seed 4 --json';
    const { code, out } = await cli(`portfolio ${words}`, env);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ status: 'OPTIMAL', gap: 0, seed: 4, waves: [] });
    expect(answer.replay).toMatchObject({
      regions: [{ region: '22', min: 1, max: 2 }],
      perRegion: { min: 1, max: 1 },
      total: { min: 2, max: 3 },
      maxPerProvince: 1,
      timeLimitSeconds: 30,
    });
    expect(answer.clusters).toHaveLength(3);
  });

  it('says which constraint cannot hold, with exit code 1', async () => {
    const { code, out, err } = await cli('portfolio --region 17 --sector HEALTH --quota 17=9', env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Madre de Dios asks for at least 9 clusters.');
  });
});
