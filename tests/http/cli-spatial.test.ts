import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cli } from './cli-runner.ts';
import { collection, feature, layerFolder, refusal, square } from './layer-files.ts';

const shared = fileURLToPath(new URL('../../../shared/oracles/', import.meta.url));
const oracles = existsSync(`${shared}README.md`);
if (!oracles) process.stdout.write('Statistics of layers: skipped, no ../shared/oracles.\n');

const columbus = `${shared}columbus.geojson --id POLYID --planar`;
const guerry = `${shared}guerry.geojson --id CODE_DE --planar`;
const folder = layerFolder();
afterAll(() => folder.remove());

/** The object that a command prints; it must print nothing else. */
async function answer(words: string) {
  const { code, out, err } = await cli(words);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

describe.skipIf(!oracles)('moran', () => {
  it.each([
    ['CRIME', 'queen', 0.500188557],
    ['CRIME', 'rook', 0.523670213],
    ['HOVAL', 'queen', 0.180093114],
    ['INC', 'queen', 0.415628778],
  ])('of %s in Columbus with %s contiguity is the published I', async (field, rule, expected) => {
    const { I } = await answer(`moran ${columbus} --value ${field} --rule ${rule}`);
    expect(I).toBeCloseTo(expected, 9);
  });

  it('of Donatns in the French departments is the published I, on fixed keys', async () => {
    const words = `moran ${guerry} --value Donatns --rule queen --permutations 99 --seed 12345`;
    const result = await answer(words);
    expect(result.I).toBeCloseTo(0.3533613255848606, 15);
    expect(result).toMatchObject({ expected: -1 / 84, p: 0.01, permutations: 99, seed: 12345 });
    expect(Object.keys(result)).toEqual([
      'I',
      'expected',
      'variance',
      'z',
      'p',
      'permutations',
      'seed',
    ]);
    expect(await answer(words)).toEqual(result);
    expect((await answer(`moran ${guerry} --value Donatns --permutations 0`)).p).toBeNull();
  });
});

describe.skipIf(!oracles)('lisa', () => {
  it('gives the published local Moran of Crm_prs, in the order of the file', async () => {
    const { units } = await answer(`lisa ${guerry} --value Crm_prs --permutations 99`);
    const first = units.slice(0, 4).map(({ I }: { I: number }) => Number(I.toFixed(10)));
    expect(first).toEqual([0.5161202313, 0.8182751385, 0.7940865597, 0.733161543]);
    expect(units).toHaveLength(85);
    expect(Object.keys(units[0])).toEqual(['id', 'I', 'z', 'lag', 'quadrant', 'p', 'significant']);
  });
});

describe.skipIf(!oracles)('regionalize', () => {
  const six = 'Crm_prs,Crm_prp,Litercy,Donatns,Infants,Suicids';

  it.each([
    ['skater', 0.3763086809],
    ['schc-ward', 0.4241728843],
    ['schc-average', 0.2147711255],
    ['redcap-full-single', 0.3393192131],
    ['redcap-full-complete', 0.3942088501],
    ['redcap-full-average', 0.3854425827],
    ['redcap-full-ward', 0.4226856732],
  ])('with %s and k = 5 reaches the published ratio', async (method, expected) => {
    const words = `regionalize ${guerry} --values ${six} --rule queen -k 5 --method ${method}`;
    const { labels, sumOfSquares, ratio, ...others } = await answer(words);
    expect(ratio).toBeCloseTo(expected, 9);
    expect(Object.keys(sumOfSquares)).toEqual(['total', 'within', 'between']);
    expect(sumOfSquares.between / sumOfSquares.total).toBe(ratio);
    expect(Object.keys(labels)).toHaveLength(85);
    expect([...new Set(Object.values(labels))].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(others).toEqual({});
  });

  it.each([
    'redcap-first-single',
    'redcap-first-complete',
    'redcap-first-average',
    'redcap-first-ward',
    'schc-single',
    'schc-complete',
    'ward',
  ])('knows %s', async (method) => {
    const { ratio } = await answer(`regionalize ${guerry} --values ${six} -k 5 --method ${method}`);
    expect(ratio).toBeGreaterThan(0);
    expect(ratio).toBeLessThan(1);
  });

  it('refuses more regions than units', async () => {
    expect(await cli(`regionalize ${guerry} --values ${six} -k 86`)).toEqual({
      code: 1,
      out: '',
      err: 'Got k = 86; expected a whole number from 1 to 85.\n',
    });
  });
});

describe('layers that statistics cannot use', () => {
  const sizes = (last: unknown, gap = 0) =>
    folder.write(
      'sizes.geojson',
      collection(
        [3, 1, 4, 1, last].map((size, i) =>
          feature({ id: `u${i}`, size, kind: i }, square(i + (i === 4 ? gap : 0), 0)),
        ),
      ),
    );

  it.each([
    ['moran --value', 'many', 'the text "many"'],
    ['lisa --value', null, 'nothing'],
    ['regionalize -k 2 --values', '7', 'the text "7"'],
    ['moran --value', true, 'true'],
  ])('(%s) for a cell that is no number are refused by its feature', async (words, cell, got) => {
    const [command, ...options] = `${words} size --id id --planar`.split(' ');
    expect(await refusal(sizes(cell), [command, ...options].join(' '))).toBe(
      `Feature 'u4': got ${got} in the field 'size'; expected a number in every feature.`,
    );
  });

  it('because all values are equal are refused', async () => {
    const path = folder.write(
      'equal.geojson',
      collection([0, 1, 2, 3].map((i) => feature({ id: i, size: 5 }, square(i, 0)))),
    );
    expect(await refusal(path, 'moran --id id --planar --value size')).toMatch(
      /; expected .*differ/,
    );
  });

  it.each([
    [
      'moran --id id --planar --value size',
      /^Got 5 as size of every unit; expected values that differ/,
    ],
    [
      'lisa --id id --planar --value size',
      /^Got 5 as size of every unit; expected values that differ/,
    ],
    ['regionalize --id id --planar --values size -k 2', /^Got size with a standard deviation of 0/],
  ])('because the variable is constant are refused by %s', async (words, message) => {
    const path = folder.write(
      'constant.geojson',
      collection([0, 1, 2, 3].map((i) => feature({ id: i, size: 5 }, square(i, 0)))),
    );
    expect(await refusal(path, words)).toMatch(message);
  });

  it.each([
    ['moran --value size', 3, /^Got 3 units; expected 4 at least/],
    ['lisa --value size', 2, /^Got 2 units; expected 3 at least/],
  ])('because they have too few units are refused by %s', async (words, units, message) => {
    const few = Array.from({ length: units }, (_, i) => feature({ id: i, size: i }, square(i, 0)));
    const path = folder.write('few.geojson', collection(few));
    expect(await refusal(path, `${words} --id id --planar`)).toMatch(message);
  });

  it.each(['moran', 'lisa'])(
    'are refused by %s for permutations and seeds out of range',
    async (name) => {
      const words = `${name} --id id --planar --value size`;
      expect(await refusal(sizes(7), `${words} --permutations 100000`)).toMatch(
        /^Got 100000 permutations; expected a whole number from 0 to 99999/,
      );
      expect(await refusal(sizes(7), `${words} --seed 4294967296`)).toMatch(
        /^Got the seed 4294967296; expected a whole number from 0 to 4294967295/,
      );
    },
  );

  it('in more parts than regions are refused; an island is a part', async () => {
    expect(await refusal(sizes(5, 3), 'regionalize --id id --planar --values size -k 1')).toMatch(
      /^Got k = 1; expected a whole number from 2 to 5/,
    );
  });

  it('are told apart from those with islands, which are answered with a note', async () => {
    const { code, out, err } = await cli(`moran ${sizes(5, 3)} --id id --planar --value size`);
    expect(code).toBe(0);
    expect(JSON.parse(out).expected).toBe(-0.25);
    expect(err).toBe('Note: 1 unit has no neighbour and counts with weights of 0: u4.\n');
  });

  it.each([
    ['moran a --id id', 'Got no --value; expected --value FIELD.'],
    [
      'moran a --id id --value v --permutations many',
      'Got --permutations many; expected a whole number of at least 0.',
    ],
    [
      'lisa a --id id --value v --seed 1.5',
      'Got --seed 1.5; expected a whole number of at least 0.',
    ],
    ['regionalize a --id id -k 5', 'Got no --values; expected --values A,B,C.'],
    ['regionalize a --id id --values v', 'Got no -k; expected -k with a number of regions.'],
    [
      'regionalize a --id id --values v -k five',
      'Got -k five; expected a whole number of at least 1.',
    ],
    [
      'regionalize a --id id --values v -k 5 --method max-p',
      'Got --method max-p; expected one of skater,',
    ],
  ])('or options typed wrong, "%s", give usage and exit code 2', async (words, message) => {
    const { code, out, err } = await cli(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(message)).toBe(true);
  });
});
