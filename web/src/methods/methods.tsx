import { useEffect } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { MethodsDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { emptyScene } from '../map/scene.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { Goalposts } from './goalposts.tsx';
import { MissingData } from './missing-data.tsx';
import { Sources } from './sources.tsx';

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
  useOpenOnPaper();
  const counted = answer.data?.indicators.filter(({ goalposts }) => goalposts !== null) ?? [];
  return (
    <div class="methods">
      {territories.boundaries === 'APPROXIMATE' && (
        <p class="banner" role="note">
          <b>{texts.approximateBoundaries}.</b> {texts.approximateNote}
        </p>
      )}
      <p class="quiet">{texts.dataOf(territories.dataVersion)}</p>
      <h2>{texts.formulas}</h2>
      {texts.formulaTexts.map(([name, text, formula]) => (
        <section key={name}>
          <h3>{name}</h3>
          <p>{text}</p>
          {formula && <p class="formula">{formula}</p>}
        </section>
      ))}
      {answer.isLoading && <Waiting />}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {answer.data && (
        <>
          <Goalposts indicators={counted} />
          <MissingData indicators={counted} />
          <Sources datasets={answer.data.datasets} />
        </>
      )}
    </div>
  );
}

/** On paper nothing can be unfolded: while it is printed everything is. */
function useOpenOnPaper(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('.methods details:not([open])')];
      for (const one of opened) one.open = true;
    };
    const close = () => {
      for (const one of opened) one.open = false;
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, []);
}
