import { useEffect } from 'preact/hooks';
import type { ProposalFragment } from '../api/operations.ts';
import type { LegendContent } from '../parts/legend-content.ts';
import { useWorkbench } from '../state/workbench.ts';
import type { Texts } from '../texts/es.ts';
import { useTexts } from '../texts/texts.ts';
import type { ClustersState } from './clusters-state.ts';
import {
  comparedColor,
  drawProposals,
  openColor,
  otherColor,
  sharedColor,
  sharedDistricts,
} from './draw-proposals.ts';

/**
 * Keeps the proposals on the map. A click on a member opens the best proposal that has it; on a
 * member of the open one, and beside all of them, it opens the district's sheet.
 */
export function useProposalsDrawing(
  proposals: readonly ProposalFragment[],
  open: ProposalFragment | undefined,
  compared: ProposalFragment | undefined,
  pointed: ProposalFragment | undefined,
  change: (parts: Partial<ClustersState>) => void,
): void {
  const { drawing, state } = useWorkbench();
  const { texts } = useTexts();
  useEffect(() => {
    drawing.set({
      scene: drawProposals(proposals, open, compared, pointed),
      legend: proposals.length === 0 ? null : legendOf(proposals, open, compared, texts),
      onPick: (code) => {
        const has = ({ districts }: ProposalFragment) =>
          districts.some(({ ubigeo }) => ubigeo === code);
        const found = open && has(open) ? undefined : proposals.find(has);
        if (!found) {
          state.set({ selected: code });
          return;
        }
        change({ open: found.rank, ...(found.rank === compared?.rank ? { compared: null } : {}) });
        requestAnimationFrame(() =>
          document.getElementById(`proposal-${found.rank}`)?.scrollIntoView({ block: 'nearest' }),
        );
      },
    });
  }, [proposals, open, compared, pointed, texts]);
}

type Shown = ProposalFragment | undefined;

function legendOf(
  proposals: readonly ProposalFragment[],
  open: Shown,
  compared: Shown,
  texts: Texts,
): LegendContent {
  const named = (one: Shown, color: string) =>
    one ? [{ color, label: texts.proposal(one.rank) }] : [];
  const hasShared = open && compared && sharedDistricts(open, compared).length > 0;
  const entries = [
    ...named(open, openColor),
    ...named(compared, comparedColor),
    ...(hasShared ? [{ color: sharedColor, label: texts.compared.inBoth }] : []),
  ];
  const shown = [open, compared].filter((one) => one !== undefined);
  const drawn = shown.length > 0 ? shown : proposals;
  return {
    title: texts.jobs.clusters,
    entries: entries.length > 0 ? entries : [{ color: otherColor, label: texts.proposals }],
    notes: drawn.some(({ bridges }) => bridges.length > 0) ? [texts.bridgesDashed] : [],
    missing: null,
  };
}
