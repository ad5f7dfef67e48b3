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

/** A page, and everything on it that must not be. */
export interface WatchedPage {
  page: Page;
  /** Errors of the console, of scripts, and requests to other origins. */
  wrong: string[];
}

/** Opens an address in a fresh profile of the given size. */
export async function openPage(
  browser: Browser,
  address: string,
  viewport: { width: number; height: number },
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport, acceptDownloads: true, locale: 'es-PE' });
  const page = await context.newPage();
  const wrong: string[] = [];
  const { origin } = new URL(address);
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) {
      wrong.push(`request: ${request.url()}`);
    }
  });
  await page.goto(address);
  return { page, wrong };
}
