import type { ProposalFragment } from '../api/operations.ts';
import { categoricalColors } from '../map/palettes.ts';
import { emptyScene, type Scene } from '../map/scene.ts';

export const openColor: string = categoricalColors[0];
export const comparedColor: string = categoricalColors[1];
/** Members of proposals that are not open, lighter the lower their rank. */
export const otherColor = '#a9c7da';

/** The open proposal and the one compared with it in colours, the others in a pale one. */
export function drawProposals(
  proposals: readonly ProposalFragment[],
  open: ProposalFragment | undefined,
  compared: ProposalFragment | undefined,
): Scene {
  const fills = new Map<string, string>();
  const paint = ({ districts }: ProposalFragment, color: string) => {
    for (const { ubigeo } of districts) fills.set(ubigeo, color);
  };
  if (open === undefined) for (const proposal of proposals) paint(proposal, otherColor);
  if (compared) paint(compared, comparedColor);
  if (open) paint(open, openColor);
  const shown = [open, compared].filter((one) => one !== undefined);
  return {
    ...emptyScene('DISTRICT'),
    fills,
    fadesOthers: true,
    outlined: new Set(shown.flatMap(({ districts }) => districts.map(({ ubigeo }) => ubigeo))),
    bridges: new Set(shown.flatMap(({ bridges }) => bridges.map(({ ubigeo }) => ubigeo))),
  };
}
