import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { cli } from './cli-runner.ts';
import { layerFolder } from './layer-files.ts';

const folder = layerFolder();
afterAll(() => folder.remove());

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const oracles = existsSync(`${shared}oracles/README.md`);
if (!oracles) process.stdout.write('2sfca: skipped, no ../shared/oracles.\n');

describe.skipIf(!oracles)('2sfca', () => {
  it.each([
    ['2sfca', [0.0152, 0.1491, 0.1491, 0.1068, 0]],
    ['bfca', [0.0094, 0.1993, 0.1993, 0.1147, 0]],
  ])('gives the published %s scores of Belo Horizonte', async (method, expected) => {
    const files = `${shared}oracles/belo-horizonte-5`;
    const { out } = await cli(
      `2sfca --travel ${files}-travel-minutes.csv --land-use ${files}-land-use.csv --demand population --supply jobs --cutoff 45 --method ${method}`,
    );
    const { scores } = JSON.parse(out);
    const rounded = Object.values(scores as Record<string, number>).map((s) =>
      Number(s.toFixed(4)),
    );
    expect(rounded).toEqual(expected);
    expect(Object.keys(scores)[0]).toBe('89a88cdb57bffff');
  });
});

describe('tables for 2sfca', () => {
  const travel = 'from,x,y\na,10,NA\nb,20,30\n';
  const places = 'id,people,jobs\na,10,1\nb,20,0\nx,0,5\ny,0,6\n';
  const ask = (matrix: string, table: string, more = '') => {
    const [m, t] = [folder.write('travel.csv', matrix), folder.write('places.csv', table)];
    return cli(
      `2sfca --travel ${m} --land-use ${t} --demand people --supply jobs --cutoff 25${more}`,
    );
  };

  it('take NA as no way', async () => {
    const { code, out } = await ask(travel, places);
    expect(code).toBe(0);
    expect(JSON.parse(out).scores).toEqual({ a: 5 / 30, b: 5 / 30 });
    expect((await ask(travel, places, ' --format table')).out).toBe(
      'id   score\na   0.1667\nb   0.1667\n',
    );
  });

  it.each([
    [
      travel.replace('20', 'far'),
      places,
      /travel\.csv: got the text "far" in the column 'x' of 'b'; expected a number in every row\.$/,
    ],
    [travel.replace('20', '-1'), places, /^Got the travel cost -1 from b to x; expected 0 or more/],
    [
      travel.replace('b,', 'a,'),
      places,
      /travel\.csv: got the id 'a' twice; expected each id once in the column 'from'\.$/,
    ],
    [
      travel.replace('y\n', 'x\n'),
      places,
      /travel\.csv: got the column 'x' twice; expected each column once\.$/,
    ],
    [
      travel,
      places.replace('b,20', 'b,'),
      /places\.csv: got nothing in the column 'people' of 'b'; expected a number in every row\.$/,
    ],
    [travel, places.replace('b,20', 'b,-20'), /^Got -20 as the demand of 'b'/],
    [travel, places.replace('x,0,5\n', ''), /^Got none as the supply of 'x'/],
    [
      travel,
      places.replace('jobs', 'beds'),
      /places\.csv: got no column 'jobs'; expected one of its columns: id, people, beds\.$/,
    ],
  ])('are refused with what was got and expected (%#)', async (matrix, table, message) => {
    const { code, out, err } = await ask(matrix, table);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trimEnd()).toMatch(message);
  });
});
