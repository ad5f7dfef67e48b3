import { ask } from '../api/ask.ts';
import { MatchingDistrictsDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { IndicatorSelect, type KnownIndicator } from '../parts/indicator-select.tsx';
import { TypedNumber } from '../parts/typed-number.tsx';
import { count } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { isShare } from '../texts/units.ts';
import type { Condition } from './contiguous-state.ts';
import { whereOf } from './where.ts';

interface ConditionRowProps {
  condition: Condition;
  within: string | null;
  indicators: readonly KnownIndicator[];
  onChange(condition: Condition): void;
  onRemove(): void;
}

/** One condition, and how many districts fulfil it by itself. */
export function ConditionRow(props: ConditionRowProps) {
  const { condition, within, indicators, onChange, onRemove } = props;
  const { texts, locale } = useTexts();
  const unit = indicators.find(({ code }) => code === condition.code)?.unit;
  const scale = isShare(unit) ? 100 : 1;
  const matching = useAnswer(JSON.stringify([condition, within]), (signal) =>
    ask(MatchingDistrictsDocument, { where: whereOf({ within, conditions: [condition] }) }, signal),
  );
  return (
    <fieldset class="condition">
      <IndicatorSelect
        label={texts.indicator}
        value={condition.code}
        indicators={indicators}
        onChange={(code) => onChange({ ...condition, code })}
      />
      <div class="row">
        <select
          aria-label={texts.comparison}
          value={condition.operator}
          onChange={({ currentTarget }) =>
            onChange({ ...condition, operator: currentTarget.value === 'lte' ? 'lte' : 'gte' })
          }
        >
          <option value="gte">{texts.atLeast}</option>
          <option value="lte">{texts.atMost}</option>
        </select>
        <TypedNumber
          label={texts.value}
          step="any"
          value={Number((condition.value * scale).toPrecision(6))}
          onType={(text) => {
            const value = Number(text) / scale;
            if (text !== '' && Number.isFinite(value)) onChange({ ...condition, value });
          }}
        />
        <span>{isShare(unit) ? '%' : (unit ?? '')}</span>
        <button type="button" onClick={onRemove}>
          {texts.remove}
        </button>
      </div>
      <p class="quiet" aria-live="polite">
        {matching.data
          ? texts.districtsMatch(count(matching.data.districts.totalCount, locale))
          : '…'}
      </p>
    </fieldset>
  );
}
