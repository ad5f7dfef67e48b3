import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packColumns, unpackColumns } from '../../geodata/analysis/packed-columns.ts';
import { buildTravelNetwork } from '../../geodata/analysis/travel-network/build-travel-network.ts';
import type { NetworkLine, NetworkPoint } from '../../geodata/analysis/travel-network/network.ts';
import {
  packTravel,
  type Travel,
  unpackTravel,
} from '../../geodata/analysis/travel-network/packed-travel.ts';
import { travelTimes } from '../../geodata/analysis/travel-network/travel-times.ts';
import { travelModes, travelSeasons } from '../../geodata/analysis/travel-speeds.ts';
import { naturalRegions } from '../../geodata/model/territory.ts';
import { travelFactsOf } from '../../geodata/questions/travel-facts.ts';
import { gridFacts } from '../http/grid-facts.ts';

const longitude = fc.double({ min: -75, max: -74.5, noNaN: true });
const latitude = fc.double({ min: -9, max: -8.5, noNaN: true });

const point = fc.record({
  longitude,
  latitude,
  altitudeMeters: fc.option(fc.integer({ min: 0, max: 5000 })),
  naturalRegion: fc.option(fc.constantFrom(...naturalRegions)),
});

const line = fc.record({
  kind: fc.constantFrom('ROAD_NATIONAL', 'ROAD_LOCAL', 'RIVER_MAJOR', 'LAKE'),
  source: fc.constantFrom('LINE', 'ROUTE_POINTS'),
  vertices: fc.array(fc.tuple(longitude, latitude), { minLength: 2, maxLength: 5 }),
});

const names = ['D010101', 'Fhealth-1', 'P0101010001', 'Pñandú', 'D010102', 'F2', 'P3', 'P4'];

/** Small networks of every kind of link, with facilities and places on some of the points. */
const travel: fc.Arbitrary<Travel> = fc
  .tuple(
    fc.array(point, { minLength: 2, maxLength: names.length }),
    fc.array(line, { maxLength: 5 }),
    fc.array(fc.option(fc.constantFrom('I-1', 'II-E')), { maxLength: 2 }),
  )
  .map(([found, drawn, categories]) => {
    const points: NetworkPoint[] = found.map((one, i) => ({ ...one, id: names[i]! }));
    const lines = drawn.map(({ vertices, ...of }, i) => ({
      ...of,
      id: `L${i}`,
      coordinates: Float64Array.from(vertices.flat()),
    })) as NetworkLine[];
    return {
      network: buildTravelNetwork(lines, points),
      facilities: {
        points: Int32Array.from(categories, (_, i) => i),
        kinds: categories.map(() => 'HEALTH'),
        categories,
        ubigeos: categories.map(() => '010101'),
      },
      places: {
        points: Int32Array.of(0, 1),
        ubigeos: ['010101', '010102'],
        population: Float64Array.of(12.5, 0),
      },
      sourceIds: ['a', 'seeds/b.json'],
    };
  });

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

describe('a packed travel network', () => {
  it('is the same network again, with what lies on it', () => {
    fc.assert(
      fc.property(travel, (packed) => {
        expect(unpackTravel(shared(packTravel(packed)))).toEqual(packed);
      }),
    );
  });

  it('gives the same travel times by every mode in every season', () => {
    fc.assert(
      fc.property(travel, ({ network, ...rest }) => {
        const again = unpackTravel(shared(packTravel({ network, ...rest }))).network;
        const ids = network.points.map(({ id }) => id);
        for (const mode of travelModes) {
          for (const season of travelSeasons) {
            const options = { mode, season };
            expect(travelTimes(again, ids[0]!, ids, options)).toEqual(
              travelTimes(network, ids[0]!, ids, options),
            );
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('copies no numbers, and is unpacked once a thread', () => {
    const [packed] = fc.sample(travel, { numRuns: 1, seed: 5 });
    const bytes = shared(packTravel(packed!));
    expect(unpackTravel(bytes).network.targets.buffer).toBe(bytes);
    const withinProvinces = { ...{ ubigeos: [], tables: [] }, ...emptyBlocks };
    const facts = { ...gridFacts(2, 'packed'), travel: { bytes, withinProvinces } };
    expect(travelFactsOf(facts)).toBe(travelFactsOf(facts));
    expect(travelFactsOf(facts)?.facilities.ids).toEqual(
      packed!.facilities.kinds.map((_, i) => names[i]!.slice(1)),
    );
    expect(travelFactsOf(facts)?.places.ids).toEqual(['D010101', 'Fhealth-1']);
    expect(travelFactsOf({ ...facts, travel: null })).toBeNull();
  });

  it('is refused when bytes are missing or are others', () => {
    const [packed] = fc.sample(travel, { numRuns: 1, seed: 5 });
    const bytes = packTravel(packed!);
    expect(() => unpackTravel(shared(bytes.subarray(0, bytes.length - 8)))).toThrow(/expected \d+/);
    expect(() => unpackTravel(shared(bytes.map((byte) => byte ^ 255)))).toThrow(
      /no packed columns/,
    );
    expect(() => unpackTravel(new ArrayBuffer(3))).toThrow(/no packed columns/);
  });
});

const emptyBlocks = {
  starts: new Int32Array(0),
  places: new Int32Array(0),
  widths: new Int32Array(0),
};

describe('packed columns', () => {
  it('refuse texts that would not come back, and columns that are not there', () => {
    expect(() => packColumns({ texts: ['a\nb'] }, null)).toThrow(/no line feed/);
    const columns = unpackColumns(
      packColumns({ none: [], one: [''], two: Uint8Array.of(7) }, { note: 1 })
        .buffer as ArrayBuffer,
    );
    expect(columns.note).toEqual({ note: 1 });
    expect([columns.texts('none'), columns.texts('one')]).toEqual([[], ['']]);
    expect(columns.numbers('two', 'u8')).toEqual(Uint8Array.of(7));
    expect(() => columns.numbers('two', 'i32')).toThrow(/without two \(i32\)/);
  });
});
