import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { topology } from 'topojson-server';
import { afterAll, describe, expect, it } from 'vitest';
import { describePublished } from '../published-files.ts';
import { cli } from './cli-runner.ts';
import { collection, feature, layerFolder, type MadeFeature, square } from './layer-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const oracles = existsSync(`${shared}oracles/README.md`);
if (!oracles) process.stdout.write('Layers on the command line: skipped, no ../shared/oracles.\n');

const columbus = `${shared}oracles/columbus.geojson --id POLYID --planar`;
const guerry = `${shared}oracles/guerry.geojson --id CODE_DE --planar`;
const folder = layerFolder();
afterAll(() => folder.remove());

interface Pair {
  a: string;
  b: string;
  kind: string;
  sharedLength?: number;
  sharedMeters?: number;
}

/** The object that a command prints; it must print nothing else. */
async function answer(words: string) {
  const { code, out, err } = await cli(words);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

/** The neighbours of each unit in a GAL file, in any order. */
function galNeighbours(text: string): Map<string, string[]> {
  const lines = text.split('\n').slice(1);
  const sets = new Map<string, string[]>();
  for (let i = 0; i + 1 < lines.length; i += 2) {
    const [id, count] = lines[i]!.split(' ') as [string, string];
    const neighbours = lines[i + 1]!.split(' ').filter(Boolean).sort();
    expect(neighbours).toHaveLength(Number(count));
    sets.set(id, neighbours);
  }
  return sets;
}

/** Three squares in a row, b touching both others; a fourth far off. */
const row: MadeFeature[] = [
  feature({ code: '01', zone: 'n', size: 1 }, square(0, 0)),
  feature({ code: '02', zone: 'n', size: 2 }, square(1, 0)),
  feature({ code: '03', zone: 's', size: 4 }, square(2, 1)),
  feature({ code: '04', zone: 's', size: 8 }, square(10, 10)),
];

describe('contiguity LAYER', () => {
  it('lists every pair with its kind and border in metres, and the islands', async () => {
    const path = folder.write('row.geojson', collection(row));
    const { pairs, islands } = await answer(`contiguity ${path} --id code`);
    expect(pairs).toEqual([
      { a: '01', b: '02', kind: 'ROOK', sharedMeters: expect.closeTo(110574.3886, 3) },
      { a: '02', b: '03', kind: 'QUEEN', sharedMeters: 0 },
    ]);
    expect(islands).toEqual(['04']);
  });

  it('with --rule rook leaves out point contacts, and a unit with nothing else is an island', async () => {
    const path = folder.write('row.geojson', collection(row));
    const { pairs, islands } = await answer(`contiguity ${path} --id code --planar --rule rook`);
    expect(pairs).toEqual([{ a: '01', b: '02', kind: 'ROOK', sharedLength: 1 }]);
    expect(islands).toEqual(['03', '04']);
  });

  it('writes csv, gal and table', async () => {
    const path = folder.write('a row.json', collection(row));
    const words = ['contiguity', path, '--id', 'code', '--planar', '--format'];
    const run = async (format: string) => (await cli([...words, format])).out;
    expect(await run('csv')).toBe('a,b,kind,sharedLength\n01,02,ROOK,1\n02,03,QUEEN,0\n');
    expect(await run('gal')).toBe('0 4 a_row code\n01 1\n02\n02 2\n03 01\n03 1\n02\n04 0\n\n');
    const table = await run('table');
    expect(table).toMatch(/^a {3}b {3}kind {3}sharedLength\n01 {2}02 {2}ROOK +1\.000\n/);
    expect(table).toMatch(/\n2 pairs; islands: 04\n$/);
  });

  it('quotes ids with commas in csv and refuses ids with spaces in gal', async () => {
    const features = [
      feature({ name: 'Lima, "Cercado"' }, square(0, 0)),
      feature({ name: 'Rímac' }, square(1, 0)),
    ];
    const path = folder.write('names.geojson', collection(features));
    const { out } = await cli(`contiguity ${path} --id name --planar --format csv`);
    expect(out).toBe('a,b,kind,sharedLength\n"Lima, ""Cercado""",Rímac,ROOK,1\n');
    const gal = await cli(`contiguity ${path} --id name --planar --format gal`);
    expect(gal).toEqual({
      code: 1,
      out: '',
      err: `Got the id 'Lima, "Cercado"'; expected ids without spaces in a GAL file (csv and json take any).\n`,
    });
  });

  it('keeps leading zeros and prints whole numbers without decimals', async () => {
    const text = collection(row)
      .replace('"code":"01"', '"code":1.0')
      .replace('"code":"02"', '"code":12e2');
    const path = folder.write('numbers.geojson', text);
    const { pairs } = await answer(`contiguity ${path} --id code --planar`);
    expect(pairs.map(({ a, b }: Pair) => [a, b])).toEqual([
      ['03', '1200'],
      ['1', '1200'],
    ]);
  });

  it('moves vertices to the grid of --snap', async () => {
    const path = folder.write(
      'gap.geojson',
      collection([feature({ code: 'a' }, square(0, 0)), feature({ code: 'b' }, square(1.0004, 0))]),
    );
    const words = `contiguity ${path} --id code --planar`;
    expect((await answer(words)).islands).toEqual(['a', 'b']);
    expect((await answer(`${words} --snap 0.01`)).pairs).toHaveLength(1);
  });

  it('names overlapping polygons on stderr and answers with the borders there are', async () => {
    const path = folder.write(
      'overlap.geojson',
      collection([
        feature({ code: 'a' }, square(0, 0)),
        feature({ code: 'b' }, square(0.5, 0.5)),
        feature({ code: 'c' }, square(-1, 0)),
      ]),
    );
    const { code, out, err } = await cli(`contiguity ${path} --id code --planar`);
    expect(code).toBe(0);
    expect(JSON.parse(out).pairs).toContainEqual({ a: 'a', b: 'c', kind: 'ROOK', sharedLength: 1 });
    expect(err).toBe(
      "Note: 1 pair of polygons overlaps, and its borders may be wrong: 'a' and 'b' at [0.5, 1].\n",
    );
  });
});

describe('the formats of a layer', () => {
  const expected = { a: '01', b: '02', kind: 'ROOK', sharedLength: 1 };
  const wkt = (x: number) =>
    `"MULTIPOLYGON (((${x} 0, ${x + 1} 0 7.5, ${x + 1} 1., ${x} 1, ${x} 0)))"`;

  it.each([
    ['gzip GeoJSON, whatever its name', 'row.data', gzipSync(collection(row))],
    ['GeoJSON with a byte order mark', 'row.geojson', `\uFEFF ${collection(row)}`],
    ['CSV with well-known text', 'row.csv', `code;WKT\r\n01;${wkt(0)}\r\n02;${wkt(1)}\r\n`],
    [
      'CSV with GeoJSON',
      'row.csv.gz',
      gzipSync(
        `code,geometry\n${row
          .slice(0, 2)
          .map(
            ({ properties, geometry }) =>
              `${properties!.code},"${JSON.stringify(geometry).replaceAll('"', '""')}"`,
          )
          .join('\n')}\n`,
      ),
    ],
    [
      'TopoJSON of one object, quantised',
      'row.topojson',
      JSON.stringify(topology({ places: JSON.parse(collection(row)) }, 1e6)),
    ],
  ])('reads %s', async (_, name, content) => {
    const path = folder.write(name, content);
    const { pairs } = await answer(`contiguity ${path} --id code --planar --rule rook`);
    expect(pairs).toEqual([{ ...expected, sharedLength: expect.closeTo(1, 4) }]);
  });

  it('takes one of several TopoJSON objects with --object', async () => {
    const places = JSON.parse(collection(row));
    const path = folder.write('two.json', JSON.stringify(topology({ places, more: places })));
    const words = `contiguity ${path} --id code --planar`;
    expect((await answer(`${words} --object more`)).pairs).toHaveLength(2);
    expect(await cli(words)).toEqual({
      code: 1,
      out: '',
      err: `${path}: got a topology of 2 objects; expected --object with one of places, more.\n`,
    });
    expect((await cli(`${words} --object less`)).err).toBe(
      `${path}: got no object 'less'; expected one of: places, more.\n`,
    );
  });
});

describe('enumerate LAYER', () => {
  it('counts connected sets over the layer, or within the groups of a field', async () => {
    const path = folder.write('row.geojson', collection(row));
    const words = `enumerate ${path} --id code --planar --min 1 --max 3`;
    expect(await answer(`${words} --rule queen`)).toEqual({ total: 7, byGroup: {} });
    expect(await answer(words)).toEqual({ total: 5, byGroup: {} });
    expect(await answer(`${words} --group zone`)).toEqual({ total: 5, byGroup: { n: 3, s: 2 } });
    expect(await answer(`${words} --min-shared 1.5`)).toEqual({ total: 4, byGroup: {} });
  });
});

describe.skipIf(!oracles)('layers with published answers', () => {
  const run = promisify(execFile);
  const npm = (words: string) =>
    run('npm', ['run', '-s', 'contigua', '--', ...words.split(' ')], { cwd: root });

  it('finds the 118 queen and 100 rook pairs of Columbus and their border, with clean JSON', async () => {
    const { stdout } = await npm(
      'contiguity ../shared/oracles/columbus.geojson --id POLYID --planar --rule queen --format json',
    );
    const { pairs, islands } = JSON.parse(stdout) as { pairs: Pair[]; islands: string[] };
    expect(islands).toEqual([]);
    expect(pairs).toHaveLength(118);
    expect(pairs.filter(({ kind }) => kind === 'ROOK')).toHaveLength(100);
    const total = pairs.reduce((sum, { sharedLength = 0 }) => sum + sharedLength, 0);
    expect(total).toBeCloseTo(32.649161, 6);
    expect((await answer(`contiguity ${columbus} --rule rook`)).pairs).toHaveLength(100);
  });

  it('writes the neighbours of Columbus as the published GAL file has them', async () => {
    const { out } = await cli(`contiguity ${columbus} --format gal`);
    expect(out.split('\n')[0]).toBe('0 49 columbus POLYID');
    const published = readFileSync(`${shared}oracles/columbus-queen.gal`, 'utf8');
    expect(galNeighbours(out)).toEqual(galNeighbours(published));
  });

  it('finds the mean of 4.94 neighbours of the 85 French departments', async () => {
    const { pairs, islands } = await answer(`contiguity ${guerry}`);
    expect((2 * pairs.length) / 85).toBeCloseTo(4.941176, 6);
    expect(islands).toEqual([]);
  });

  it('answers within seconds whatever the configuration and the database are', async () => {
    const start = performance.now();
    const args = ['--import', 'tsx', 'server/cli.ts', ...`contiguity ${columbus}`.split(' ')];
    const env = {
      PATH: process.env.PATH,
      PORT: 'x',
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1',
    };
    const { stdout } = await run(process.execPath, args, { cwd: root, env });
    expect(JSON.parse(stdout).pairs).toHaveLength(118);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describePublished('the districts of Peru as a layer', () => {
  const districts = `${shared}data/boundaries/distritos.geojson.gz --id ubigeo`;

  it('have 5,541 pairs at full detail; the simplified file keeps them and adds one', async () => {
    const table = readFileSync(`${shared}data/boundaries/contiguidad-distritos.csv`, 'utf8');
    const full = new Set(
      table
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.slice(0, 13)),
    );
    const { pairs, islands } = await answer(`contiguity ${districts}`);
    const simple = new Set((pairs as Pair[]).map(({ a, b }) => `${a},${b}`));
    expect(full.size).toBe(5541);
    expect([...full].filter((pair) => !simple.has(pair))).toEqual([]);
    expect(simple.size).toBe(5542);
    expect(islands).toEqual(['210103', '211302']);
  });

  it('make 155,616 connected sets of 3 to 6 within a province', async () => {
    const { total, byGroup } = await answer(
      `enumerate ${districts} --group provincia --min 3 --max 6 --rule rook --min-shared 100`,
    );
    expect(total).toBe(155616);
    const counts = Object.values(byGroup as Record<string, number>);
    expect(counts).toHaveLength(196);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  it('of 2007 make 144,844, once the district without a shape is left out', async () => {
    const path = `${shared}data/boundaries/peru_distrital_simple-2007.geojson`;
    const refused = await cli(`enumerate ${path} --id IDDIST --group IDPROV`);
    expect(refused.code).toBe(1);
    expect(refused.err).toBe(
      "Feature '210103': got no geometry; expected a Polygon or MultiPolygon.\n",
    );
    const layer = JSON.parse(readFileSync(path, 'utf8'));
    layer.features = layer.features.filter(({ geometry }: MadeFeature) => geometry !== null);
    const whole = folder.write('2007.geojson', JSON.stringify(layer));
    const { total } = await answer(`enumerate ${whole} --id IDDIST --group IDPROV`);
    expect(total).toBe(144844);
  });

  it('are read from one object of the TopoJSON', async () => {
    const { pairs } = await answer(
      `contiguity ${shared}data/boundaries/peru.topojson --object departamentos --id ubigeo_dep --rule rook`,
    );
    expect(pairs.length).toBeGreaterThan(40);
    expect(pairs[0]).toMatchObject({ a: '01', kind: 'ROOK' });
  });
});
