import type { CriteriaQuery, ProposalsQuery } from '../api/operations.ts';
import { count, figure, percent } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { DefaultWeight } from './cluster-input.ts';
import { type ClustersState, withoutAnswers } from './clusters-state.ts';

interface WeightFieldsProps {
  criteria: CriteriaQuery['criteria'];
  defaults: readonly DefaultWeight[];
  /** Criteria that the planner has given values for. */
  given: ReadonlySet<string>;
  /** How they entered the answer on screen; nothing before a first answer. */
  uses: ProposalsQuery['proposeClusters']['criteria'];
  current: ClustersState;
  change(parts: Partial<ClustersState>): void;
}

/** How much each criterion counts; 1 each unless the planner says otherwise. */
export function WeightFields(props: WeightFieldsProps) {
  const { criteria, defaults, given, uses, current, change } = props;
  const { texts, locale } = useTexts();
  const weightOf = ({ code, weight }: DefaultWeight) => current.weights.get(code) ?? weight;
  const total = defaults.reduce((sum, one) => sum + weightOf(one), 0);
  const set = (code: string, weight: number) => {
    const weights = new Map(current.weights).set(code, weight);
    change({ ...withoutAnswers(current), weights });
  };
  return (
    <details class="weights">
      <summary>{texts.weights}</summary>
      <p class="quiet">{texts.weighing.hint}</p>
      {defaults.map((one) => {
        const criterion = criteria.find(({ code }) => code === one.code);
        if (!criterion) return null;
        const weight = weightOf(one);
        const without = uses.find((use) => use.criterion.code === one.code)?.candidatesWithoutValue;
        return (
          <label key={one.code} title={criterion.definition}>
            <span>
              {criterion.name}
              {criterion.plannerSupplied && !given.has(one.code) && (
                <small>{texts.needsPlannerValues}</small>
              )}
              {Boolean(without) && given.has(one.code) && (
                <small> {texts.weighing.without(count(without ?? 0, locale))}</small>
              )}
            </span>
            <input
              type="range"
              min={0}
              max={5}
              step={0.5}
              value={weight}
              aria-valuetext={texts.weighing.times(figure(weight, locale))}
              onChange={({ currentTarget }) => set(one.code, Number(currentTarget.value))}
            />
            <output>{percent(total > 0 ? weight / total : 0, locale)}</output>
          </label>
        );
      })}
      {total === 0 && <p role="alert">{texts.weighing.allZero}</p>}
      {current.weights.size > 0 && (
        <button
          type="button"
          onClick={() => change({ ...withoutAnswers(current), weights: new Map() })}
        >
          {texts.equalWeights}
        </button>
      )}
    </details>
  );
}
