import type { NaturalRegion } from '../../model/territory.ts';
import type { LinkKind } from '../travel-speeds.ts';

/** Where the shape of a link comes from; its place in this list is its number in the arrays. */
export const linkSources = [
  /** A line drawn by the publisher. */
  'LINE',
  /** A straight line between published points of one route, with a detour factor. */
  'ROUTE_POINTS',
  /** A straight line of ours: access or friction. */
  'STRAIGHT',
] as const;
export type LinkSource = (typeof linkSources)[number];

/** A road, river or lake passage before it is joined to others. */
export interface NetworkLine {
  /** Names the line in errors; need not be unique. */
  readonly id: string;
  readonly kind: Exclude<LinkKind, 'ROAD_ACCESS' | 'WATER_ACCESS' | 'FRICTION'>;
  readonly source: Exclude<LinkSource, 'STRAIGHT'>;
  /** Flat longitudes and latitudes in degrees, at least two points. */
  readonly coordinates: Float64Array;
}

/** A place that people travel from or to: a district capital, a populated place, a facility. */
export interface NetworkPoint {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly altitudeMeters?: number | null;
  readonly naturalRegion?: NaturalRegion | null;
}

/** Distances in metres that decide what is joined to what. */
export interface NetworkOptions {
  /** Ends of roads are joined to roads this near. */
  readonly snapMeters: number;
  /** Ends of rivers and lake passages, which are drawn coarsely, are joined to others this near. */
  readonly waterSnapMeters: number;
  /** A place is joined to roads up to this far. */
  readonly roadAccessMeters: number;
  /** A place is joined to rivers and lakes up to this far. */
  readonly waterAccessMeters: number;
  /** A place is joined to at most so many roads, and to at most so many rivers. */
  readonly accessLinks: number;
  /** Neighbouring places this near are of one settlement, whose streets join them; 0 = none. */
  readonly settlementMeters: number;
  /** Longest straight line of the friction model; 0 leaves the model out. */
  readonly frictionMeters: number;
}

export const defaultNetworkOptions: NetworkOptions = {
  snapMeters: 150,
  waterSnapMeters: 3_000,
  roadAccessMeters: 5_000,
  waterAccessMeters: 8_000,
  accessLinks: 3,
  settlementMeters: 2_000,
  frictionMeters: 100_000,
};

/** One side of a link, while the network is being built. */
export interface NetworkEdge {
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
  readonly source: LinkSource;
  readonly meters: number;
}

/** What the network was made of, before links that lead to no place were left out. */
export interface NetworkReport {
  readonly nodes: number;
  readonly edges: number;
  /** Kilometres of straight chords for links from route points, of the line for the others. */
  readonly kilometers: Readonly<Partial<Record<LinkKind, number>>>;
  /** Ends of lines that were joined to another line, and that were left loose. */
  readonly joinedEnds: number;
  readonly looseEnds: number;
  readonly crossings: number;
  /** Parts joined by roads, and the share of the road nodes that the largest holds. */
  readonly roadComponents: number;
  readonly largestRoadShare: number;
  /** Places with no road, and with neither road nor water, within the access distances. */
  readonly pointsWithoutRoad: number;
  readonly pointsWithoutAccess: number;
}

/**
 * A directed graph in compressed sparse rows; node i < `points.length` is the place `points[i]`.
 * The arcs out of node v are `offsets[v] … offsets[v + 1] - 1`; every link has two arcs, and
 * `reverse[arc]` is the other one.
 */
export interface TravelNetwork {
  readonly points: readonly NetworkPoint[];
  readonly pointIndex: ReadonlyMap<string, number>;
  readonly nodeCount: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly reverse: Int32Array;
  /** Number of the kind in `linkKinds`. */
  readonly kinds: Uint8Array;
  /** Number of the source in `linkSources`. */
  readonly sources: Uint8Array;
  /** Metres of the line; straight for `ROUTE_POINTS` and `STRAIGHT`. */
  readonly meters: Float64Array;
  /** Metres climbed from start to end, negative downhill; NaN where an altitude is not known. */
  readonly rises: Float32Array;
  /** Number in `naturalRegions` of the nearest place that states its region. */
  readonly regions: Uint8Array;
  /** Altitude in metres of the nearest place that states it, 0 where none does. */
  readonly altitudes: Float32Array;
  readonly options: NetworkOptions;
  readonly report: NetworkReport;
}
