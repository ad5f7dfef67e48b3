import type { Indicator } from '../model/indicator.ts';
import { censusHousingIndicators } from './census-housing.ts';
import { censusNeedsIndicators } from './census-needs.ts';
import { censusPeopleIndicators } from './census-people.ts';
import { climateIndicators } from './climate.ts';
import { developmentIndicators } from './development.ts';
import { fidtDwellingsConnectivityIndicators } from './fidt-dwellings-connectivity.ts';
import { fidtEconomyBudgetIndicators } from './fidt-economy-budget.ts';
import { fidtEducationIndicators } from './fidt-education.ts';
import { fidtHealthIndicators } from './fidt-health.ts';
import { fidtRoadsIndicators } from './fidt-roads.ts';
import { fidtSchoolsIndicators } from './fidt-schools.ts';
import { insSienIndicators } from './ins-sien.ts';
import { languageIndicators } from './language.ts';
import { povertyIndicators } from './poverty.ts';

/**
 * Every variable the platform holds. To add one: its family file, and a line here if the family is
 * new. Shares are 0-1; those the source publishes in percent are listed in `percent-codes.ts`.
 *
 * Only indicators with goalposts count towards the need of their sectors, and of variables that
 * measure the same thing one only has them; the note of the others names it. PRODUCTIVE_SYSTEMS and
 * INSTITUTIONAL_STRENGTHENING have none: nothing in the sources measures a service gap of theirs.
 */
export const indicators: readonly Indicator[] = [
  ...fidtHealthIndicators,
  ...insSienIndicators,
  ...fidtEducationIndicators,
  ...fidtSchoolsIndicators,
  ...fidtRoadsIndicators,
  ...fidtDwellingsConnectivityIndicators,
  ...fidtEconomyBudgetIndicators,
  ...povertyIndicators,
  ...censusNeedsIndicators,
  ...censusHousingIndicators,
  ...censusPeopleIndicators,
  ...developmentIndicators,
  ...languageIndicators,
  ...climateIndicators,
];

export const indicatorByCode: ReadonlyMap<string, Indicator> = new Map(
  indicators.map((indicator) => [indicator.code, indicator]),
);
