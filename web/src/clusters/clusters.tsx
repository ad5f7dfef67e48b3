import { useRef } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { ProposalsDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useStore } from '../state/store.ts';
import { useTexts } from '../texts/texts.ts';
import { clusterInput, type DefaultWeight } from './cluster-input.ts';
import { views } from './clusters-state.ts';
import { PickedSet } from './picked-set.tsx';
import { PlannerFields } from './planner-fields.tsx';
import { plannerValues } from './planner-values.ts';
import { Portfolio } from './portfolio.tsx';
import { Proposals } from './proposals.tsx';
import { QuestionForm } from './question-form.tsx';
import { SetChips } from './set-chips.tsx';
import { useClustersState } from './use-clusters-state.ts';
import { WeightFields } from './weight-fields.tsx';

/** Proposes sets of districts that should work together, and says why. */
export function Clusters() {
  const { texts, lang } = useTexts();
  const [current, change] = useClustersState();
  const planner = useStore(plannerValues, (values) => values);
  const defaults = useRef<readonly DefaultWeight[]>([]);
  const input = clusterInput(current, planner, defaults.current);
  const answer = useAnswer(
    current.within === null ? null : `${lang} ${JSON.stringify(input)}`,
    (signal) => ask(ProposalsDocument, { input, lang: lang === 'es' ? 'ES' : 'EN' }, signal),
  );
  const found = answer.data?.proposeClusters;
  if (found && current.weights.size === 0) {
    defaults.current = found.criteria.map(({ criterion, weight }) => ({
      code: criterion.code,
      weight,
    }));
  }
  return (
    <div class="clusters">
      <QuestionForm current={current} change={change} />
      <SetChips
        label={texts.locked}
        codes={current.include}
        onChange={(include) => change({ include, open: null, compared: null })}
      />
      <SetChips
        label={texts.excluded}
        codes={current.exclude}
        onChange={(exclude) => change({ exclude, open: null, compared: null })}
      />
      {found && <WeightFields uses={found.criteria} current={current} change={change} />}
      <PlannerFields />
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
      {current.view === 'proposals' && (
        <Proposals current={current} change={change} answer={answer} input={input} />
      )}
      {current.view === 'picked' && (
        <PickedSet current={current} change={change} defaults={defaults.current} />
      )}
      {current.view === 'portfolio' && <Portfolio current={current} defaults={defaults.current} />}
    </div>
  );
}
