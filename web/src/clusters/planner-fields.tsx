import { useState } from 'preact/hooks';
import { saveFile } from '../exports/save-file.ts';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { writePasted } from './pasted-values.ts';
import { PlannerTable } from './planner-table.tsx';
import {
  clearPlannerValues,
  hasPlannerValues,
  plannerCriteria,
  plannerValues,
} from './planner-values.ts';

/** The planner's own values, typed or pasted; they stay in the browser. */
export function PlannerFields() {
  const { territories } = useWorkbench();
  const { texts } = useTexts();
  const values = useStore(plannerValues, (all) => all);
  const [cleared, setCleared] = useState(0);
  const isGiven = hasPlannerValues(values);
  const clear = () => {
    clearPlannerValues();
    setCleared(cleared + 1);
  };
  return (
    <details class="planner">
      <summary>{texts.plannerValues}</summary>
      <p class="quiet">{texts.plannerHint}</p>
      {plannerCriteria.map((criterion) => (
        <PlannerTable key={`${criterion} ${cleared}`} criterion={criterion} />
      ))}
      {isGiven && (
        <div class="chips">
          {plannerCriteria
            .filter((criterion) => values[criterion].size > 0)
            .map((criterion) => (
              <button
                type="button"
                key={criterion}
                onClick={() =>
                  saveFile(
                    csvFile(writePasted(values[criterion], territories.fullName)),
                    `contigua-${criterion.toLowerCase().replace('_', '-')}.csv`,
                  )
                }
              >
                {texts.planner.save(texts.plannerCriteria[criterion])}
              </button>
            ))}
          <button type="button" onClick={clear}>
            {texts.planner.clear}
          </button>
        </div>
      )}
    </details>
  );
}

/** A table as spreadsheets open it: the mark at its beginning says that it is UTF-8. */
function csvFile(text: string): Blob {
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}
