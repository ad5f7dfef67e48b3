import { accessibilityMatrix, noEntry } from '../analysis/travel-network/accessibility-matrix.ts';
import {
  type TravelBackEnd,
  travelBackEnds,
  type UnreachableReason,
  unreachableReasons,
} from '../analysis/travel-network/travel-answer.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import { question } from './question.ts';
import { capitalPoint, requiredTravel, type TravelChoice } from './travel-subject.ts';

/** Most districts of a matrix, more than any region has: a larger one would hold up the event loop. */
const mostMatrixDistricts = 200;

/** The letter of a pair: what its time rests on, or why it has none. */
const letterOf: Readonly<Record<TravelBackEnd | UnreachableReason, string>> = {
  NETWORK: 'N',
  FRICTION: 'F',
  MIXED: 'M',
  NO_ACCESS_AT_ORIGIN: 'o',
  NO_ACCESS_AT_DESTINATION: 'd',
  NOT_CONNECTED: 'c',
  BEYOND_CUTOFF: 'x',
};

/** Travel times between the capitals of districts. */
export interface DistrictMatrix {
  districts: readonly Ubigeo[];
  /** By row: from the district of the row to that of the column; NaN where there is no way. */
  minutes: Float64Array[];
  /** By row, a letter for each column. */
  codes: string[];
  sourceIds: readonly string[];
}

/** The times between the capitals of all the districts given, both ways. */
export const accessibilityMatrixQuestion = question<
  TravelChoice & { districts: readonly Ubigeo[] },
  DistrictMatrix
>({
  answer: (facts, { districts, mode, season }) => {
    const travel = requiredTravel(facts);
    checkSize(districts.length);
    const points = districts.map((ubigeo) => capitalPoint(travel, ubigeo, 'within'));
    const found = accessibilityMatrix(travel.network, points, points, { mode, season });
    const width = districts.length;
    const letterAt = (at: number): string => {
      const reason = found.reasons[at] as number;
      return letterOf[
        reason === noEntry
          ? (travelBackEnds[found.backEnds[at] as number] as TravelBackEnd)
          : (unreachableReasons[reason] as UnreachableReason)
      ];
    };
    return {
      districts,
      minutes: districts.map((_, row) => found.costs.slice(row * width, (row + 1) * width)),
      codes: districts.map((_, row) =>
        districts.map((__, column) => letterAt(row * width + column)).join(''),
      ),
      sourceIds: travel.sourceIds,
    };
  },
});

function checkSize(count: number): void {
  if (count <= mostMatrixDistricts) return;
  throw new DomainError(
    'TOO_COMPLEX',
    `Got ${count} districts; expected at most ${mostMatrixDistricts}: ask region by region.`,
    { argument: 'within' },
  );
}
