import type { ContiguousGroupsQuery } from '../api/operations.ts';
import { emptyScene, type Scene } from '../map/scene.ts';

type Groups = ContiguousGroupsQuery['contiguousGroups'];

/** Districts that fulfil the filter but belong to no group that is large enough. */
export const looseColor = '#bdb7a8';

/** Districts asked about, and those that join them without being asked about. */
export interface Joined {
  asked: readonly string[];
  between: readonly string[];
}

/**
 * Groups in their colours, loose districts in grey, the rest faded; the open group and the districts
 * of "what joins them" with an outline, those between with a dashed one.
 */
export function drawGroups(
  groups: Groups,
  colors: readonly string[],
  matching: readonly string[],
  open: number | null,
  joined: Joined,
): Scene {
  const fills = new Map(matching.map((code) => [code, looseColor]));
  for (const [number, { districts }] of groups.entries()) {
    for (const { ubigeo } of districts) fills.set(ubigeo, colors[number] ?? looseColor);
  }
  const members = open === null ? [] : (groups[open]?.districts.map(({ ubigeo }) => ubigeo) ?? []);
  return {
    ...emptyScene('DISTRICT'),
    fills,
    fadesOthers: true,
    outlined: new Set([...members, ...joined.asked]),
    bridges: new Set(joined.between),
  };
}
