import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { missingBrowser, openBrowser } from '../tests/web/browser.ts';
import { awaitWholeMap } from '../tests/web/map-hand.ts';
import { openPostgisServer } from './postgis-server.ts';
import { startServerProcess } from './server-process.ts';
import { type CpuProfile, profiled } from './web/cpu-profile.ts';
import { freshPage, measureFirstView } from './web/first-view.ts';
import { type Action, type ActionFrames, measureFrames, places } from './web/frames.ts';
import { startRecording } from './web/page-recorder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const usage = `npm run bench:web -- [options]

  --rounds 5         of the first view, each in a browser with an empty profile, and of every action
  --profile DIR      writes CPU profiles of the page (.cpuprofile) and says where the time goes
DATABASE_URL names a PostGIS server; a private one is started without it. Maps are drawn in software.
`;

const mostMilliseconds = 2500;
const mostBytes = 1_500_000;
const mostFrame = 50;

async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(usage);
  const missing = missingBrowser();
  if (missing !== null) throw new Error(`Got no browser: ${missing}.`);
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  const database = await openPostgisServer(process.env.DATABASE_URL);
  try {
    const server = await startServerProcess(database.url);
    try {
      const url = server.graphUrl.replace(/graphql$/, '');
      await measureViews(url, Number(values.rounds), values.profile);
      await measureActions(url, Number(values.rounds), values.profile);
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The first round warms the server up and is not counted. */
async function measureViews(url: string, rounds: number, profileDir: string | undefined) {
  const cold = await measureFirstView(url, false);
  say(`first view from a server just started: ${cold.view.milliseconds.toFixed(0)} ms`);
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    measured.push(await measureFirstView(url, profileDir !== undefined));
  }
  const times = measured.map(({ view }) => view.milliseconds);
  const whole = measured.map(({ view }) => view.wholeMilliseconds);
  const bytes = measured.map(({ view }) => view.bytes);
  say(
    `first view, empty profile: median ${median(times).toFixed(0)} ms of ${rounds} rounds (${times.map((time) => time.toFixed(0)).join(', ')}), target < ${mostMilliseconds} ms: ${verdict(median(times) < mostMilliseconds)}`,
  );
  say(`names and marks as well: median ${median(whole).toFixed(0)} ms`);
  say(
    `transferred until then: ${(median(bytes) / 1000).toFixed(0)} kB, target < ${mostBytes / 1000} kB: ${verdict(median(bytes) < mostBytes)}`,
  );
  const last = measured.at(-1);
  for (const { path, bytes: size, milliseconds } of last?.view.largest ?? []) {
    say(`  ${(size / 1000).toFixed(0)} kB in ${milliseconds.toFixed(0)} ms: ${path}`);
  }
  if (last?.profile && profileDir) keepProfile(profileDir, 'first-view', last.profile);
}

async function measureActions(url: string, rounds: number, profileDir: string | undefined) {
  const browser = await openBrowser();
  try {
    for (const { query, actions } of places) {
      const page = await freshPage(browser);
      await page.goto(`${url}${query}`);
      await awaitWholeMap(page);
      await startRecording(page);
      await repeatActions(page, actions, rounds);
      if (profileDir) await profileActions(page, actions, profileDir);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
}

/** The first time of each action compiles and fills caches; it is not counted. */
async function repeatActions(page: Page, actions: readonly Action[], rounds: number) {
  const all = new Map<Action, ActionFrames[]>(actions.map((action) => [action, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [action, kept] of all) {
      const frames = await measureFrames(page, action);
      if (round > 0) kept.push(frames);
    }
  }
  for (const [{ title }, kept] of all) sayFrames(title, kept);
}

async function profileActions(page: Page, actions: readonly Action[], folder: string) {
  for (const { title, run } of actions) {
    keepProfile(folder, title.replaceAll(' ', '-'), await profiled(page, () => run(page)));
  }
}

/** One frame of an action may be longer: the first that shows what was asked for. */
function sayFrames(title: string, rounds: readonly ActionFrames[]): void {
  const of = (pick: (frames: ActionFrames) => number) => median(rounds.map(pick));
  const second = of(({ longest }) => longest[1]);
  say(
    `${title}: ${of(({ frames }) => frames)} frames, p95 ${of(({ p95 }) => p95).toFixed(0)} ms, longest ${of(({ longest }) => longest[0]).toFixed(0)} ms, longest but one ${second.toFixed(0)} ms, longest task ${of(({ longTask }) => longTask).toFixed(0)} ms, target < ${mostFrame} ms except one: ${verdict(second < mostFrame)}`,
  );
}

function keepProfile(folder: string, name: string, { busiest, raw }: CpuProfile): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.cpuprofile`, JSON.stringify(raw));
  say(`where the main thread's time goes, ${name}:`);
  for (const { name: place, milliseconds } of busiest) {
    say(`  ${milliseconds.toFixed(0)} ms ${place}`);
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function verdict(reached: boolean): string {
  return reached ? 'reached' : 'MISSED';
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
