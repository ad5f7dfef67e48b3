import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { sourceEntries } from './source-entries.ts';

const BOUNDARY_FOLDER = 'boundaries/inei-original';

export interface CatalogueFiles {
  /** Where the boundary files are public: `<base>/<path>.geojson`. */
  boundaryBase: string;
  /** Path without extension (`amazonas/dist_de_bagua`) to bytes and hash of the unpacked file. */
  boundaries: Record<string, [bytes: number, sha256: string]>;
  /** Source id to bytes and hash of the file. */
  files: Record<string, [bytes: number, sha256: string]>;
}

/**
 * Measures size and hash of every source in a mirror folder and writes `catalogue-files.json`.
 * Run it when a source is added or a publisher's file changes; the result is reviewed and committed.
 */
export function makeCatalogue(folder: string): CatalogueFiles {
  const files = Object.fromEntries(
    sourceEntries.map(({ id, path }) => [id, measure(readFileSync(join(folder, path)))]),
  );
  const manifest: { path: string; raw_url: string }[] = parse(
    readFileSync(join(folder, BOUNDARY_FOLDER, 'manifest.csv')),
    { columns: true },
  );
  const packed = new Set(readdirSync(join(folder, BOUNDARY_FOLDER)));
  const boundaries: CatalogueFiles['boundaries'] = {};
  let boundaryBase = '';
  for (const { path, raw_url } of manifest) {
    const stem = path.replace(/^data\//, '').replace(/\.geojson$/, '');
    const name = `${stem.split('/')[1]}.geojson.gz`;
    if (!packed.has(name)) throw new RangeError(`Got no ${name}, expected it beside manifest.csv.`);
    boundaryBase ||= decodeURI(raw_url).replace(`/${stem}.geojson`, '');
    boundaries[stem] = measure(gunzipSync(readFileSync(join(folder, BOUNDARY_FOLDER, name))));
  }
  const result = { boundaryBase, boundaries, files };
  writeFileSync(
    new URL('./catalogue-files.json', import.meta.url),
    `${JSON.stringify(result, null, 1)}\n`,
  );
  return result;
}

function measure(content: Buffer): [number, string] {
  return [content.length, createHash('sha256').update(content).digest('hex')];
}
