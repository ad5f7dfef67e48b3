import type { ProposalFragment } from '../api/operations.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { ClustersState } from './clusters-state.ts';
import { comparedColor, openColor, otherColor } from './draw-proposals.ts';
import { ProposalDetails } from './proposal-details.tsx';

interface ProposalListProps {
  proposals: readonly ProposalFragment[];
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
}

/** The proposals by rank; one is open, another may be compared with it. */
export function ProposalList({ proposals, current, change }: ProposalListProps) {
  const { pointed } = useWorkbench();
  const { texts, locale } = useTexts();
  const colorOf = (rank: number) => {
    if (rank === current.open) return openColor;
    return rank === current.compared ? comparedColor : otherColor;
  };
  return (
    <ol class="groups">
      {proposals.map((proposal) => {
        const { rank, score, scoreRange, districts, population, province } = proposal;
        const isOpen = rank === current.open;
        const isRange = scoreRange.max - scoreRange.min > 0.0005;
        return (
          <li key={rank}>
            <button
              type="button"
              class="group"
              aria-expanded={isOpen}
              onClick={() => change({ open: isOpen ? null : rank })}
              onMouseEnter={() => pointed.set({ code: districts[0]?.ubigeo ?? null })}
              onMouseLeave={() => pointed.set({ code: null })}
            >
              <span class="swatch" style={{ background: colorOf(rank) }} />
              <span>
                <b>{rank}.</b> {districts.map(({ name }) => name).join(', ')}
                <small>
                  {province.name} · {texts.score} {figure(score, locale)}
                  {isRange &&
                    ` (${figure(scoreRange.min, locale)}–${figure(scoreRange.max, locale)})`}
                  {population.value !== null &&
                    ` · ${texts.people(count(population.value, locale))}`}
                </small>
              </span>
            </button>
            {isOpen && <ProposalDetails proposal={proposal} color={openColor} change={change} />}
            {rank === current.compared && !isOpen && (
              <ProposalDetails proposal={proposal} color={comparedColor} change={change} />
            )}
            {!isOpen && current.open !== null && (
              <button
                type="button"
                class="link"
                onClick={() => change({ compared: rank === current.compared ? null : rank })}
              >
                {rank === current.compared ? texts.stopComparing : texts.compare}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
