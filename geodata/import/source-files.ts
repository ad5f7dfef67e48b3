import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DomainError } from '../model/domain-error.ts';
import type { Source } from './catalogue/source.ts';

/** Folders that may hold source files, most trusted first. */
export interface SourceFolders {
  /** `--from DIR` or GEODATA_MIRROR. */
  mirror?: string | undefined;
  /** Files that `data fetch` brought. */
  cache: string;
  /** A sibling folder of the project. */
  sibling?: string | undefined;
}

/** The file of a source: mirror first, then the cache, then the sibling folder; null when none has it. */
export function findSource(source: Source, folders: SourceFolders): string | null {
  const unpacked = source.path.replace(/\.geojson\.gz$/, '.geojson');
  for (const folder of [folders.mirror, folders.cache, folders.sibling]) {
    if (!folder) continue;
    for (const path of new Set([source.path, unpacked])) {
      const file = join(folder, path);
      if (existsSync(file)) return file;
    }
  }
  return null;
}

/**
 * The content of a source, unpacked, after its size and hash were checked against the catalogue.
 * Throws DomainError NOT_FOUND when no folder has it and CONFLICT when its content differs.
 */
export function readSource(source: Source, folders: SourceFolders): Buffer {
  const file = findSource(source, folders);
  if (!file) {
    throw new DomainError(
      'NOT_FOUND',
      `Got no file for source ${source.id}; expected ${source.path} in the mirror, the cache or the sibling data folder.`,
    );
  }
  const stored = readFileSync(file);
  const content = file.endsWith('.gz') ? unpack(stored, source) : stored;
  checkContent(source, source.hashOf === 'file' ? stored : content);
  return content;
}

function unpack(stored: Buffer, source: Source): Buffer {
  try {
    return gunzipSync(stored);
  } catch (cause) {
    throw new DomainError(
      'CONFLICT',
      `Got a damaged gzip file for ${source.path} (${stored.length} bytes); expected the file whose sha256 is ${source.sha256}.`,
      { cause },
    );
  }
}

/** Refuses, by name, content whose size or hash is not the catalogue's. */
export function checkContent(source: Source, content: Buffer): void {
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (sha256 === source.sha256) return;
  throw new DomainError(
    'CONFLICT',
    `Got ${source.path} with ${content.length} bytes and sha256 ${sha256}; expected ${source.bytes} bytes and sha256 ${source.sha256}.`,
  );
}
