import { filterLimits } from './expression.ts';
import { filterTooLarge } from './refuse-filter.ts';

/** Counts what a filter holds while it is read, so that none of any size is built. */
export interface FilterBudget {
  /** Throws TOO_COMPLEX when there is one part too many. */
  part(): void;
  /** Throws TOO_COMPLEX when there is one position too many. */
  position(): void;
  /** Reads what is nested one level deeper. Throws TOO_COMPLEX when that is too deep. */
  nested<Value>(read: () => Value): Value;
}

/** A budget with everything left. */
export function createFilterBudget(): FilterBudget {
  let [parts, positions, depth] = [0, 0, 0];
  return {
    part: () => {
      parts += 1;
      if (parts > filterLimits.parts) {
        throw filterTooLarge(
          `of more than ${filterLimits.parts} operators, properties and values`,
          'fewer',
        );
      }
    },
    position: () => {
      positions += 1;
      if (positions > filterLimits.positions) {
        throw filterTooLarge(
          `with more than ${filterLimits.positions} positions`,
          'fewer; simplify its geometries',
        );
      }
    },
    nested: (read) => {
      depth += 1;
      if (depth > filterLimits.depth) {
        throw filterTooLarge(`nested deeper than ${filterLimits.depth} levels`, 'fewer levels');
      }
      const value = read();
      depth -= 1;
      return value;
    },
  };
}
