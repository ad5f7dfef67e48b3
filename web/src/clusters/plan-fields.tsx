import { ask } from '../api/ask.ts';
import { ProgrammeWavesDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { NumberField } from '../parts/number-field.tsx';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import type { PlanChoice } from './clusters-state.ts';

interface PlanFieldsProps {
  choice: PlanChoice;
  put(parts: Partial<PlanChoice>): void;
}

/** How many clusters of which regions: those of the programme, or the planner's own. */
export function PlanFields({ choice, put }: PlanFieldsProps) {
  const { texts } = useTexts();
  const programme = useProgrammeQuotas();
  const isOwn = choice.quotas.size > 0;
  const { perProvince } = choice;
  return (
    <fieldset class="plan">
      <legend>{texts.plan.howMany}</legend>
      <label class="check">
        <input
          type="radio"
          name="quotas"
          checked={!isOwn}
          onChange={() => put({ quotas: new Map() })}
        />
        {texts.plan.asProgramme}
      </label>
      <label class="check">
        <input
          type="radio"
          name="quotas"
          checked={isOwn}
          disabled={programme.size === 0}
          onChange={() => put({ quotas: programme })}
        />
        {texts.plan.own}
      </label>
      {isOwn && <QuotaFields choice={choice} put={put} />}
      <label class="check">
        <input
          type="checkbox"
          checked={perProvince !== null}
          onChange={({ currentTarget }) => put({ perProvince: currentTarget.checked ? 1 : null })}
        />
        {texts.plan.limitProvince}
      </label>
      {perProvince !== null && (
        <NumberField
          label={texts.plan.perProvince}
          value={perProvince}
          least={1}
          most={20}
          onChange={(most) => put({ perProvince: most })}
        />
      )}
    </fieldset>
  );
}

function QuotaFields({ choice, put }: PlanFieldsProps) {
  const { territories } = useWorkbench();
  const { texts } = useTexts();
  const { quotas, waves } = choice;
  const nameOf = (code: string) => territories.byCode.get(code)?.name ?? code;
  const set = (region: string, clusters: number | null) => {
    const next = new Map(quotas);
    if (clusters === null) next.delete(region);
    else next.set(region, clusters);
    put({ quotas: next });
  };
  const left = territories.codes('REGION').filter((region) => !quotas.has(region));
  return (
    <>
      {[...quotas].map(([region, clusters]) => (
        <div class="row" key={region}>
          <NumberField
            label={texts.plan.clustersOf(nameOf(region))}
            value={clusters}
            least={1}
            most={50}
            onChange={(number) => set(region, number)}
          />
          <button
            type="button"
            aria-label={texts.takeOff(nameOf(region))}
            onClick={() => set(region, null)}
          >
            {texts.remove}
          </button>
        </div>
      ))}
      <label class="field">
        <span>{texts.plan.addRegion}</span>
        <select
          value=""
          onChange={({ currentTarget }) => currentTarget.value && set(currentTarget.value, 1)}
        >
          <option value="">—</option>
          {left.map((region) => (
            <option key={region} value={region}>
              {nameOf(region)}
            </option>
          ))}
        </select>
      </label>
      <NumberField
        label={texts.plan.waves}
        value={waves}
        least={1}
        most={5}
        onChange={(number) => put({ waves: number })}
      />
    </>
  );
}

/** The programme's clusters by region over all of its waves; empty until they are known. */
function useProgrammeQuotas(): ReadonlyMap<string, number> {
  const answer = useAnswer('programme', (signal) => ask(ProgrammeWavesDocument, {}, signal));
  const quotas = new Map<string, number>();
  for (const { clustersByRegion } of answer.data?.programmeWaves ?? []) {
    for (const { region, clusters } of clustersByRegion) {
      quotas.set(region, (quotas.get(region) ?? 0) + clusters);
    }
  }
  return quotas;
}
