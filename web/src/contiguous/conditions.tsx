import type { KnownIndicator } from '../parts/indicator-select.tsx';
import { PlaceSelect } from '../parts/place-select.tsx';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { ConditionRow } from './condition-row.tsx';
import { type Condition, type ContiguousState, firstContiguousState } from './contiguous-state.ts';

interface ConditionsProps {
  current: ContiguousState;
  indicators: readonly KnownIndicator[];
  change(parts: Partial<ContiguousState>): void;
}

/** Where to look, and what the districts must fulfil. */
export function Conditions({ current, indicators, change }: ConditionsProps) {
  const { map, territories } = useWorkbench();
  const { texts } = useTexts();
  const { within, conditions } = current;
  const replace = (at: number, next: Condition | null) =>
    change({
      conditions: conditions.flatMap((one, i) => (i === at ? (next ?? []) : one)),
      group: null,
    });
  return (
    <>
      <PlaceSelect
        label={texts.where}
        value={within}
        allowsCountry
        onChange={(code) => {
          change({ within: code, group: null });
          const box = code && territories.byCode.get(code)?.bbox;
          if (box) map.get().map?.fit(box);
        }}
      />
      {conditions.map((condition, at) => (
        <ConditionRow
          key={`${at} ${condition.code}`}
          condition={condition}
          within={within}
          indicators={indicators}
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
    </>
  );
}
