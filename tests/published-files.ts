import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe } from 'vitest';
import type { SourceText } from '../geodata/import/readers/source-text.ts';

const folder = new URL('../../shared/data/', import.meta.url);

/** A file of the sibling data folder, unpacked. */
export function publishedFile(path: string): SourceText {
  const bytes = readFileSync(new URL(path, folder));
  return { name: path, content: path.endsWith('.gz') ? gunzipSync(bytes) : bytes };
}

/** Tests on the published files; where the sibling folder is absent they are skipped, saying so. */
export function describePublished(title: string, tests: () => void): void {
  const present = existsSync(new URL('DATA.md', folder));
  if (!present) process.stdout.write(`${title}: skipped, no published files in ../shared/data.\n`);
  describe.skipIf(!present)(title, tests);
}
