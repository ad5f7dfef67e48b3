import { readFileSync } from 'node:fs';
import type { CatalogueFiles } from './make-catalogue.ts';
import type { Source } from './source.ts';
import { sourceEntries } from './source-entries.ts';

const measured: CatalogueFiles = JSON.parse(
  readFileSync(new URL('./catalogue-files.json', import.meta.url), 'utf8'),
);

const boundaryMeta = {
  publisher: 'INEI',
  licence: 'CC0-1.0',
  vintage: '1,891 district limits as published on datosabiertos.gob.pe, July 2025',
};

/** One source per province file of the district limits. */
export const boundarySources: readonly Source[] = Object.entries(measured.boundaries).map(
  ([stem, [bytes, sha256]]) => {
    const name = stem.split('/')[1] as string;
    return {
      ...boundaryMeta,
      id: `boundaries-${stem.replace('/dist_de_', '-').replaceAll('_', '-')}`,
      title: `Límites distritales: ${name.replace('dist_de_', '').replaceAll('_', ' ')}`,
      url: `${measured.boundaryBase}/${encodeURI(stem)}.geojson`,
      path: `boundaries/inei-original/${name}.geojson.gz`,
      sha256,
      bytes,
      hashOf: 'unpacked',
    };
  },
);

/** Every other file, by id. */
export const fileSources: readonly Source[] = sourceEntries.map((entry) => {
  const [bytes, sha256] = measured.files[entry.id] ?? [0, ''];
  return { ...entry, bytes, sha256, hashOf: 'file' };
});

export const catalogue: readonly Source[] = [...boundarySources, ...fileSources];

const byId = new Map(catalogue.map((source) => [source.id, source]));

/** The source with this id; throws RangeError for an id the catalogue does not list. */
export function sourceById(id: string): Source {
  const source = byId.get(id);
  if (!source) throw new RangeError(`Got source ${id}, expected one of the catalogue.`);
  return source;
}
