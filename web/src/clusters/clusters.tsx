import { useEffect, useMemo } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { CriteriaDocument, ProposalsDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useStore } from '../state/store.ts';
import { useTexts } from '../texts/texts.ts';
import { clusterInput, defaultWeights } from './cluster-input.ts';
import { views, withoutAnswers } from './clusters-state.ts';
import { PickedSet } from './picked-set.tsx';
import { PlannerFields } from './planner-fields.tsx';
import { hasPlannerValues, plannerCriteria, plannerValues } from './planner-values.ts';
import { Portfolio } from './portfolio.tsx';
import { Proposals } from './proposals.tsx';
import { QuestionForm } from './question-form.tsx';
import { SetChips } from './set-chips.tsx';
import { useClustersState } from './use-clusters-state.ts';
import { useStoppableAnswer } from './use-stoppable-answer.ts';
import { WeightFields } from './weight-fields.tsx';

/** Proposes sets of districts that should work together, and says why. */
export function Clusters() {
  const { texts, lang } = useTexts();
  const [current, change] = useClustersState();
  const planner = useStore(plannerValues, (values) => values);
  const language = lang === 'es' ? 'ES' : 'EN';
  const known = useAnswer(`criteria ${lang}`, (signal) =>
    ask(CriteriaDocument, { lang: language }, signal),
  );
  const criteria = known.data?.criteria ?? [];
  const defaults = useMemo(
    () =>
      defaultWeights(
        criteria.map(({ code }) => code),
        current.sectors,
        Object.keys(texts.sectors),
      ),
    [known.data, current.sectors, texts],
  );
  const input = clusterInput(current, planner, defaults);
  const isReady = criteria.length > 0 && current.within !== null && current.view === 'proposals';
  const answer = useStoppableAnswer(isReady ? `${lang} ${JSON.stringify(input)}` : null, (signal) =>
    ask(ProposalsDocument, { input, lang: language }, signal),
  );
  const given = new Set<string>(plannerCriteria.filter((criterion) => planner[criterion].size > 0));
  const without = withoutAnswers(current);
  // Weights of the single gap of a service that is no longer asked about hold for nothing.
  useEffect(() => {
    const kept = [...current.weights].filter(([code]) => defaults.some((one) => one.code === code));
    if (defaults.length > 0 && kept.length < current.weights.size) {
      change({ weights: new Map(kept) });
    }
  }, [defaults, current.weights]);
  return (
    <div class="clusters">
      <fieldset class="views">
        <legend>{texts.show}</legend>
        {views.map((view) => (
          <label key={view}>
            <input
              type="radio"
              name="view"
              checked={current.view === view}
              onChange={() => change({ view })}
            />
            {texts.views[view]}
          </label>
        ))}
      </fieldset>
      <QuestionForm current={current} change={change} />
      {current.view === 'proposals' && (
        <SetChips
          label={texts.locked}
          codes={current.include}
          onChange={(include) => change({ ...without, include })}
        />
      )}
      <SetChips
        label={texts.excluded}
        codes={current.exclude}
        onChange={(exclude) => change({ ...without, exclude })}
      />
      <WeightFields
        criteria={criteria}
        defaults={defaults}
        given={given}
        uses={answer.data?.proposeClusters.criteria ?? []}
        current={current}
        change={change}
      />
      <PlannerFields />
      {hasPlannerValues(planner) && <p class="quiet note">{texts.planner.notInLink}</p>}
      {current.view === 'proposals' && (
        <Proposals
          current={current}
          change={change}
          answer={answer}
          input={input}
          defaults={defaults}
        />
      )}
      {current.view === 'picked' && (
        <PickedSet current={current} change={change} defaults={defaults} />
      )}
      {current.view === 'portfolio' && (
        <Portfolio current={current} change={change} defaults={defaults} />
      )}
    </div>
  );
}
