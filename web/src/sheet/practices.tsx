import { ask } from '../api/ask.ts';
import { FittingPracticesDocument, type Sector } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { Compared } from './compared.ts';

interface PracticesProps {
  needs: Compared['needs'];
  /** Those of the needs, the largest first. */
  sectors: readonly Sector[];
}

const mostShown = 5;

/** Good practices in the sectors of the territory's needs, those of the largest need first. */
export function Practices({ needs, sectors }: PracticesProps) {
  const { texts, lang, locale } = useTexts();
  const needed = sectors.filter((sector) => (needs.get(sector)?.value ?? null) !== null);
  const answer = useAnswer(needed.length === 0 ? null : `${lang} ${needed}`, (signal) =>
    ask(FittingPracticesDocument, { sectors: needed, lang: lang === 'es' ? 'ES' : 'EN' }, signal),
  );
  const fitting = (answer.data?.goodPractices.nodes ?? []).toSorted(
    (a, b) => needed.indexOf(a.sector) - needed.indexOf(b.sector),
  );
  return (
    <section>
      <h3>{texts.practices}</h3>
      {answer.isLoading && <Waiting />}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {fitting.length === 0 && !answer.isLoading && <p class="quiet">{texts.noPractices}</p>}
      <ul>
        {fitting.slice(0, mostShown).map(({ id, title, sector, territories }) => (
          <li key={id}>
            {title}
            <small>
              {' '}
              {texts.sectors[sector]} (
              {texts.gapOfIndicator(figure(needs.get(sector)?.value ?? 0, locale))})
              {territories.length > 0 && `, ${territories.map(({ name }) => name).join(', ')}`}
            </small>
          </li>
        ))}
      </ul>
      {fitting.length > mostShown && (
        <p class="note">{texts.andMore(fitting.length - mostShown)}</p>
      )}
      {fitting.length > 0 && <p class="note">{texts.practicesSource}</p>}
    </section>
  );
}
