import { useId, useState } from 'preact/hooks';
import { searchTerritories } from '../state/territory-index.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

interface DistrictPickerProps {
  label: string;
  value: string | null;
  onChange(code: string | null): void;
}

/** Chooses one district by typing part of its name. */
export function DistrictPicker({ label, value, onChange }: DistrictPickerProps) {
  const { territories } = useWorkbench();
  const { texts } = useTexts();
  const [text, setText] = useState<string | null>(null);
  const list = useId();
  const shown = text ?? (value === null ? '' : territories.fullName(value));
  const found = searchTerritories(text ?? '', territories).filter(
    ({ level }) => level === 'DISTRICT',
  );
  const type = (typed: string) => {
    const chosen = found.find(({ ubigeo }) => territories.fullName(ubigeo) === typed);
    setText(chosen ? null : typed);
    if (chosen) onChange(chosen.ubigeo);
    else if (typed === '') onChange(null);
  };
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        autoComplete="off"
        list={list}
        placeholder={texts.searchHint}
        value={shown}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={() => setText(null)}
      />
      <datalist id={list}>
        {found.map(({ ubigeo }) => (
          <option key={ubigeo} value={territories.fullName(ubigeo)} />
        ))}
      </datalist>
    </label>
  );
}
