import type { ContiguousGroupsQuery } from '../api/operations.ts';
import { categoricalColors, ground } from '../map/palettes.ts';
import { emptyScene, type Scene } from '../map/scene.ts';

type Groups = ContiguousGroupsQuery['contiguousGroups'];

/** Districts that fulfil the filter but belong to no group that is large enough. */
const looseColor = '#bdb7a8';

/** The colour of a group: the palette is used again after its last colour. */
export function groupColor(number: number): string {
  return categoricalColors[number % categoricalColors.length] as string;
}

/** Groups in colours, loose districts in grey, the rest faded; the open group with its outline. */
export function drawGroups(
  groups: Groups,
  matching: readonly string[],
  open: number | null,
): Scene {
  const fills = new Map(matching.map((code) => [code, looseColor]));
  for (const [number, { districts }] of groups.entries()) {
    for (const { ubigeo } of districts) fills.set(ubigeo, groupColor(number));
  }
  const outlined = new Set(
    open === null ? [] : (groups[open]?.districts.map(({ ubigeo }) => ubigeo) ?? []),
  );
  return { ...emptyScene('DISTRICT'), fills, fadesOthers: true, outlined };
}

export const legendColors = { loose: looseColor, other: ground.paper };
