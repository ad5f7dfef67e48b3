import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promises as streams } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { DomainError } from '../../model/domain-error.ts';
import { makeFileAtomically } from './atomic-file.ts';
import { TarFilter } from './tar-filter.ts';

const installed = createRequire(import.meta.url);

/** What PostGIS needs at run time; raster and topology are two thirds of the package and unused. */
const needed = [
  /^lib\/postgresql\/postgis-3\.so$/,
  /^share\/postgresql\/extension\/postgis\.control$/,
  /^share\/postgresql\/extension\/postgis--\d+\.\d+\.\d+\.sql$/,
  /^share\/proj\/proj\.db$/,
  /^share\/proj\/[^/]+$/,
];

/** Versions of the installed engine and its extension, as a part of file names: `0.5.8-0.2.8`. */
export function engineVersions(): string {
  return ['@electric-sql/pglite', '@electric-sql/pglite-postgis'].map(versionOf).join('-');
}

/**
 * Path of a PostGIS bundle without raster and topology, cut from the installed package at the
 * first call and kept in `cacheDir`. Throws DomainError UNAVAILABLE when the package does not
 * hold what is expected.
 */
export async function slimBundle(cacheDir: string): Promise<string> {
  const path = join(cacheDir, `postgis-slim-${engineVersions()}.tar.gz`);
  if (existsSync(path)) return path;
  mkdirSync(cacheDir, { recursive: true });
  const stock = join(packageDir('@electric-sql/pglite-postgis'), 'dist', 'postgis.tar.gz');
  await makeFileAtomically(path, (temporary) => cutBundle(stock, temporary));
  return path;
}

async function cutBundle(stock: string, slim: string): Promise<void> {
  const missing = new Set(needed);
  const filter = new TarFilter((name) => {
    const reasons = needed.filter((pattern) => pattern.test(name));
    for (const pattern of reasons) missing.delete(pattern);
    return reasons.length > 0;
  });
  // Level 1 makes it 14% larger than level 6 and the first start 0.35 s shorter.
  const pack = createGzip({ level: 1 });
  const target = createWriteStream(slim);
  await streams.pipeline(createReadStream(stock), createGunzip(), filter, pack, target);
  if (missing.size > 0) {
    throw new DomainError(
      'UNAVAILABLE',
      `The installed PostGIS bundle has nothing that matches ${[...missing].join(', ')}; expected the files of @electric-sql/pglite-postgis 0.2.8.`,
    );
  }
}

function versionOf(name: string): string {
  const text = readFileSync(join(packageDir(name), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Both packages export their entry point only, which lies in `dist`. */
function packageDir(name: string): string {
  return dirname(dirname(installed.resolve(name)));
}
