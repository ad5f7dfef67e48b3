import { floatingCatchmentMethods } from '../../geodata/analysis/floating-catchment.ts';
import {
  travelBackEnds,
  unreachableReasons,
} from '../../geodata/analysis/travel-network/travel-answer.ts';
import { travelModes, travelSeasons } from '../../geodata/analysis/travel-speeds.ts';
import { enumOf } from '../common/enums.ts';

export const TravelModeEnum = enumOf('TravelMode', travelModes, 'How a person travels.', {
  WALK: 'On foot along roads, from and to them, and across country where no road is known.',
  CAR: 'By motor vehicle on roads; on foot from and to them.',
  BOAT: 'By motor boat on rivers and lakes, from landing to landing.',
  MOTORISED: 'By motor vehicle on roads and by motor boat on rivers and lakes, the quickest way.',
});

export const TravelSeasonEnum = enumOf('TravelSeason', travelSeasons, 'Season of the speeds.', {
  DRY: 'May to October in the Andes and the Amazon.',
  WET: 'November to April: slower roads and trails, quicker small rivers.',
});

export const TravelBackEndEnum = enumOf(
  'TravelBackEnd',
  travelBackEnds,
  'What a travel time rests on.',
  {
    NETWORK: 'Roads, rivers and lakes in the data, and the straight ways to them.',
    FRICTION: 'The declared friction model alone: no road or river in the data joins the places.',
    MIXED: 'Partly each.',
  },
);

export const UnreachableReasonEnum = enumOf(
  'UnreachableReason',
  [...unreachableReasons, 'NO_FACILITIES'],
  'Why there is no travel time; a missing time is never a large number.',
  {
    NO_ACCESS_AT_ORIGIN: 'No road, water or friction link that the mode can use is near the start.',
    NO_ACCESS_AT_DESTINATION:
      'No road, water or friction link that the mode can use is near the end.',
    NOT_CONNECTED: 'Both ends are on the network, in parts that nothing joins.',
    BEYOND_CUTOFF: 'There is a way, but it takes longer than the limit asked for.',
    NO_FACILITIES: 'The loaded data have no facility of the kind and category asked for.',
  },
);

export const FloatingCatchmentMethodEnum = enumOf(
  'FloatingCatchmentMethod',
  floatingCatchmentMethods,
  'How supply in reach is set against those who compete for it.',
  {
    TWO_SFCA:
      'Two-step floating catchment area (Luo and Wang 2003): demand × score adds up to the supply in reach.',
    BFCA: 'Balanced (Paez, Higgins and Vivona 2019): demand and service are shared out, so nobody is counted twice. Its level falls with the number of places in reach of a facility; compare ranks.',
  },
);
