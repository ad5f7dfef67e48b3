import { useEffect } from 'preact/hooks';
import type { ContiguousGroupsQuery, JoinedDistrictsQuery } from '../api/operations.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { type ContiguousState, mostJoined } from './contiguous-state.ts';
import { drawGroups, looseColor } from './draw-groups.ts';
import { districtsBetween } from './join-sentence.ts';

interface GroupsDrawing {
  current: ContiguousState;
  change(parts: Partial<ContiguousState>): void;
  /** Null until there is an answer. */
  answer: ContiguousGroupsQuery | null;
  colors: readonly string[];
  joins: JoinedDistrictsQuery | null;
  /** Whether a click chooses a district of "what joins them"; else it opens a group. */
  picksOnMap: boolean;
}

const noGroups: ContiguousGroupsQuery['contiguousGroups'] = [];

/** Keeps the groups, and the districts of "what joins them", on the map. */
export function useGroupsDrawing(given: GroupsDrawing): void {
  const { current, change, answer, colors, joins, picksOnMap } = given;
  const { drawing } = useWorkbench();
  const { texts } = useTexts();
  const { group, joined } = current;
  useEffect(() => {
    const groups = answer?.contiguousGroups ?? noGroups;
    const matching = answer?.districts.nodes.map(({ ubigeo }) => ubigeo) ?? [];
    const between = joined.length < 2 ? [] : districtsBetween(joins);
    const color = group === null ? undefined : colors[group];
    const pickDistrict = (code: string) => {
      const others = joined.filter((one) => one !== code);
      const isNew = others.length === joined.length && joined.length < mostJoined;
      change({ joined: isNew ? [...joined, code] : others });
    };
    const openGroup = (code: string | null) => {
      const number = groups.findIndex(({ districts }) =>
        districts.some(({ ubigeo }) => ubigeo === code),
      );
      change({ group: number === -1 ? null : number });
      reveal(`group-${number}`);
    };
    drawing.set({
      scene: drawGroups(groups, colors, matching, group, { asked: joined, between }),
      legend: {
        title: texts.contiguousGroups,
        entries: [
          ...(color ? [{ color, label: texts.group.openOne }] : []),
          { color: looseColor, label: texts.withoutGroup },
        ],
        notes: [texts.groupColors, ...(between.length > 0 ? [texts.joins.between] : [])],
        missing: null,
      },
      onPick: (code) => {
        if (!picksOnMap) openGroup(code);
        else if (code !== null) pickDistrict(code);
      },
    });
  }, [answer, colors, group, joined.join(), joins, picksOnMap, texts]);
}

/** Brings an entry of the list into view once it is open. */
function reveal(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView({ block: 'nearest' }));
}
