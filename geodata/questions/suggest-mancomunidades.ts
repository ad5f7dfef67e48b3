import type { SuggestMancomunidadesInput } from '../analysis/mancomunidad-rules.ts';
import {
  type MancomunidadSuggestions,
  suggestMancomunidades,
} from '../analysis/mancomunidad-suggestions.ts';
import { clusterCriteria } from '../criteria/registry.ts';
import { question } from './question.ts';

/** The best sets of districts to associate, and the milliseconds it took to find them. */
export const suggestMancomunidadesQuestion = question<
  SuggestMancomunidadesInput,
  MancomunidadSuggestions & { elapsedMs: number }
>({
  answer: ({ clusters, contiguity, mancomunidades }, input) => {
    const started = performance.now();
    const found = suggestMancomunidades(
      clusters,
      contiguity,
      mancomunidades,
      input,
      clusterCriteria,
    );
    return { ...found, elapsedMs: performance.now() - started };
  },
});
