import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

const program = '/usr/bin/chromium';
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Why the tests in a browser cannot run here; null when they can. */
export function missingBrowser(): string | null {
  return existsSync(program) ? null : `${program} is not there (apt-get install chromium)`;
}

/** Builds the pages, if they are not built yet. */
export function buildPages(): void {
  if (existsSync(`${root}/web/dist/index.html`)) return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'ignore' });
}

/** A headless Chromium that draws maps in software and asks nobody but the page's server. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    args: [
      ...['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
      ...['--enable-unsafe-swiftshader', '--use-angle=swiftshader'],
    ],
  });
}

export interface Size {
  width: number;
  height: number;
}

/** A page in a profile of its own, and everything on it that must not be. */
export interface Visit {
  page: Page;
  /** Errors of the console and of scripts, failed requests, and whatever left the origin. */
  wrong: string[];
  /** Addresses asked for by pages, workers, styles and sockets of the profile, without `blob:`. */
  asked: string[];
}

/** Opens an address in a fresh profile of the given size. */
export async function openPage(
  browser: Browser,
  address: string,
  viewport: Size,
  options: { deviceScaleFactor?: number } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    ...options,
    viewport,
    acceptDownloads: true,
    locale: 'es-PE',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const wrong: string[] = [];
  const asked: string[] = [];
  const { origin } = new URL(address);
  const note = (url: string) => {
    const { protocol, host } = new URL(url);
    if (protocol === 'data:' || protocol === 'blob:') return;
    asked.push(url);
    if (host !== new URL(origin).host) wrong.push(`request: ${url}`);
  };
  // Those of the context are those of its pages, frames and workers.
  context.on('request', (request) => note(request.url()));
  context.on('weberror', (error) => wrong.push(`script: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  return { page, wrong, asked };
}
