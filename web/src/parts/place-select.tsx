import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

interface PlaceSelectProps {
  label: string;
  /** Region or province; null = the whole country. */
  value: string | null;
  /** Whether the whole country may be chosen. */
  allowsCountry: boolean;
  onChange(code: string | null): void;
}

/** Chooses a region or one of its provinces. */
export function PlaceSelect({ label, value, allowsCountry, onChange }: PlaceSelectProps) {
  const { territories } = useWorkbench();
  const { texts } = useTexts();
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      >
        {allowsCountry && <option value="">{texts.wholeCountry}</option>}
        {!allowsCountry && value === null && <option value="">{texts.chooseOne}</option>}
        {territories.codes('REGION').map((region) => (
          <optgroup key={region} label={territories.byCode.get(region)?.name ?? region}>
            <option value={region}>
              {texts.wholeRegion(territories.byCode.get(region)?.name ?? region)}
            </option>
            {territories
              .codes('PROVINCE')
              .filter((province) => province.startsWith(region))
              .map((province) => (
                <option key={province} value={province}>
                  {territories.byCode.get(province)?.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
