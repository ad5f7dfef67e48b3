import { useEffect } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { ContiguousGroupsDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Failure } from '../parts/failure.tsx';
import { useIndicators } from '../parts/indicator-select.tsx';
import { PlaceSelect } from '../parts/place-select.tsx';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { ConditionRow } from './condition-row.tsx';
import { firstContiguousState } from './contiguous-state.ts';
import { drawGroups, legendColors } from './draw-groups.ts';
import { GroupList } from './group-list.tsx';
import { RuleFields } from './rule-fields.tsx';
import { useContiguousState } from './use-contiguous-state.ts';
import { WhatJoins } from './what-joins.tsx';
import { whereOf } from './where.ts';

/** Finds the districts that fulfil conditions and hang together. */
export function Contiguous() {
  const { drawing } = useWorkbench();
  const { texts } = useTexts();
  const [current, change] = useContiguousState();
  const { within, conditions, contiguity, minDistricts, reviewedLinks, group } = current;
  const indicators = useIndicators();
  const where = whereOf({ within, conditions });
  const isAsked = conditions.length > 0;
  const key = JSON.stringify([where, contiguity, minDistricts, reviewedLinks]);
  const answer = useAnswer(isAsked ? key : null, (signal) =>
    ask(ContiguousGroupsDocument, { where, contiguity, minDistricts, reviewedLinks }, signal),
  );
  useEffect(() => {
    if (!answer.data) return;
    const { contiguousGroups: groups, districts } = answer.data;
    const matching = districts.nodes.map(({ ubigeo }) => ubigeo);
    drawing.set({
      scene: drawGroups(groups, matching, group),
      legend: {
        title: texts.contiguousGroups,
        entries: [{ color: legendColors.loose, label: texts.withoutGroup }],
        notes: [texts.groupColors],
        missing: null,
      },
      onPick: (code) => {
        const number = groups.findIndex(({ districts: members }) =>
          members.some(({ ubigeo }) => ubigeo === code),
        );
        change({ group: number === -1 ? null : number });
      },
    });
  }, [answer.data, group, texts]);
  const replace = (at: number, next: (typeof conditions)[number] | null) =>
    change({
      conditions: conditions.flatMap((one, i) => (i === at ? (next ?? []) : one)),
      group: null,
    });
  return (
    <div class="contiguous">
      <PlaceSelect
        label={texts.where}
        value={within}
        allowsCountry
        onChange={(code) => change({ within: code, group: null })}
      />
      {conditions.map((condition, at) => (
        <ConditionRow
          key={`${at} ${condition.code}`}
          condition={condition}
          within={within}
          indicators={indicators.data ?? []}
          onChange={(next) => replace(at, next)}
          onRemove={() => replace(at, null)}
        />
      ))}
      <button
        type="button"
        onClick={() =>
          change({ conditions: [...conditions, ...firstContiguousState.conditions], group: null })
        }
      >
        {texts.addCondition}
      </button>
      <RuleFields current={current} change={change} />
      {answer.isLoading && <p>{texts.loading}</p>}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {!isAsked && <p class="empty">{texts.needsCondition}</p>}
      {answer.data && (
        <>
          <p class="result" aria-live="polite">
            {texts.groupsFound(
              answer.data.contiguousGroups.length,
              answer.data.districts.totalCount,
            )}
          </p>
          {answer.data.contiguousGroups.length === 0 && (
            <p class="empty">{texts.loosenGroups(minDistricts)}</p>
          )}
          <GroupList
            groups={answer.data.contiguousGroups}
            open={group}
            onOpen={(number) => change({ group: number })}
          />
        </>
      )}
      <WhatJoins current={current} change={change} />
    </div>
  );
}
