import { existsSync, readFileSync } from 'node:fs';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe } from 'vitest';
import { type MeasuredPair, measureContiguity } from '../../geodata/analysis/contiguity.ts';
import { polygonLayer } from '../../geodata/analysis/polygon-layer.ts';
import { ruleGraph } from '../../geodata/analysis/spatial-weights.ts';
import type { UnitVariable } from '../../geodata/analysis/unit-values.ts';
import { decode } from '../../geodata/import/readers/source-text.ts';
import { publishedFile } from '../published-files.ts';

const folder = new URL('../../../shared/oracles/', import.meta.url);

/** A published test layer: its units, their contiguity and its columns. */
export interface OracleLayer {
  ids: string[];
  pairs: MeasuredPair[];
  column: (name: string) => UnitVariable;
}

export function oracleLayer(file: string, idColumn: string): OracleLayer {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
  const idOf = (feature: (typeof features)[number]) => String(feature.properties?.[idColumn]);
  const units = polygonLayer(
    features.map((feature) => ({ id: idOf(feature), geometry: feature.geometry })),
    { geographic: false },
  );
  return {
    ids: units.map(({ id }) => id),
    pairs: measureContiguity(units, { metric: 'PLANAR' }).pairs,
    column: (name) => ({
      name,
      values: new Map(features.map((feature) => [idOf(feature), feature.properties?.[name]])),
    }),
  };
}

/** Tests on the published test layers; without the sibling folder they are skipped, saying so. */
export function describeOracles(title: string, tests: () => void): void {
  const present = existsSync(new URL('README.md', folder));
  if (!present) process.stdout.write(`${title}: skipped, no ../shared/oracles.\n`);
  describe.skipIf(!present)(title, tests);
}

/** The queen graph of the 1,891 districts, of which two are islands. */
export function publishedDistrictGraph() {
  const text = decode(publishedFile('boundaries/contiguidad-distritos.csv'));
  const rows = text.trimEnd().split('\n').slice(1);
  const pairs = rows.map((row) => {
    const [a, b, kind] = row.split(',') as [string, string, string];
    return { a, b, kind: kind === 'linea' ? ('ROOK' as const) : ('QUEEN' as const) };
  });
  const ids = new Set([...pairs.flatMap(({ a, b }) => [a, b]), '210103', '211302']);
  return ruleGraph([...ids], pairs, 'QUEEN');
}
