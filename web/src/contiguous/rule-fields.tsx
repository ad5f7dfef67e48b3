import { useTexts } from '../texts/texts.ts';
import type { ContiguousState } from './contiguous-state.ts';

interface RuleFieldsProps {
  current: ContiguousState;
  change(parts: Partial<ContiguousState>): void;
}

/** What counts as contiguous, and how large a group must be. */
export function RuleFields({ current, change }: RuleFieldsProps) {
  const { texts } = useTexts();
  return (
    <fieldset class="rules">
      <legend>{texts.rule}</legend>
      <label>
        <input
          type="radio"
          name="contiguity"
          checked={current.contiguity === 'ROOK'}
          onChange={() => change({ contiguity: 'ROOK', group: null })}
        />
        {texts.rook}
      </label>
      <label>
        <input
          type="radio"
          name="contiguity"
          checked={current.contiguity === 'QUEEN'}
          onChange={() => change({ contiguity: 'QUEEN', group: null })}
        />
        {texts.queen}
      </label>
      <label>
        <input
          type="checkbox"
          checked={current.reviewedLinks}
          onChange={({ currentTarget }) =>
            change({ reviewedLinks: currentTarget.checked, group: null })
          }
        />
        {texts.withReviewedLinks}
      </label>
      <label class="field">
        <span>{texts.minDistricts}</span>
        <input
          type="number"
          min={1}
          max={500}
          value={current.minDistricts}
          onChange={({ currentTarget }) =>
            change({
              minDistricts: Math.min(
                500,
                Math.max(1, Math.round(Number(currentTarget.value)) || 1),
              ),
              group: null,
            })
          }
        />
      </label>
    </fieldset>
  );
}
