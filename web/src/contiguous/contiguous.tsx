import { useMemo, useState } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { ContiguousGroupsDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useIndicators } from '../parts/indicator-select.tsx';
import { useWorkbench } from '../state/workbench.ts';
import { Conditions } from './conditions.tsx';
import { boxAround, groupColors } from './group-colors.ts';
import { Groups } from './groups.tsx';
import { RuleFields } from './rule-fields.tsx';
import { useContiguousState } from './use-contiguous-state.ts';
import { useGroupsDrawing } from './use-groups-drawing.ts';
import { useJoinedDistricts, WhatJoins } from './what-joins.tsx';
import { whereOf } from './where.ts';

/** Finds the districts that fulfil conditions and hang together. */
export function Contiguous() {
  const { territories, map } = useWorkbench();
  const [current, change] = useContiguousState();
  const [picksOnMap, setPicksOnMap] = useState(false);
  const { within, conditions, contiguity, minDistricts, reviewedLinks } = current;
  const indicators = useIndicators();
  const where = whereOf({ within, conditions });
  const key = JSON.stringify([where, contiguity, minDistricts, reviewedLinks]);
  const answer = useAnswer(conditions.length > 0 ? key : null, (signal) =>
    ask(ContiguousGroupsDocument, { where, contiguity, minDistricts, reviewedLinks }, signal),
  );
  const joins = useJoinedDistricts(current);
  const groups = answer.data?.contiguousGroups ?? [];
  const boxesOf = (districts: readonly { ubigeo: string }[]) =>
    districts.flatMap(({ ubigeo }) => {
      const box = territories.byCode.get(ubigeo)?.bbox;
      return box ? [box] : [];
    });
  const colors = useMemo(
    () => groupColors(groups.map(({ districts }) => boxesOf(districts))),
    [answer.data, territories],
  );
  useGroupsDrawing({ current, change, answer: answer.data, colors, joins: joins.data, picksOnMap });
  return (
    <div class="contiguous">
      <Conditions current={current} change={change} indicators={indicators.data ?? []} />
      <RuleFields current={current} change={change} />
      <Groups
        current={current}
        change={change}
        answer={answer}
        colors={colors}
        indicators={indicators.data ?? []}
        where={where}
        onOpen={(number) => {
          change({ group: number });
          const box = number === null ? null : boxAround(boxesOf(groups[number]?.districts ?? []));
          if (box) map.get().map?.fit(box);
        }}
      />
      <WhatJoins
        current={current}
        change={change}
        answer={joins}
        picksOnMap={picksOnMap}
        onPicksOnMap={setPicksOnMap}
      />
    </div>
  );
}
