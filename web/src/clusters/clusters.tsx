import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { ProposalsDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Failure } from '../parts/failure.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { clusterInput, type DefaultWeight } from './cluster-input.ts';
import { comparedColor, drawProposals, openColor, otherColor } from './draw-proposals.ts';
import { PlannerFields } from './planner-fields.tsx';
import { plannerValues } from './planner-values.ts';
import { ProposalList } from './proposal-list.tsx';
import { QuestionForm } from './question-form.tsx';
import { SetChips } from './set-chips.tsx';
import { useClustersState } from './use-clusters-state.ts';
import { WeightFields } from './weight-fields.tsx';

/** Proposes sets of districts that should work together, and says why. */
export function Clusters() {
  const { drawing } = useWorkbench();
  const { texts, lang, locale } = useTexts();
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
  const at = (rank: number | null) => found?.proposals.find((one) => one.rank === rank);
  useEffect(() => {
    const entries = [
      ...(current.open === null ? [{ color: otherColor, label: texts.proposals }] : []),
      ...(current.open === null ? [] : [{ color: openColor, label: texts.proposal(current.open) }]),
      ...(current.compared === null
        ? []
        : [{ color: comparedColor, label: texts.proposal(current.compared) }]),
    ];
    drawing.set({
      scene: drawProposals(found?.proposals ?? [], at(current.open), at(current.compared)),
      legend: found
        ? { title: texts.jobs.clusters, entries, notes: [texts.bridgesDashed], missing: null }
        : null,
      onPick: null,
    });
  }, [found, current.open, current.compared, texts]);
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
      {current.within === null && <p class="empty">{texts.chooseRegion}</p>}
      {answer.isLoading && <p>{texts.loading}</p>}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {found && (
        <p class="result" aria-live="polite">
          {texts.candidates(count(found.candidatesConsidered, locale), found.exhaustive)}
        </p>
      )}
      {found?.proposals.length === 0 && <p class="empty">{texts.loosenClusters}</p>}
      {found && <ProposalList proposals={found.proposals} current={current} change={change} />}
    </div>
  );
}
