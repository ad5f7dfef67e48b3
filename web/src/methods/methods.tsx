import { useEffect } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { MethodsDocument, type MethodsQuery } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { emptyScene } from '../map/scene.ts';
import { Failure } from '../parts/failure.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { Goalposts } from './goalposts.tsx';

/** How the figures are made, from what, and what is missing. */
export function Methods() {
  const { state, drawing, territories } = useWorkbench();
  const { texts, lang } = useTexts();
  const level = useStore(state, (value) => value.level);
  const answer = useAnswer(`methods ${lang}`, (signal) =>
    ask(MethodsDocument, { lang: lang === 'es' ? 'ES' : 'EN' }, signal),
  );
  useEffect(() => {
    drawing.set({ scene: emptyScene(level), legend: null, onPick: null });
  }, [level, drawing]);
  return (
    <div class="methods">
      {territories.boundaries === 'APPROXIMATE' && (
        <p class="banner" role="note">
          <b>{texts.approximateBoundaries}.</b> {texts.approximateNote}
        </p>
      )}
      <h2>{texts.formulas}</h2>
      {texts.formulaTexts.map(([name, text]) => (
        <section key={name}>
          <h3>{name}</h3>
          <p>{text}</p>
        </section>
      ))}
      {answer.isLoading && <p>{texts.loading}</p>}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {answer.data && <Goalposts indicators={answer.data.indicators} />}
      {answer.data && <Datasets datasets={answer.data.datasets} />}
    </div>
  );
}

function Datasets({ datasets }: { datasets: MethodsQuery['datasets'] }) {
  const { territories } = useWorkbench();
  const { texts, locale } = useTexts();
  return (
    <>
      <h2>{texts.sources}</h2>
      <p class="quiet">
        {texts.dataVersion} {territories.dataVersion}
      </p>
      {datasets.map(({ id, rowCount, boundariesMeaning, sources, edition }) => (
        <details key={id}>
          <summary>
            {id} · {edition === 'OFFICIAL' ? texts.officialEdition : texts.bundledEdition} ·{' '}
            {texts.rows(count(rowCount, locale))}
          </summary>
          {boundariesMeaning && <p>{boundariesMeaning}</p>}
          <ul>
            {sources.map((source) => (
              <li key={source.id}>
                {source.title}
                {source.licence && <small> {source.licence}</small>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
