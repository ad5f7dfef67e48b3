import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DirectoryPlace,
  mergeNearPlaces,
  sharePeople,
} from '../../geodata/analysis/place-population.ts';

const place = (code: string, kind: 'URBAN' | 'RURAL', north = 0, ubigeo = '010101') => ({
  ...{ code, kind, ubigeo },
  longitude: -75,
  latitude: -9 + north / 110.9,
});

const peopleOf = (places: readonly { population: number }[]) =>
  places.map(({ population }) => population);

describe('the people of populated places', () => {
  const three = [place('1', 'URBAN'), place('2', 'RURAL'), place('3', 'RURAL')];

  it('are the urban people in the towns and the rural ones in the villages', () => {
    const districts = new Map([['010101', { people: 1000, ruralShare: 0.3 }]]);
    expect(peopleOf(sharePeople(three, districts))).toEqual([700, 150, 150]);
  });

  it('are all alike where the rural share is not known, and all of one kind where there is no other', () => {
    const unknown = new Map([['010101', { people: 900, ruralShare: null }]]);
    expect(peopleOf(sharePeople(three, unknown))).toEqual([300, 300, 300]);
    const half = new Map([['010101', { people: 900, ruralShare: 0.5 }]]);
    expect(peopleOf(sharePeople(three.slice(1), half))).toEqual([450, 450]);
    expect(peopleOf(sharePeople(three.slice(0, 1), half))).toEqual([900]);
  });

  it('are none in a district without a figure', () => {
    expect(peopleOf(sharePeople(three, new Map()))).toEqual([0, 0, 0]);
  });
});

describe('places near another', () => {
  it('are counted at the nearest one that is kept, of their own district', () => {
    const places = [
      { ...place('1', 'RURAL', 0), population: 5 },
      { ...place('2', 'URBAN', 1.5), population: 100 },
      { ...place('3', 'URBAN', 4.5), population: 200 },
      { ...place('4', 'RURAL', 3.5), population: 7 },
      { ...place('5', 'RURAL', 3.6, '010102'), population: 9 },
    ];
    const merged = mergeNearPlaces(places, 2);
    expect(merged.map(({ code, population }) => [code, population])).toEqual([
      ['2', 105],
      ['3', 207],
      ['5', 9],
    ]);
  });

  it('lose nobody, whatever their order', () => {
    const found: fc.Arbitrary<DirectoryPlace> = fc.record({
      code: fc.uuid(),
      ubigeo: fc.constantFrom('010101', '010102'),
      kind: fc.constantFrom('URBAN', 'RURAL'),
      longitude: fc.double({ min: -75, max: -74.9, noNaN: true }),
      latitude: fc.double({ min: -9, max: -8.9, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(found, { selector: ({ code }) => code }), (places) => {
        const peopled = places.map((one, i) => ({ ...one, population: i + 1 }));
        const merged = mergeNearPlaces(peopled, 3);
        const total = (of: readonly { population: number }[]) =>
          peopleOf(of).reduce((sum, people) => sum + people, 0);
        expect(total(merged)).toBe(total(peopled));
        expect(mergeNearPlaces([...peopled].reverse(), 3)).toEqual(merged);
      }),
    );
  });
});
