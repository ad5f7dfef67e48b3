import type { Workload } from '../workload.ts';
import { allDistricts } from './all-districts.ts';
import { districtNeighbors } from './district-neighbors.ts';
import { districtsInBox } from './districts-in-box.ts';
import { provinceIndicators } from './province-indicators.ts';

/** Every workload, in the order they are measured. */
export const workloads: readonly Workload[] = [
  districtNeighbors,
  districtsInBox,
  provinceIndicators,
  allDistricts,
];
