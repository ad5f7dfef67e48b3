import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonMembers } from '../../geodata/layers/json-members.ts';

/** The text in pieces of these lengths, over and over; a letter may be cut in two. */
async function* pieces(text: string, lengths: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length]!;
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

async function read(text: string, lengths: readonly number[]) {
  const elements: unknown[] = [];
  const members = await readJsonMembers('file', pieces(text, lengths), 'features', (element) =>
    elements.push(element),
  );
  return { elements, members: Object.fromEntries(members) };
}

const lengthsOf = fc.array(fc.integer({ min: 4, max: 50 }), { minLength: 1, maxLength: 5 });

describe('members of a JSON object, read in pieces', () => {
  it('are those that JSON.parse finds, wherever the text is cut and however it is spaced', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()),
        fc.constantFrom(undefined, 1, '\t'),
        lengthsOf,
        async (features, others, space, lengths) => {
          const { features: _, ...rest } = others;
          const text = JSON.stringify({ ...rest, features }, null, space);
          const { elements, members } = await read(text, lengths);
          const expected = JSON.parse(text);
          expect(elements).toEqual(expected.features);
          expect({ ...members, features: elements }).toEqual(expected);
        },
      ),
    );
  });

  it('are refused where JSON.parse refuses the text, after any change of a character', async () => {
    const text = JSON.stringify({
      a: [1, { b: '}"' }],
      features: [{ c: -1.5e3 }, 'x', null],
      d: {},
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('', ',', ':', '{', '}', '[', ']', '"', '\\', ' ', '1', 'x'),
        lengthsOf,
        async (at, put, lengths) => {
          const changed = text.slice(0, at) + put + text.slice(at + 1);
          let parsed: unknown;
          try {
            parsed = JSON.parse(changed);
          } catch {
            await expect(read(changed, lengths)).rejects.toThrow('file: got broken JSON at byte');
            return;
          }
          const { elements, members } = await read(changed, lengths);
          const whole =
            'features' in (parsed as object) ? { ...members, features: elements } : members;
          expect(whole).toEqual(parsed);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
