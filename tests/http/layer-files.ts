import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Geometry, Polygon } from 'geojson';
import { expect } from 'vitest';
import { cli } from './cli-runner.ts';

/** A feature of a layer made for a test. */
export interface MadeFeature {
  properties: Record<string, unknown> | null;
  geometry: unknown;
  [member: string]: unknown;
}

/** A square of side 1 whose lower left corner is [x, y]. */
export function square(x: number, y: number, side = 1): Polygon {
  const [right, top] = [x + side, y + side];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [right, y],
        [right, top],
        [x, top],
        [x, y],
      ],
    ],
  };
}

export function feature(
  properties: Record<string, unknown> | null,
  geometry: Geometry | null,
): MadeFeature {
  return { properties, geometry };
}

export function collection(
  features: readonly MadeFeature[],
  members: Record<string, unknown> = {},
): string {
  const listed = features.map((made) => ({ type: 'Feature', ...made }));
  return JSON.stringify({ type: 'FeatureCollection', ...members, features: listed });
}

/** A folder for the files of one test file. */
export function layerFolder(): {
  write(name: string, content: string | Uint8Array): string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'contigua-layers-'));
  return {
    write(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a command says of a file that it refuses; its path is FILE. */
export async function refusal(path: string, words: string): Promise<string> {
  const [command = '', ...options] = words.split(' ');
  const { code, out, err } = await cli([command, path, ...options]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.endsWith('\n')).toBe(true);
  return err.trimEnd().replaceAll(path, 'FILE');
}
