import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { DomainError } from '../../model/domain-error.ts';
import { writeFileAtomically } from './atomic-file.ts';

const installed = createRequire(import.meta.url);

/** What PostGIS needs at run time; raster and topology are two thirds of the memory and unused. */
const needed = [
  /^lib\/postgresql\/postgis-3\.so$/,
  /^share\/postgresql\/extension\/postgis\.control$/,
  /^share\/postgresql\/extension\/postgis--\d+\.\d+\.\d+\.sql$/,
  /^share\/proj\/proj\.db$/,
  /^share\/proj\/[^/]+$/,
];

const blockBytes = 512;

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
  const slim = slimTar(await promisify(gunzip)(readFileSync(stock)));
  // Level 1: the bundle is unpacked at every start, and packed once.
  writeFileAtomically(path, await promisify(gzip)(slim, { level: 1 }));
  return path;
}

/** The needed entries of a tar archive (POSIX.1-1988: 512-byte header, then the padded content). */
export function slimTar(tar: Buffer): Buffer {
  const kept: Buffer[] = [];
  const missing = new Set(needed);
  for (const { name, bytes } of entries(tar)) {
    const reasons = needed.filter((pattern) => pattern.test(name));
    if (reasons.length > 0) kept.push(bytes);
    for (const pattern of reasons) missing.delete(pattern);
  }
  if (missing.size > 0) {
    throw new DomainError(
      'UNAVAILABLE',
      `The installed PostGIS bundle has nothing that matches ${[...missing].join(', ')}; expected the files of @electric-sql/pglite-postgis 0.2.8.`,
    );
  }
  return Buffer.concat([...kept, Buffer.alloc(2 * blockBytes)]);
}

function* entries(tar: Buffer): Generator<{ name: string; bytes: Buffer }> {
  for (let offset = 0; offset + blockBytes <= tar.length; ) {
    const name = tar.toString('utf8', offset, offset + 100).replace(/\0.*$/s, '');
    if (name === '') return;
    const size = Number.parseInt(tar.toString('ascii', offset + 124, offset + 136), 8) || 0;
    const end = offset + blockBytes + Math.ceil(size / blockBytes) * blockBytes;
    yield { name: name.replace(/^\.\//, ''), bytes: tar.subarray(offset, end) };
    offset = end;
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
