import type { ProposalsQuery } from '../api/operations.ts';
import { percent } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { ClustersState } from './clusters-state.ts';

interface WeightFieldsProps {
  uses: ProposalsQuery['proposeClusters']['criteria'];
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
}

/** How much each criterion counts; 1 each unless the planner says otherwise. */
export function WeightFields({ uses, current, change }: WeightFieldsProps) {
  const { texts, locale } = useTexts();
  return (
    <details class="weights">
      <summary>{texts.weights}</summary>
      {uses.map(({ criterion, weight, available }) => {
        const value = current.weights.get(criterion.code) ?? (weight > 0 ? 1 : 0);
        return (
          <label key={criterion.code} title={criterion.definition}>
            <span>
              {criterion.name}
              {!available && <small>{texts.needsPlannerValues}</small>}
            </span>
            <input
              type="range"
              min={0}
              max={5}
              step={0.5}
              value={value}
              onChange={({ currentTarget }) => {
                const weights = new Map(current.weights);
                weights.set(criterion.code, Number(currentTarget.value));
                change({ weights, open: null, compared: null });
              }}
            />
            <output>{percent(weight, locale)}</output>
          </label>
        );
      })}
      {current.weights.size > 0 && (
        <button type="button" onClick={() => change({ weights: new Map(), open: null })}>
          {texts.equalWeights}
        </button>
      )}
    </details>
  );
}
