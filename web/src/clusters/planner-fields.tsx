import { useState } from 'preact/hooks';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { readPasted } from './pasted-values.ts';
import {
  keepPlannerValues,
  type PlannerCriterion,
  plannerCriteria,
  plannerValues,
} from './planner-values.ts';

/** The planner's own values, typed or pasted; they stay in the browser. */
export function PlannerFields() {
  const { texts } = useTexts();
  return (
    <details class="planner">
      <summary>{texts.plannerValues}</summary>
      <p class="quiet">{texts.plannerHint}</p>
      {plannerCriteria.map((criterion) => (
        <PlannerTable key={criterion} criterion={criterion} />
      ))}
    </details>
  );
}

function PlannerTable({ criterion }: { criterion: PlannerCriterion }) {
  const { territories } = useWorkbench();
  const { texts } = useTexts();
  const values = useStore(plannerValues, (all) => all[criterion]);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const written = [...values].map(([code, value]) => `${code};${value}`).join('\n');
  const read = (text: string) => {
    const pasted = readPasted(text);
    const unknown = [...pasted.values.keys()].filter((code) => !territories.byCode.has(code));
    for (const code of unknown) pasted.values.delete(code);
    setWrong([...pasted.wrong, ...unknown]);
    keepPlannerValues(criterion, pasted.values);
  };
  return (
    <label class="field">
      <span>
        {texts.plannerCriteria[criterion]} ({texts.valuesGiven(values.size)})
      </span>
      <textarea
        rows={4}
        defaultValue={written}
        placeholder={'220501;0.8\n220510;0.4'}
        onChange={({ currentTarget }) => read(currentTarget.value)}
      />
      {wrong.length > 0 && <span role="alert">{texts.linesNotRead(wrong.slice(0, 3))}</span>}
    </label>
  );
}
