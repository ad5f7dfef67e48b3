import { navigableStretches } from '../../analysis/travel-network/navigable-rivers.ts';
import { defaultNetworkOptions } from '../../analysis/travel-network/network.ts';
import * as speeds from '../../analysis/travel-speeds.ts';
import { mergedPlaceKilometers } from './travel-points.ts';

/** Raised when the same files and assumptions must give other travel times than before. */
const REVISION = 1;

const { walkingSpeed: _, ...tables } = speeds;

/** Everything that travel times assume beside the files: one changed speed makes another text. */
export const travelMethod = JSON.stringify({
  revision: REVISION,
  tables,
  navigableStretches,
  defaultNetworkOptions,
  mergedPlaceKilometers,
});
