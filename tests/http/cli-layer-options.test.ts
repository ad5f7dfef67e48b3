import { describe, expect, it } from 'vitest';
import { cli } from './cli-runner.ts';

describe('options typed wrong', () => {
  it.each([
    ['contiguity', 'Got no LAYER; expected one.'],
    ['contiguity a b --id id', 'Got a b; expected one LAYER.'],
    ['contiguity a', 'Got no --id; expected --id FIELD.'],
    ['contiguity a --id id --rule bishop', 'Got --rule bishop; expected one of queen, rook.'],
    [
      'contiguity a --id id --format xml',
      'Got --format xml; expected one of json, csv, gal, table.',
    ],
    ['contiguity a --id id --snap 0', 'Got --snap 0; expected a number above 0.'],
    ['contiguity a --id id --k 5', "Unknown option '--k'"],
    ['enumerate a --id id --min 0', 'Got --min 0; expected a whole number of at least 1.'],
    ['enumerate a --id id --max six', 'Got --max six; expected a whole number of at least 1.'],
    [
      'enumerate a --id id --min 4 --max 3',
      'Got --min 4 and --max 3; expected --max to be no less.',
    ],
    ['enumerate a --id id --min-shared=-1', 'Got --min-shared -1; expected 0 or more.'],
    ['2sfca', 'Got no --travel; expected --travel MATRIX.csv.'],
    [
      '2sfca --travel a --land-use b --demand c --supply d --cutoff soon',
      'Got --cutoff soon; expected 0 or more.',
    ],
    [
      '2sfca --travel a --land-use b --demand c --supply d --cutoff 45 --method best',
      'Got --method best; expected one of 2sfca, bfca.',
    ],
  ])('as in "%s" give usage and exit code 2, before any file is read', async (words, message) => {
    const { code, out, err } = await cli(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(`${message}`)).toBe(true);
    expect(err).toContain(`npm run contigua -- ${words.split(' ')[0]}`);
  });
});
