import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import {
  AlternativesDocument,
  type ProposalFragment,
  type ProposalsQuery,
  type ProposeClustersInput,
} from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { boxAround } from '../contiguous/group-colors.ts';
import { fileAddress } from '../exports/export-address.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { Failure } from '../parts/failure.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { DefaultWeight } from './cluster-input.ts';
import type { ClustersState } from './clusters-state.ts';
import { CompareTable } from './compare-table.tsx';
import { ProposalList } from './proposal-list.tsx';
import { RankStability } from './rank-stability.tsx';
import { Running } from './running.tsx';
import { useProposalsDrawing } from './use-proposals-drawing.ts';
import type { StoppableAnswer } from './use-stoppable-answer.ts';

const none: readonly ProposalFragment[] = [];

interface ProposalsProps {
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
  answer: StoppableAnswer<ProposalsQuery>;
  input: ProposeClustersInput;
  defaults: readonly DefaultWeight[];
}

/** The ranked proposals, on the map and as a list. */
export function Proposals({ current, change, answer, input, defaults }: ProposalsProps) {
  const { map, state } = useWorkbench();
  const { texts, locale } = useTexts();
  const found = current.within === null ? undefined : answer.data?.proposeClusters;
  const proposals = found?.proposals ?? none;
  const at = (rank: number | null) => proposals.find((one) => one.rank === rank);
  const [open, compared] = [at(current.open), at(current.compared)];
  const [pointedRank, setPointedRank] = useState<number | null>(null);
  useProposalsDrawing(proposals, open, compared, at(pointedRank), change);
  const alternatives = useAnswer(open ? JSON.stringify(input) : null, (signal) =>
    ask(AlternativesDocument, { input }, signal),
  );
  useEffect(() => {
    if (found && current.open !== null && !open) change({ open: null, compared: null });
  }, [found, open]);
  const isMapThere = useStore(map, (value) => value.map !== null);
  const fitTo = (sets: readonly ProposalFragment[]) => {
    const box = boxAround(sets.flatMap(({ districts }) => districts.map(({ bbox }) => bbox)));
    if (box) map.get().map?.fit(box);
  };
  useEffect(() => {
    // A link without a camera shows what it is about; later the planner moves the map.
    if (found && state.get().camera === null) fitTo(open ? [open] : proposals);
  }, [found, isMapThere]);
  const show = (proposal: ProposalFragment | null) => {
    const isCompared = proposal !== null && proposal.rank === current.compared;
    change({ open: proposal?.rank ?? null, ...(isCompared ? { compared: null } : {}) });
    fitTo(proposal ? [proposal] : []);
  };
  const sentence = found
    ? texts.candidates(count(found.candidatesConsidered, locale), found.exhaustive)
    : '';
  return (
    <section aria-busy={answer.isLoading}>
      {current.within === null && <p class="empty">{texts.chooseRegion}</p>}
      {answer.isLoading && (
        <Running label={texts.running.proposals} mostSeconds={null} onStop={answer.stop} />
      )}
      {answer.isStopped && (
        <button type="button" onClick={answer.askAgain}>
          {texts.retry}
        </button>
      )}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {found && (
        <>
          <p class="result" aria-live="polite">
            {sentence}
          </p>
          {proposals.length === 0 && <p class="empty">{texts.loosenClusters}</p>}
          {open && compared && (
            <CompareTable
              open={open}
              compared={compared}
              onStop={() => change({ compared: null })}
            />
          )}
          <ProposalList
            proposals={proposals}
            current={current}
            change={change}
            defaults={defaults}
            alternatives={alternatives.data}
            compared={sentence}
            onOpen={show}
            onPoint={setPointedRank}
          />
          {proposals.length > 0 && (
            <RankStability input={input} current={current} change={change} />
          )}
          <ExportMenu
            links={(['csv', 'geojson'] as const).map((extension) => ({
              label: extension === 'csv' ? texts.tableCsv : texts.mapGeojson,
              ...fileAddress('proposals', extension, { input }),
            }))}
          />
        </>
      )}
    </section>
  );
}
