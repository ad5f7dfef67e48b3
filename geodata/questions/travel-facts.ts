import type { TravelNetwork } from '../analysis/travel-network/network.ts';
import type { Ubigeo } from '../model/territory.ts';
import type { AnalysisFacts } from './analysis-facts.ts';

export interface TravelFacts {
  network: TravelNetwork;
  facilities: {
    ids: readonly string[];
    kinds: readonly string[];
    categories: readonly (string | null)[];
    ubigeos: readonly Ubigeo[];
    longitude: Float64Array;
    latitude: Float64Array;
  };
  places: {
    ids: readonly string[];
    ubigeos: readonly Ubigeo[];
    population: Float64Array;
    longitude: Float64Array;
    latitude: Float64Array;
  };
  sourceIds: readonly string[];
}

export function travelFactsOf(facts: AnalysisFacts): TravelFacts | null {
  return (facts as { travel?: TravelFacts }).travel ?? null;
}
