import { useEffect } from 'preact/hooks';
import type { ProposalsQuery, ProposeClustersInput } from '../api/operations.ts';
import type { Answer } from '../api/use-answer.ts';
import { fileAddress } from '../exports/export-address.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { Failure } from '../parts/failure.tsx';
import { useWorkbench } from '../state/workbench.ts';
import { count } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { ClustersState } from './clusters-state.ts';
import { comparedColor, drawProposals, openColor, otherColor } from './draw-proposals.ts';
import { ProposalList } from './proposal-list.tsx';

interface ProposalsProps {
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
  answer: Answer<ProposalsQuery>;
  input: ProposeClustersInput;
}

/** The ranked proposals, on the map and as a list. */
export function Proposals({ current, change, answer, input }: ProposalsProps) {
  const { drawing } = useWorkbench();
  const { texts, locale } = useTexts();
  const found = current.within === null ? undefined : answer.data?.proposeClusters;
  const at = (rank: number | null) => found?.proposals.find((one) => one.rank === rank);
  useEffect(() => {
    const shown = [
      [current.open, openColor],
      [current.compared, comparedColor],
    ] as const;
    const entries = shown.flatMap(([rank, color]) =>
      rank === null ? [] : [{ color, label: texts.proposal(rank) }],
    );
    drawing.set({
      scene: drawProposals(found?.proposals ?? [], at(current.open), at(current.compared)),
      legend: found
        ? {
            title: texts.jobs.clusters,
            entries: entries.length > 0 ? entries : [{ color: otherColor, label: texts.proposals }],
            notes: [texts.bridgesDashed],
            missing: null,
          }
        : null,
      onPick: null,
    });
  }, [found, current.open, current.compared, texts]);
  return (
    <section>
      {current.within === null && <p class="empty">{texts.chooseRegion}</p>}
      {answer.isLoading && <p>{texts.loading}</p>}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {found && (
        <>
          <p class="result" aria-live="polite">
            {texts.candidates(count(found.candidatesConsidered, locale), found.exhaustive)}
          </p>
          {found.proposals.length === 0 && <p class="empty">{texts.loosenClusters}</p>}
          <ProposalList proposals={found.proposals} current={current} change={change} />
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
