import { useMemo, useRef, useState } from 'preact/hooks';
import { useStore } from '../state/store.ts';
import type { TerritoryIndex } from '../state/territory-index.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { type NamedDistrict, type RefusedLine, readPasted } from './pasted-values.ts';
import { keepPlannerValues, type PlannerCriterion, plannerValues } from './planner-values.ts';

/** How long typing must rest before the table is read. */
const restMs = 500;

/** More refused lines than this are counted, not listed. */
const mostListed = 8;

/** The values of one criterion as a table to type or paste, and what could not be read of it. */
export function PlannerTable({ criterion }: { criterion: PlannerCriterion }) {
  const { territories } = useWorkbench();
  const { texts } = useTexts();
  const values = useStore(plannerValues, (all) => all[criterion]);
  const [refused, setRefused] = useState<readonly RefusedLine[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const first = useMemo(
    () => [...values].map(([code, value]) => `${code};${value}`).join('\n'),
    // What is typed later stays as it was typed.
    [],
  );
  const read = (text: string) => {
    const pasted = readPasted(text, namedDistricts(territories));
    setRefused(pasted.refused);
    keepPlannerValues(criterion, pasted.values);
  };
  const readSoon = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => read(text), restMs);
  };
  return (
    <label class="field">
      <span>
        {texts.plannerCriteria[criterion]} ({texts.valuesGiven(values.size)})
      </span>
      <textarea
        rows={4}
        defaultValue={first}
        placeholder={texts.planner.example}
        spellcheck={false}
        onInput={({ currentTarget }) => readSoon(currentTarget.value)}
      />
      {refused.length > 0 && (
        <span role="alert" class="refused">
          {texts.planner.refused(refused.length)}
          {refused.slice(0, mostListed).map(({ number, text, reason }) => (
            <small key={number}>
              {texts.planner.line(number)} «{text}»: {texts.planner.reasons[reason]}
            </small>
          ))}
        </span>
      )}
    </label>
  );
}

function namedDistricts({ byCode, codes }: TerritoryIndex): NamedDistrict[] {
  const nameOf = (code: string) => byCode.get(code)?.name ?? '';
  return codes('DISTRICT').map((ubigeo) => ({
    ubigeo,
    name: nameOf(ubigeo),
    province: nameOf(ubigeo.slice(0, 4)),
    region: nameOf(ubigeo.slice(0, 2)),
  }));
}
