import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Contiguity, measureContiguity } from '../../geodata/analysis/contiguity.ts';
import { type PolygonUnit, polygonLayer } from '../../geodata/analysis/polygon-layer.ts';
import { describePublished } from '../published-files.ts';

const shared = new URL('../../../shared/', import.meta.url);
const oracles = existsSync(new URL('oracles/README.md', shared));
if (!oracles) process.stdout.write('Contiguity oracles: skipped, no ../shared/oracles.\n');

function readLayer(path: string, idColumn: string, geographic: boolean): PolygonUnit[] {
  const bytes = readFileSync(new URL(path, shared));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const { features } = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
  const named = features.map(({ properties, geometry }) => ({
    id: String(properties?.[idColumn]),
    geometry,
  }));
  return polygonLayer(named, { geographic });
}

const keysOf = ({ pairs }: Contiguity) => pairs.map(({ a, b }) => `${a} ${b}`).sort();
const rooks = ({ pairs }: Contiguity) => pairs.filter(({ kind }) => kind === 'ROOK');
const totalLength = ({ pairs }: Contiguity) => pairs.reduce((sum, p) => sum + p.sharedLength, 0);

/** The pairs of a GAL file: a heading, then for each unit its id and its neighbours' ids. */
function readGal(path: string): string[] {
  const lines = readFileSync(new URL(path, shared), 'utf8').trimEnd().split('\n').slice(1);
  const pairs = new Set<string>();
  for (let i = 0; i < lines.length; i += 2) {
    const [id] = lines[i]!.split(' ') as [string];
    for (const other of lines[i + 1]!.trim().split(/\s+/)) {
      pairs.add(id < other ? `${id} ${other}` : `${other} ${id}`);
    }
  }
  return [...pairs].sort();
}

describe.skipIf(!oracles)('contiguity of published test layers', () => {
  it('finds the 118 queen and 100 rook pairs of Columbus and their total border', () => {
    const units = readLayer('oracles/columbus.geojson', 'POLYID', false);
    const measured = measureContiguity(units, { metric: 'PLANAR' });
    expect(keysOf(measured)).toEqual(readGal('oracles/columbus-queen.gal'));
    expect(measured.pairs).toHaveLength(118);
    expect(rooks(measured)).toHaveLength(100);
    expect(totalLength(measured)).toBeCloseTo(32.649161, 6);
    expect(measured.report).toMatchObject({ tJunctions: 0, mergedVertices: 0, overlaps: [] });
  });

  it('finds the mean of 4.94 queen neighbours of the French departments', () => {
    const units = readLayer('oracles/guerry.geojson', 'CODE_DE', false);
    const measured = measureContiguity(units, { metric: 'PLANAR' });
    expect(measured.islands).toEqual([]);
    expect((2 * measured.pairs.length) / units.length).toBeCloseTo(4.941176, 6);
    expect(measured.report.overlaps).toEqual([]);
  });
});

describePublished('contiguity of the 1,891 districts at full detail', () => {
  let units: PolygonUnit[];
  let measured: Contiguity;
  beforeAll(() => {
    const folder = 'data/boundaries/inei-original/';
    const files = readdirSync(new URL(folder, shared)).filter((name) => name.endsWith('.gz'));
    units = files.flatMap((name) => readLayer(folder + name, 'UBIGEO', true));
    measured = measureContiguity(units, { metric: 'GEODESIC' });
  });

  it('finds 5,541 queen and 5,329 rook pairs, 5,315 of them along 100 m or more', () => {
    expect(units).toHaveLength(1891);
    expect(measured.pairs).toHaveLength(5541);
    expect(rooks(measured)).toHaveLength(5329);
    expect(measured.pairs.filter(({ sharedLength }) => sharedLength >= 100)).toHaveLength(5315);
  });

  it('leaves only Amantaní and Anapia without neighbours', () => {
    expect(measured.islands).toEqual(['210103', '211302']);
  });

  it('agrees with the borders that PostGIS measured, each within 0.1 % or their rounding', () => {
    const table = readFileSync(
      new URL('data/boundaries/contiguidad-distritos.csv', shared),
      'utf8',
    );
    const rows = table.trimEnd().split('\n').slice(1);
    const byPair = new Map(measured.pairs.map((pair) => [`${pair.a},${pair.b}`, pair]));
    for (const row of rows) {
      const [a, b, kind, meters] = row.split(',') as [string, string, string, string];
      const pair = byPair.get(`${a},${b}`);
      expect(pair?.kind, row).toBe(kind === 'linea' ? 'ROOK' : 'QUEEN');
      const difference = Math.abs(pair!.sharedLength - Number(meters));
      // The table is rounded to 0.1 m.
      expect(difference, row).toBeLessThanOrEqual(0.001 * Number(meters) + 0.06);
    }
    expect(rows).toHaveLength(byPair.size);
  });

  it('closes the centimetre defects of Trujillo: no overlap is left', () => {
    const { overlaps, tJunctions, sharedEdges, collapsedRings } = measured.report;
    expect(overlaps).toEqual([]);
    expect({ tJunctions, collapsedRings }).toEqual({ tJunctions: 3, collapsedRings: 0 });
    expect(sharedEdges).toBe(790574);
  });

  it('keeps every run within its border', () => {
    for (const { sharedLength, longestRun, kind } of measured.pairs) {
      expect(longestRun).toBeLessThanOrEqual(sharedLength);
      expect(longestRun > 0).toBe(kind === 'ROOK');
    }
  });

  it('gives the same answer without the input in order', () => {
    const again = measureContiguity([...units].reverse(), { metric: 'GEODESIC' });
    expect(again.pairs).toEqual(measured.pairs);
  });
});
