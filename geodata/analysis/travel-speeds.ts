import type { NaturalRegion } from '../model/territory.ts';

/** How a person travels. */
export const travelModes = [
  /** On foot along roads, from and to them, and across country where no road is known. */
  'WALK',
  /** By motor vehicle on roads; on foot from and to them. */
  'CAR',
  /** By motor boat on rivers and lakes, from landing to landing. */
  'BOAT',
  /** By motor vehicle on roads and by motor boat on rivers and lakes, whichever is quicker. */
  'MOTORISED',
] as const;
export type TravelMode = (typeof travelModes)[number];

/** Dry is May to October in the Andes and the Amazon, wet November to April. */
export const travelSeasons = ['DRY', 'WET'] as const;
export type TravelSeason = (typeof travelSeasons)[number];

/** What a link of the network is; its place in this list is its number in the arrays. */
export const linkKinds = [
  'ROAD_NATIONAL',
  'ROAD_DEPARTMENTAL',
  'ROAD_LOCAL',
  'RIVER_MAJOR',
  'RIVER_MINOR',
  'LAKE',
  /** Straight line from a place to a road. */
  'ROAD_ACCESS',
  /** Straight line from a place to a river or lake. */
  'WATER_ACCESS',
  /** Straight line between two places that no road in the data joins. */
  'FRICTION',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Kilometres an hour, by season. */
export type SeasonSpeeds = Readonly<Record<TravelSeason, number>>;
type RegionSpeeds = Readonly<Record<NaturalRegion, SeasonSpeeds>>;

const speeds = (DRY: number, WET: number): SeasonSpeeds => ({ DRY, WET });

/**
 * Average speeds of a shared motor vehicle, stops included, km/h.
 * Assumptions of this project, set below the design speeds of the Peruvian manual of geometric
 * design (MTC, DG-2018) for the class and relief; not measured:
 * - national roads are mostly paved: long straights on the coast; curves and gradients of up to 10 %
 *   in the Andes; rain, slides and mototaxis in the Amazon;
 * - departmental roads are mostly gravel;
 * - local roads are mostly earth or single-lane tracks, a third slower after rain where it rains.
 */
export const roadSpeeds: Readonly<
  Record<'ROAD_NATIONAL' | 'ROAD_DEPARTMENTAL' | 'ROAD_LOCAL', RegionSpeeds>
> = {
  ROAD_NATIONAL: { COSTA: speeds(70, 70), SIERRA: speeds(48, 42), SELVA: speeds(50, 45) },
  ROAD_DEPARTMENTAL: { COSTA: speeds(45, 42), SIERRA: speeds(28, 22), SELVA: speeds(35, 26) },
  ROAD_LOCAL: { COSTA: speeds(30, 28), SIERRA: speeds(20, 15), SELVA: speeds(22, 14) },
};

/**
 * Speeds of public motor boats, mean of upstream and downstream, km/h. Assumptions: fast launches
 * are reported at about 40 km/h on the main rivers, cargo launches at 10 to 15; a traveller of the
 * districts takes something between. Smaller rivers are travelled with light outboards and are slower
 * at low water (dry season); lakes by open motor boat.
 */
export const waterSpeeds: Readonly<Record<'RIVER_MAJOR' | 'RIVER_MINOR' | 'LAKE', SeasonSpeeds>> = {
  RIVER_MAJOR: speeds(20, 20),
  RIVER_MINOR: speeds(9, 12),
  LAKE: speeds(14, 14),
};

/**
 * The way between a place and a road: up to `vehicleMeters` there are streets or tracks (a vehicle
 * takes them at `vehicle`), the rest is walked. Rivers in the data are drawn at 1:10 000 000 and lie
 * kilometres off their course, so the way to a river is taken by small boat.
 */
export const accessSpeeds = {
  vehicleMeters: 3_000,
  vehicle: speeds(15, 12),
  boat: speeds(9, 9),
} as const;

/**
 * Where no road in the data joins two places: straight line × `detour` at these speeds, km/h.
 * Declared, not measured. The register of routes covers the country, so these are places without a
 * classified road: on the coast tracks over flat ground, in the Andes trails and unclassified tracks,
 * in the Amazon small rivers not in the data (by light boat) and trails.
 */
export const frictionSpeeds: Readonly<Record<'VEHICLE' | 'BOAT', Partial<RegionSpeeds>>> = {
  VEHICLE: { COSTA: speeds(20, 18), SIERRA: speeds(10, 7), SELVA: speeds(6, 4) },
  BOAT: { SELVA: speeds(8, 10) },
};

/**
 * Length of the way over the straight line.
 * `route`: between consecutive points of a route. Departmental and local: measured, total length over
 * total chords of the routes that have both lines and points (departmental 73 coast, 39 Andes, 51
 * Amazon routes: 1.47, 1.70, 1.33; local 693, 193, 773: 1.28, 1.40, 1.31). National: assumed, its
 * junctions are closer together (median 2 km).
 * `access`, `water` (the lines are drawn at 1:10 000 000), `friction`: assumed; small rivers meander
 * about twice the straight line.
 */
export const detourFactors = {
  route: {
    ROAD_NATIONAL: { COSTA: 1.1, SIERRA: 1.3, SELVA: 1.2 },
    ROAD_DEPARTMENTAL: { COSTA: 1.47, SIERRA: 1.7, SELVA: 1.33 },
    ROAD_LOCAL: { COSTA: 1.28, SIERRA: 1.4, SELVA: 1.31 },
  },
  access: 1.2,
  water: 1.2,
  friction: { WALK: 1.3, VEHICLE: 1.5, BOAT: 1.9 },
} as const;

/**
 * Walking: Tobler's hiking function (1993), 6 exp(-3.5 |s + 0.05|) km/h for the slope s = rise over
 * run of the way, times a factor for the ground, times 1.016 exp(-0.0001072 altitude) for thin air
 * (Weiss et al. 2018, Nature 553). Ground: 1 on roads; off them Tobler's 0.6 in open country and
 * 0.4 (0.3 wet) in forest, near the 1.62 km/h that Weiss et al. give evergreen broadleaf forest.
 */
export const walkingGround: Readonly<Record<'ROAD' | NaturalRegion, SeasonSpeeds>> = {
  ROAD: speeds(1, 0.95),
  COSTA: speeds(0.6, 0.6),
  SIERRA: speeds(0.6, 0.55),
  SELVA: speeds(0.4, 0.3),
};

/** Slope of a footpath where the altitude of an end is not known. Assumed. */
export const typicalSlope: Readonly<Record<NaturalRegion, number>> = {
  COSTA: 0.02,
  SIERRA: 0.15,
  SELVA: 0.03,
};

/** Taken where the natural region of a place is not known: the commonest of the districts'. */
export const defaultRegion: NaturalRegion = 'SIERRA';

/** Walking speed in km/h on a slope (rise over run, negative downhill) at an altitude in metres. */
export function walkingSpeed(slope: number, altitudeMeters: number): number {
  const tobler = 6 * Math.exp(-3.5 * Math.abs(slope + 0.05));
  return tobler * Math.min(1, 1.016 * Math.exp(-0.0001072 * Math.max(0, altitudeMeters)));
}
