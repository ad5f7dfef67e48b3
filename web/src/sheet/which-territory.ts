import type { Level } from '../state/app-state.ts';
import { levelOf } from '../state/selection.ts';

/** Variables that ask for the territory of a code at its own level only. */
export interface WhichTerritory {
  region: string;
  province: string;
  district: string;
  isRegion: boolean;
  isProvince: boolean;
  isDistrict: boolean;
}

export function whichTerritory(code: string): WhichTerritory {
  const is = (level: Level) => levelOf(code) === level;
  return {
    region: code.slice(0, 2),
    province: code.slice(0, 4),
    district: code,
    isRegion: is('REGION'),
    isProvince: is('PROVINCE'),
    isDistrict: is('DISTRICT'),
  };
}
