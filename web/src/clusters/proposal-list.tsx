import type { AlternativesQuery, ProposalFragment } from '../api/operations.ts';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { DefaultWeight } from './cluster-input.ts';
import type { ClustersState } from './clusters-state.ts';
import { comparedColor, openColor, otherColor } from './draw-proposals.ts';
import { ProposalDetails } from './proposal-details.tsx';
import { ScoreBar } from './score-bar.tsx';

interface ProposalListProps {
  proposals: readonly ProposalFragment[];
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
  defaults: readonly DefaultWeight[];
  /** Of all proposals; null while they are asked for. */
  alternatives: AlternativesQuery | null;
  /** How many sets were compared, in words. */
  compared: string;
  onOpen(proposal: ProposalFragment | null): void;
  /** The proposal under the pointer or with the focus; null when it leaves. */
  onPoint(rank: number | null): void;
}

/** The proposals by rank; one is open, another may be compared with it. */
export function ProposalList(props: ProposalListProps) {
  const { proposals, current, change, defaults, alternatives, compared, onOpen, onPoint } = props;
  const { pointed } = useWorkbench();
  const { texts } = useTexts();
  const hovered = useStore(pointed, ({ code }) => code);
  // The best proposal with the district under the pointer on the map.
  const has = ({ districts }: ProposalFragment) =>
    districts.some(({ ubigeo }) => ubigeo === hovered);
  const underPointer = hovered === null ? undefined : proposals.find(has);
  const alternativesOf = (rank: number) =>
    alternatives?.proposeClusters.proposals.find((one) => one.rank === rank)?.alternatives ?? null;
  return (
    <ol class="groups">
      {proposals.map((proposal) => {
        const { rank } = proposal;
        const isOpen = rank === current.open;
        const isCompared = rank === current.compared;
        return (
          <li
            key={rank}
            id={`proposal-${rank}`}
            class={proposal === underPointer ? 'pointed' : undefined}
          >
            <button
              type="button"
              class="group"
              aria-expanded={isOpen}
              onClick={() => onOpen(isOpen ? null : proposal)}
              onMouseEnter={() => onPoint(rank)}
              onMouseLeave={() => onPoint(null)}
              onFocus={() => onPoint(rank)}
              onBlur={() => onPoint(null)}
            >
              <ProposalLine proposal={proposal} color={colorOf(isOpen, isCompared)} />
            </button>
            {!isOpen && current.open !== null && (
              <button
                type="button"
                class="link"
                onClick={() => change({ compared: isCompared ? null : rank })}
              >
                {isCompared ? texts.stopComparing : texts.compare}
                <span class="visually-hidden"> {texts.proposal(rank)}</span>
              </button>
            )}
            {isOpen && (
              <ProposalDetails
                key={rank}
                proposal={proposal}
                color={openColor}
                current={current}
                change={change}
                defaults={defaults}
                alternatives={alternativesOf(rank)}
                compared={compared}
                title={texts.proposal(rank)}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function colorOf(isOpen: boolean, isCompared: boolean): string {
  if (isOpen) return openColor;
  return isCompared ? comparedColor : otherColor;
}

/** Rank, districts, province, score with its range, people. */
export function ProposalLine({ proposal, color }: { proposal: ProposalFragment; color: string }) {
  const { texts, locale } = useTexts();
  const { rank, score, scoreRange, districts, population, province } = proposal;
  const isRange = scoreRange.max - scoreRange.min > 0.0005;
  return (
    <>
      <span class="swatch" style={{ background: color }} />
      <span class="line">
        <b>{rank}.</b> {districts.map(({ name }) => name).join(', ')}
        <small>
          {province.name} · {texts.score} {figure(score, locale)}
          {isRange && ` (${figure(scoreRange.min, locale)}–${figure(scoreRange.max, locale)})`}
          {population.value !== null && ` · ${texts.people(count(population.value, locale))}`}
        </small>
        <ScoreBar score={score} range={scoreRange} color={color} />
      </span>
    </>
  );
}
