import { ask } from '../api/ask.ts';
import { type ProposeClustersInput, StabilityDocument } from '../api/operations.ts';
import { Failure } from '../parts/failure.tsx';
import { count, percent } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { ClustersState } from './clusters-state.ts';
import { openColor } from './draw-proposals.ts';
import { Running } from './running.tsx';
import { useStoppableAnswer } from './use-stoppable-answer.ts';

interface RankStabilityProps {
  input: ProposeClustersInput;
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
}

/** How firmly the proposals hold their ranks when the weights are drawn at random. */
export function RankStability({ input, current, change }: RankStabilityProps) {
  const { texts, locale } = useTexts();
  const { stability: isAsked } = current;
  const answer = useStoppableAnswer(isAsked ? JSON.stringify(input) : null, (signal) =>
    ask(StabilityDocument, { input }, signal),
  );
  const found = isAsked ? answer.data?.proposeClusters.stability : undefined;
  return (
    <details
      class="stability"
      open={isAsked}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isAsked) change({ stability: currentTarget.open });
      }}
    >
      <summary>{texts.stability.title}</summary>
      {answer.isLoading && (
        <Running label={texts.stability.running} mostSeconds={null} onStop={answer.stop} />
      )}
      {answer.isStopped && (
        <button type="button" onClick={answer.askAgain}>
          {texts.retry}
        </button>
      )}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {found && (
        <>
          <p>{texts.stability.how(count(found.draws, locale), count(found.candidates, locale))}</p>
          <FirmnessTable
            caption={texts.stability.ofProposals(found.ranks)}
            clusters={found.clusters}
            ranks={found.ranks}
          />
          {found.rivals.length > 0 && (
            <FirmnessTable
              caption={texts.stability.rivals(found.ranks)}
              clusters={found.rivals}
              ranks={found.ranks}
            />
          )}
          <p class="quiet">{texts.stability.meaning(percent(0.5, locale))}</p>
        </>
      )}
    </details>
  );
}

type Firmness = {
  rank: number;
  amongFirst: number;
  byRank: readonly number[];
  set: { districts: readonly { name: string }[] };
};

interface FirmnessTableProps {
  caption: string;
  clusters: readonly Firmness[];
  ranks: number;
}

function FirmnessTable({ caption, clusters, ranks }: FirmnessTableProps) {
  const { texts, locale } = useTexts();
  return (
    <table class="bars firmness">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.proposals}</th>
          <th scope="col">{texts.stability.amongFirst(ranks)}</th>
          <th scope="col">{texts.stability.first}</th>
        </tr>
      </thead>
      <tbody>
        {clusters.slice(0, 10).map(({ rank, amongFirst, byRank, set }) => (
          <tr key={rank}>
            <th scope="row">
              {rank}. {set.districts.map(({ name }) => name).join(', ')}
            </th>
            <td>
              <span class="bar-ground" aria-hidden="true">
                <span
                  class="bar"
                  style={{ width: `${100 * amongFirst}%`, background: openColor }}
                />
              </span>
              {percent(amongFirst, locale)}
            </td>
            <td class="number">{percent(byRank[0] ?? 0, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
