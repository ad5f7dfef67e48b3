import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '../model/domain-error.ts';
import type { Source } from './catalogue/source.ts';
import type { Progress } from './progress.ts';
import { checkContent } from './source-files.ts';

/** The part of `fetch` that is used, so that a test can stand a server of its own behind it. */
type Fetch = (url: string, init: { signal: AbortSignal }) => Promise<Response>;

export interface FetchOptions {
  /** Folder the files are kept in: `sources` of DATA_DIR. */
  cache: string;
  progress: Progress;
  fetch: Fetch;
  /** Pause before the second try; it doubles from try to try. */
  backoffMs?: number;
}

export interface FetchReport {
  fetched: number;
  /** Files that were there already, with the right content. */
  kept: number;
  failed: { path: string; message: string }[];
}

const TRIES = 4;
const AT_ONCE = 4;
const TIMEOUT_MS = 60_000;

/** Folders of the catalogue whose files can be downloaded. */
export function fetchGroups(sources: readonly Source[]): string[] {
  return [...new Set(sources.filter(({ url }) => url !== null).map(groupOf))];
}

/**
 * Sources with a public address, of all groups or of those named in `only`.
 * Throws DomainError BAD_INPUT for a group that has none.
 */
export function chooseFetched(
  sources: readonly Source[],
  only: readonly string[] | undefined,
): Source[] {
  const groups = fetchGroups(sources);
  const unknown = only?.find((group) => !groups.includes(group));
  if (unknown !== undefined) {
    throw new DomainError('BAD_INPUT', `Got ${unknown}; expected ${groups.join(', ')}.`, {
      argument: '--only',
    });
  }
  return sources.filter(
    (source) => source.url !== null && (only?.includes(groupOf(source)) ?? true),
  );
}

function groupOf({ path }: Source): string {
  return path.split('/')[0] as string;
}

/**
 * Downloads sources into the cache, four at a time. A file appears whole, under its name, only
 * after its hash was checked; one that is there already is kept, so a run that broke off can be
 * repeated. Lost connections, timeouts, HTTP 429 and 5xx and cut-off answers are tried four times;
 * what still fails is reported, and does not stop the others.
 */
export async function fetchSources(
  sources: readonly Source[],
  options: FetchOptions,
): Promise<FetchReport> {
  const report: FetchReport = { fetched: 0, kept: 0, failed: [] };
  const queue = [...sources];
  const work = async (): Promise<void> => {
    for (let source = queue.shift(); source; source = queue.shift()) {
      await fetchOne(source, options, report);
      const done = report.fetched + report.kept + report.failed.length;
      options.progress.step('files', done, sources.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  report.failed.sort((a, b) => (a.path < b.path ? -1 : 1));
  return report;
}

async function fetchOne(source: Source, options: FetchOptions, report: FetchReport): Promise<void> {
  const file = join(options.cache, storedPath(source));
  if (isRight(source, file)) {
    report.kept += 1;
    return;
  }
  try {
    store(file, await download(source, options));
    report.fetched += 1;
  } catch (error) {
    const message = describe(error);
    report.failed.push({ path: source.path, message });
    options.progress.line(`${source.path}: ${message}`);
  }
}

/** A failed `fetch` says why only in its cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error.message}${cause}`;
}

/** Boundaries are published unpacked, which is how their hash is stated too. */
function storedPath({ path, hashOf }: Source): string {
  return hashOf === 'unpacked' ? path.replace(/\.gz$/, '') : path;
}

function isRight(source: Source, file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    checkContent(source, readFileSync(file));
    return true;
  } catch {
    return false;
  }
}

function store(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

async function download(source: Source, options: FetchOptions): Promise<Buffer> {
  const { backoffMs = 1_000 } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryDownload(source, options.fetch);
    } catch (error) {
      if (attempt >= TRIES || isFinal(error)) throw error;
      await sleep(backoffMs * 2 ** (attempt - 1));
    }
  }
}

/** An answer that another try will not change: no such file, or other content. */
function isFinal(error: unknown): boolean {
  return error instanceof DomainError && error.code !== 'UNAVAILABLE';
}

async function tryDownload(source: Source, fetch: Fetch): Promise<Buffer> {
  const url = source.url as string;
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) {
    await response.body?.cancel();
    const isPassing = response.status === 429 || response.status >= 500;
    throw new DomainError(
      isPassing ? 'UNAVAILABLE' : 'NOT_FOUND',
      `Got HTTP ${response.status} from ${url}; expected ${source.bytes} bytes.`,
    );
  }
  const content = await readUpTo(response, source.bytes + 1);
  if (content.length < source.bytes) {
    throw new DomainError(
      'UNAVAILABLE',
      `Got ${content.length} bytes from ${url}, cut off; expected ${source.bytes}.`,
    );
  }
  checkContent(source, content);
  return content;
}

/** Reads no more than `limit` bytes, so that an endless answer fills no memory. */
async function readUpTo(response: Response, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit);
}
