import { districtBlocks } from '../../geodata/analysis/travel-network/district-travel-times.ts';
import type { TravelNetwork } from '../../geodata/analysis/travel-network/network.ts';
import { packTravel } from '../../geodata/analysis/travel-network/packed-travel.ts';
import type { AnalysisFacts, SchoolColumns } from '../../geodata/questions/analysis-facts.ts';
import { plainFacts } from './cluster-fixtures.ts';

/** What lies on a made-up network; points are named as on the real one: D, F or P and a code. */
export interface OnNetwork {
  /** Health category by facility. */
  facilities?: Readonly<Record<string, string | null>>;
  /** District and people by place, without the P. */
  places?: Readonly<Record<string, readonly [ubigeo: string, people: number]>>;
  schools?: SchoolColumns;
}

/** Facts that know a network and what lies on it. */
export function travelAnalysisFacts(
  network: TravelNetwork | null,
  { facilities = {}, places = {}, schools }: OnNetwork = {},
): AnalysisFacts {
  const none = {
    ubigeos: [],
    population: new Float64Array(0),
    indicators: new Map(),
    provenance: new Map(),
  };
  return {
    dataVersion: 'made up',
    clusters: plainFacts([]),
    contiguity: { pairs: [] },
    mancomunidades: [],
    columns: { REGION: none, PROVINCE: none, DISTRICT: none },
    ...(schools && { schools }),
    travel: network && {
      bytes: shared(packed(network, facilities, places)),
      withinProvinces: districtBlocks([], []),
    },
  };
}

function packed(
  network: TravelNetwork,
  facilities: NonNullable<OnNetwork['facilities']>,
  places: NonNullable<OnNetwork['places']>,
): Uint8Array {
  const numbersOf = (prefix: string, ids: readonly string[]) =>
    Int32Array.from(ids, (id) => network.pointIndex.get(prefix + id) as number);
  return packTravel({
    network,
    facilities: {
      points: numbersOf('F', Object.keys(facilities)),
      kinds: Object.keys(facilities).map(() => 'HEALTH'),
      categories: Object.values(facilities),
      ubigeos: Object.keys(facilities).map(() => '010101'),
    },
    places: {
      points: numbersOf('P', Object.keys(places)),
      ubigeos: Object.values(places).map(([ubigeo]) => ubigeo),
      population: Float64Array.from(Object.values(places), ([, people]) => people),
    },
    sourceIds: ['made-up'],
  });
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const buffer = new SharedArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
