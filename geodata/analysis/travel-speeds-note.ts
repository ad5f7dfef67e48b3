import type { Bilingual } from '../model/language.ts';
import {
  accessSpeeds,
  detourFactors,
  frictionSpeeds,
  roadSpeeds,
  type SeasonSpeeds,
  type TravelMode,
  type TravelSeason,
  walkingGround,
  walkingSpeed,
  waterSpeeds,
} from './travel-speeds.ts';

/** What the speeds of a mode in a season are, for people who read a travel time. */
export function travelSpeedsNote(mode: TravelMode, season: TravelSeason): Bilingual {
  const range = (of: Partial<Record<string, SeasonSpeeds>>): string =>
    rangeText(Object.values(of).flatMap((speeds) => speeds?.[season] ?? []));
  const roads = `${range(roadSpeeds.ROAD_NATIONAL)}, ${range(roadSpeeds.ROAD_DEPARTMENTAL)}, ${range(roadSpeeds.ROAD_LOCAL)} km/h`;
  const water = `${range(waterSpeeds)} km/h`;
  const onRoads = walkingSpeed(0, 0) * walkingGround.ROAD[season];
  const facts = {
    roads,
    water,
    walk: `${onRoads.toFixed(1)} km/h`,
    accessKm: accessSpeeds.vehicleMeters / 1000,
    access: `${accessSpeeds.vehicle[season]} km/h`,
    vehicle: `${range(frictionSpeeds.VEHICLE)} km/h (length × ${detourFactors.friction.VEHICLE})`,
    boat: `${range(frictionSpeeds.BOAT)} km/h (length × ${detourFactors.friction.BOAT})`,
  };
  return {
    es: `${seasonNames[season].es}. ${sentencesEs[mode](facts)} ${closing.es}`,
    en: `${seasonNames[season].en}. ${sentencesEn[mode](facts)} ${closing.en}`,
  };
}

interface Facts {
  roads: string;
  water: string;
  walk: string;
  accessKm: number;
  access: string;
  vehicle: string;
  boat: string;
}

const seasonNames: Readonly<Record<TravelSeason, Bilingual>> = {
  DRY: { es: 'Época seca (mayo a octubre)', en: 'Dry season (May to October)' },
  WET: { es: 'Época de lluvias (noviembre a abril)', en: 'Wet season (November to April)' },
};

const closing: Bilingual = {
  es: 'Las velocidades son supuestos declarados, no mediciones.',
  en: 'Speeds are declared assumptions, not measurements.',
};

const carEs = ({ roads, access, accessKm }: Facts) =>
  `En vehículo: vías nacionales, departamentales y vecinales a ${roads} según la región natural; hasta la vía, ${accessKm} km a ${access} y el resto a pie.`;
const carEn = ({ roads, access, accessKm }: Facts) =>
  `By vehicle: national, departmental and local roads at ${roads} by natural region; to the road ${accessKm} km at ${access} and the rest on foot.`;
const boatEs = ({ water }: Facts) => `En bote por ríos y lagos a ${water}.`;
const boatEn = ({ water }: Facts) => `By boat on rivers and lakes at ${water}.`;

const sentencesEs: Readonly<Record<TravelMode, (facts: Facts) => string>> = {
  WALK: ({ walk }) =>
    `A pie (función de Tobler 1993): ${walk} en vía llana, menos con pendiente, altura y fuera de las vías.`,
  CAR: (facts) =>
    `${carEs(facts)} Donde ninguna vía une dos lugares: línea recta a ${facts.vehicle}.`,
  BOAT: (facts) =>
    `${boatEs(facts)} Donde los datos no tienen río, en selva: línea recta a ${facts.boat}.`,
  MOTORISED: (facts) =>
    `${carEs(facts)} ${boatEs(facts)} Donde ninguna vía une dos lugares, lo más rápido de: línea recta en vehículo a ${facts.vehicle}, en bote en selva a ${facts.boat}, o a pie.`,
};

const sentencesEn: Readonly<Record<TravelMode, (facts: Facts) => string>> = {
  WALK: ({ walk }) =>
    `On foot (Tobler’s function, 1993): ${walk} on a level road, less with slope, altitude and off roads.`,
  CAR: (facts) =>
    `${carEn(facts)} Where no road joins two places: straight line at ${facts.vehicle}.`,
  BOAT: (facts) =>
    `${boatEn(facts)} Where the data have no river, in the Amazon: straight line at ${facts.boat}.`,
  MOTORISED: (facts) =>
    `${carEn(facts)} ${boatEn(facts)} Where no road joins two places, the quickest of: straight line by vehicle at ${facts.vehicle}, by boat in the Amazon at ${facts.boat}, or on foot.`,
};

function rangeText(speeds: readonly number[]): string {
  const [least, most] = [Math.min(...speeds), Math.max(...speeds)];
  return least === most ? `${least}` : `${least}-${most}`;
}
