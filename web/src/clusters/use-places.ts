import { ask } from '../api/ask.ts';
import {
  type CriterionBarFragment,
  CriterionPlaceDocument,
  type ExplainClusterInput,
} from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { Texts } from '../texts/es.ts';
import { count } from '../texts/numbers.ts';

export interface Place {
  /** 1 = best. */
  rank: number;
  candidates: number;
}

/** Places by criterion. */
export type Places = ReadonlyMap<string, Place>;

/**
 * A set's place by a criterion in words. At an end of the scale many sets are equal, and which of them
 * comes first says nothing: there the end is named instead.
 */
export function placeWords(
  { criterion, normalised }: Pick<CriterionBarFragment, 'criterion' | 'normalised'>,
  places: Places | null,
  texts: Texts,
  locale: string,
): string {
  if (normalised === 1) return texts.bars.highest;
  if (normalised === 0) return texts.bars.lowest;
  const place = places?.get(criterion.code);
  return place ? texts.rankOf(count(place.rank, locale), count(place.candidates, locale)) : '';
}

/**
 * The place of a set among all candidates by each weighted criterion that has a value between
 * the ends of its scale, as if it were the only one; among equals the set with more people comes
 * first. Null until all are known.
 */
export function usePlaces(
  districts: readonly string[],
  criteria: readonly CriterionBarFragment[],
  input: ExplainClusterInput,
): Places | null {
  const counted = criteria.filter(
    ({ weight, contribution }) => weight > 0 && contribution !== null,
  );
  const codes = counted.map(({ criterion }) => criterion.code);
  const question = { ...input, changes: 1, maxSteps: 1 };
  const key = JSON.stringify([districts, codes, question]);
  const answer = useAnswer(codes.length === 0 ? null : key, async (signal) => {
    const places = new Map<string, Place>();
    // One after another: the other questions of the page must not wait behind all of them.
    for (const criterion of codes) {
      const alone = { ...question, criteria: [{ criterion, weight: 1, direction: null }] };
      const { explainCluster } = await ask(
        CriterionPlaceDocument,
        { districts: [...districts], input: alone },
        signal,
      );
      if (explainCluster.total) places.set(criterion, explainCluster.total);
    }
    return { key, places };
  });
  // The answer to the question before is of another set.
  return answer.data?.key === key ? answer.data.places : null;
}
