import { DomainError } from '../../geodata/model/domain-error.ts';

/** Health categories, the simplest first (Peru, NTS 021-MINSA/DGSP). */
const categories = [
  ...['I-1', 'I-2', 'I-3', 'I-4'],
  ...['II-1', 'II-2', 'II-E'],
  ...['III-1', 'III-2', 'III-E'],
];

/** Refuses what is no health category, naming the argument. */
export function checkCategory(category: string, argument = 'minCategory'): void {
  if (categories.includes(category)) return;
  throw new DomainError(
    'BAD_INPUT',
    `Got the category ${JSON.stringify(category)}; expected one of ${categories.join(', ')}.`,
    { argument },
  );
}
