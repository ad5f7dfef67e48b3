import type { ProposalFragment } from '../api/operations.ts';
import { categoricalColors } from '../map/palettes.ts';
import { emptyScene, type Scene } from '../map/scene.ts';

export const openColor: string = categoricalColors[0];
export const comparedColor: string = categoricalColors[1];
/** Members of both the open proposal and the one compared with it. */
export const sharedColor: string = categoricalColors[2];
/** Members of proposals that are not open. */
export const otherColor = '#a9c7da';

/** The open proposal and the one compared with it in colours, the others in a pale one; these two and
 * the one under the pointer with an outline. */
export function drawProposals(
  proposals: readonly ProposalFragment[],
  open: ProposalFragment | undefined,
  compared: ProposalFragment | undefined,
  pointed: ProposalFragment | undefined,
): Scene {
  const fills = new Map<string, string>();
  const paint = ({ districts }: Pick<ProposalFragment, 'districts'>, color: string) => {
    for (const { ubigeo } of districts) fills.set(ubigeo, color);
  };
  if (open === undefined) for (const proposal of proposals) paint(proposal, otherColor);
  if (compared) paint(compared, comparedColor);
  if (open) paint(open, openColor);
  if (open && compared) paint({ districts: sharedDistricts(open, compared) }, sharedColor);
  const shown = [open, compared, pointed].filter((one) => one !== undefined);
  return {
    ...emptyScene('DISTRICT'),
    fills,
    fadesOthers: true,
    outlined: new Set(shown.flatMap(({ districts }) => districts.map(({ ubigeo }) => ubigeo))),
    bridges: new Set(shown.flatMap(({ bridges }) => bridges.map(({ ubigeo }) => ubigeo))),
  };
}

/** Districts of the first set that the second has too. */
export function sharedDistricts(
  { districts }: Pick<ProposalFragment, 'districts'>,
  other: Pick<ProposalFragment, 'districts'>,
): ProposalFragment['districts'] {
  const codes = new Set(other.districts.map(({ ubigeo }) => ubigeo));
  return districts.filter(({ ubigeo }) => codes.has(ubigeo));
}
