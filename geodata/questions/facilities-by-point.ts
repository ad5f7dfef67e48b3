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
