/** People whom a gap touches, and the column that says so. */
export interface AffectedPeople {
  /** People; NaN where no column has a value or the population is not known. */
  people: Float64Array;
  /** Column with the largest share; -1 where there is none. */
  column: Int16Array;
}

/**
 * How many people are affected at least: the largest of the shares times the population. The people
 * behind two shares may be the same, so shares are not added up; whoever lacks anything of it, they
 * are at least so many. `shares` are 0-1 of all residents, NaN = missing.
 */
export function leastAffected(
  shares: readonly Float64Array[],
  population: Float64Array,
): AffectedPeople {
  const people = new Float64Array(population.length).fill(Number.NaN);
  const column = new Int16Array(population.length).fill(-1);
  for (const [c, values] of shares.entries()) {
    for (let i = 0; i < people.length; i++) {
      const affected = (values[i] as number) * (population[i] as number);
      if (Number.isNaN(affected)) continue;
      if (column[i] !== -1 && affected <= (people[i] as number)) continue;
      people[i] = affected;
      column[i] = c;
    }
  }
  return { people, column };
}
