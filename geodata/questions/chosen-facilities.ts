import { DomainError } from '../model/domain-error.ts';
import type { AnalysisFacts } from './analysis-facts.ts';
import { schoolsByPlace } from './school-places.ts';
import { requiredTravel } from './travel-subject.ts';

/** Which facilities. */
export interface FacilityChoice {
  kind: 'HEALTH' | 'SCHOOL';
  /** Lowest health category; facilities without a category are left out. Null = all. */
  minCategory: string | null;
}

/** A facility where the network reaches it. */
export interface FacilityAt {
  id: string;
  /** Straight kilometres from the point of the network to the facility; 0 where it is one. */
  beyondKm: number;
  /** What it offers: 1 for a health facility, the education services for a school point. */
  supply: number;
  category: string | null;
}

/** The facilities of each point of the network that has some. */
export type FacilitiesByPoint = ReadonlyMap<string, readonly FacilityAt[]>;

/**
 * The facilities of a choice, by point. Schools are not on the network: they count at the populated
 * place nearest to them. Throws BAD_INPUT for a category of schools, INSUFFICIENT_DATA without schools
 * or places to put them at.
 */
export function chosenFacilities(
  facts: AnalysisFacts,
  { kind, minCategory }: FacilityChoice,
): FacilitiesByPoint {
  if (kind === 'HEALTH') return healthFacilities(facts, minCategory);
  if (minCategory === null) return schoolsByPlace(facts);
  throw new DomainError(
    'BAD_INPUT',
    `Got minCategory ${JSON.stringify(minCategory)} for schools; expected none: only health facilities have categories.`,
    { argument: 'minCategory' },
  );
}

function healthFacilities(facts: AnalysisFacts, minCategory: string | null): FacilitiesByPoint {
  const { ids, kinds, categories } = requiredTravel(facts).facilities;
  const chosen = ids.flatMap((id, i): [string, FacilityAt[]][] => {
    const category = categories[i] ?? null;
    if (kinds[i] !== 'HEALTH') return [];
    // The codes sort as the categories rank: I-1 < … < III-E.
    if (minCategory !== null && (category === null || category < minCategory)) return [];
    return [[`F${id}`, [{ id, beyondKm: 0, supply: 1, category }]]];
  });
  return new Map(chosen);
}
