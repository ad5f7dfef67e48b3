import { NumberField } from '../parts/number-field.tsx';
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
      <NumberField
        label={texts.minDistricts}
        value={current.minDistricts}
        least={1}
        most={500}
        onChange={(minDistricts) => change({ minDistricts, group: null })}
      />
    </fieldset>
  );
}
