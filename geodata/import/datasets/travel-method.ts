import { navigableStretches } from '../../analysis/travel-network/navigable-rivers.ts';
import { defaultNetworkOptions } from '../../analysis/travel-network/network.ts';
import * as speeds from '../../analysis/travel-speeds.ts';
import { mergedPlaceKilometers } from './travel-points.ts';

/** Raised when the same files and assumptions must give other travel times than before. */
const REVISION = 1;

// In an order of their own: what `import *` gives has not the same one under every loader.
const tables = Object.fromEntries(
  Object.entries(speeds)
    .filter(([name]) => name !== 'walkingSpeed')
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** Everything that travel times assume beside the files: one changed speed makes another text. */
export const travelMethod = JSON.stringify({
  revision: REVISION,
  tables,
  navigableStretches,
  defaultNetworkOptions,
  mergedPlaceKilometers,
});
