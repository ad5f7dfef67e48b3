import type { NaturalRegion } from '../../model/territory.ts';
import {
  accessSpeeds,
  detourFactors,
  frictionSpeeds,
  type LinkKind,
  roadSpeeds,
  type TravelMode,
  type TravelSeason,
  typicalSlope,
  walkingGround,
  walkingSpeed,
  waterSpeeds,
} from '../travel-speeds.ts';
import type { LinkSource } from './network.ts';

/** What the time along one arc depends on; see `TravelNetwork` for the units. */
export interface ArcFacts {
  readonly kind: LinkKind;
  readonly source: LinkSource;
  readonly meters: number;
  readonly rise: number;
  readonly region: NaturalRegion;
  readonly altitude: number;
}

/** Minutes along an arc by the speeds of `travel-speeds.ts`; Infinity where the mode cannot use it. */
export function arcMinutes(arc: ArcFacts, mode: TravelMode, season: TravelSeason): number {
  switch (arc.kind) {
    case 'ROAD_NATIONAL':
    case 'ROAD_DEPARTMENTAL':
    case 'ROAD_LOCAL':
      return roadMinutes(arc, arc.kind, mode, season);
    case 'RIVER_MAJOR':
    case 'RIVER_MINOR':
    case 'LAKE':
      return waterMinutes(arc, waterSpeeds[arc.kind][season], mode, detourFactors.water);
    case 'WATER_ACCESS':
      return waterMinutes(arc, accessSpeeds.boat[season], mode, detourFactors.access);
    case 'ROAD_ACCESS':
      return accessMinutes(arc, mode, season);
    case 'FRICTION':
      return frictionMinutes(arc, mode, season);
  }
}

function minutes(meters: number, kilometersPerHour: number): number {
  return (meters * 0.06) / kilometersPerHour;
}

function roadMinutes(
  { source, meters, region, altitude }: ArcFacts,
  kind: keyof typeof roadSpeeds,
  mode: TravelMode,
  season: TravelSeason,
): number {
  if (mode === 'BOAT') return Infinity;
  const way = source === 'ROUTE_POINTS' ? meters * detourFactors.route[kind][region] : meters;
  if (mode !== 'WALK') return minutes(way, roadSpeeds[kind][region][season]);
  return minutes(way, walkingSpeed(0, altitude) * walkingGround.ROAD[season]);
}

function waterMinutes(arc: ArcFacts, speed: number, mode: TravelMode, detour: number): number {
  return mode === 'WALK' || mode === 'CAR' ? Infinity : minutes(arc.meters * detour, speed);
}

/** Streets or tracks near the road, open ground beyond them. */
function accessMinutes(arc: ArcFacts, mode: TravelMode, season: TravelSeason): number {
  if (mode === 'BOAT') return Infinity;
  const way = arc.meters * detourFactors.access;
  const streets = Math.min(way, accessSpeeds.vehicleMeters);
  const ground = walkingGround[arc.region][season];
  const beyond = walkingMinutes(arc, way - streets, Number.NaN, ground);
  if (mode !== 'WALK') return minutes(streets, accessSpeeds.vehicle[season]) + beyond;
  return walkingMinutes(arc, streets, Number.NaN, walkingGround.ROAD[season]) + beyond;
}

function frictionMinutes(arc: ArcFacts, mode: TravelMode, season: TravelSeason): number {
  const { friction } = detourFactors;
  const boatSpeed = frictionSpeeds.BOAT[arc.region]?.[season];
  const boat = boatSpeed ? minutes(arc.meters * friction.BOAT, boatSpeed) : Infinity;
  if (mode === 'BOAT') return boat;
  const ground = walkingGround[arc.region][season];
  const walk = walkingMinutes(arc, arc.meters * friction.WALK, arc.rise, ground);
  if (mode === 'WALK') return walk;
  const speed = frictionSpeeds.VEHICLE[arc.region]?.[season];
  const vehicle = speed ? minutes(arc.meters * friction.VEHICLE, speed) : Infinity;
  return mode === 'CAR' ? Math.min(walk, vehicle) : Math.min(walk, vehicle, boat);
}

/** Where the rise is not known: the mean of the time up and the time down a slope usual there. */
function walkingMinutes(
  { region, altitude }: ArcFacts,
  way: number,
  rise: number,
  ground: number,
): number {
  if (way === 0) return 0;
  if (!Number.isNaN(rise)) return minutes(way, walkingSpeed(rise / way, altitude) * ground);
  const slope = typicalSlope[region];
  const up = minutes(way, walkingSpeed(slope, altitude) * ground);
  return (up + minutes(way, walkingSpeed(-slope, altitude) * ground)) / 2;
}
