import type { AlternativeFragment } from '../api/operations.ts';
import { figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { ClustersState } from './clusters-state.ts';

interface AlternativesProps {
  /** Null until they are there. */
  alternatives: readonly AlternativeFragment[] | null;
  /** Absent on paper, where nothing can be opened. */
  change?(parts: Partial<ClustersState>): void;
}

/** The best other sets, one a kind, and what taking them costs or gains. */
export function Alternatives({ alternatives, change }: AlternativesProps) {
  const { texts, locale } = useTexts();
  if (alternatives === null) return <p class="quiet">{texts.loading}</p>;
  if (alternatives.length === 0) return <p class="quiet">{texts.alternatives.none}</p>;
  return (
    <ul class="alternatives">
      {alternatives.map(({ kind, scoreDifference, set: { districts, score } }) => {
        const names = districts.map(({ name }) => name).join(', ');
        return (
          <li key={kind}>
            <span>{texts.alternatives.kinds[kind]}: </span>
            {change ? (
              <button
                type="button"
                class="link"
                onClick={() =>
                  change({ view: 'picked', picked: districts.map(({ ubigeo }) => ubigeo) })
                }
              >
                {names}
              </button>
            ) : (
              names
            )}
            <small>
              {' '}
              {score !== null && `${texts.score} ${figure(score, locale)} `}(
              {scoreDifference > 0 ? '+' : '−'}
              {figure(Math.abs(scoreDifference), locale)})
            </small>
          </li>
        );
      })}
    </ul>
  );
}
