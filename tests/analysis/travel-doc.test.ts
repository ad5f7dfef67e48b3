import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultNetworkOptions } from '../../geodata/analysis/travel-network/network.ts';
import {
  accessSpeeds,
  detourFactors,
  frictionSpeeds,
  roadSpeeds,
  type SeasonSpeeds,
  typicalSlope,
  walkingGround,
  waterSpeeds,
} from '../../geodata/analysis/travel-speeds.ts';
import { mergedPlaceKilometers } from '../../geodata/import/datasets/travel-points.ts';
import { naturalRegions } from '../../geodata/model/territory.ts';

const text = readFileSync(new URL('../../docs/travel.md', import.meta.url), 'utf8');

const pair = (speeds: SeasonSpeeds | undefined) => (speeds ? `${speeds.DRY} / ${speeds.WET}` : '-');
const byRegion = <Value>(of: Partial<Record<string, Value>>, show: (value?: Value) => string) =>
  naturalRegions.map((region) => show(of[region])).join(' | ');

/** Every row of the speeds table, from the speeds themselves. */
function speedRows(): string[] {
  const { route, friction } = detourFactors;
  return [
    ...Object.entries(roadSpeeds).map(
      ([kind, of]) =>
        `| \`${kind}\` | CAR, MOTORISED | ${byRegion(of, pair)} | ${byRegion(route[kind as keyof typeof route] as Record<string, number>, String)} |`,
    ),
    ...Object.entries(waterSpeeds).map(
      ([kind, of]) =>
        `| \`${kind}\` | BOAT, MOTORISED | ${byRegion({ COSTA: of, SIERRA: of, SELVA: of }, pair)} | ${Array(3).fill(detourFactors.water).join(' | ')} |`,
    ),
    ...Object.entries(frictionSpeeds).map(
      ([mode, of]) =>
        `| \`FRICTION\` | ${mode === 'BOAT' ? 'BOAT, MOTORISED' : 'CAR, MOTORISED'} | ${byRegion(of, pair)} | ${Array(
          3,
        )
          .fill(friction[mode as keyof typeof friction])
          .join(' | ')} |`,
    ),
    `| \`FRICTION\` | all but BOAT, on foot: factor of the ground | ${byRegion(walkingGround, pair)} | ${Array(3).fill(friction.WALK).join(' | ')} |`,
  ];
}

it('docs/travel.md gives every speed and detour as the program has them', () => {
  for (const row of speedRows()) expect(text).toContain(row);
});

it('docs/travel.md gives the other assumptions as the program has them', () => {
  const { vehicle, vehicleMeters, boat } = accessSpeeds;
  for (const words of [
    `the first ${vehicleMeters / 1000} km at ${pair(vehicle)} km/h`,
    `to water ${pair(boat)} km/h`,
    `× ${detourFactors.access}`,
    `${naturalRegions.map((region) => typicalSlope[region]).join(', ')} (coast, Andes, Amazon)`,
    `within ${mergedPlaceKilometers} km`,
    `${defaultNetworkOptions.roadAccessMeters / 1000} km of a road`,
    `${defaultNetworkOptions.waterAccessMeters / 1000} km of a river`,
    `up to ${defaultNetworkOptions.frictionMeters / 1000} km`,
    `${defaultNetworkOptions.snapMeters} m`,
  ])
    expect(text).toContain(words);
});
