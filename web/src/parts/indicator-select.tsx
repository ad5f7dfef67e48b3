import { ask } from '../api/ask.ts';
import { IndicatorsDocument, type IndicatorsQuery } from '../api/operations.ts';
import { type Answer, useAnswer } from '../api/use-answer.ts';
import { plainName } from '../state/territory-index.ts';
import { useTexts } from '../texts/texts.ts';

export type KnownIndicator = IndicatorsQuery['indicators'][number];

/** All indicators in the language in use, by name. */
export function useIndicators(): Answer<readonly KnownIndicator[]> {
  const { lang } = useTexts();
  return useAnswer(`indicators ${lang}`, async (signal) => {
    const { indicators } = await ask(
      IndicatorsDocument,
      { lang: lang === 'es' ? 'ES' : 'EN' },
      signal,
    );
    return indicators.toSorted((a, b) => (plainName(a.name) < plainName(b.name) ? -1 : 1));
  });
}

interface IndicatorSelectProps {
  label: string;
  value: string;
  indicators: readonly KnownIndicator[];
  /** Choices before the indicators, by value. */
  first?: readonly (readonly [value: string, name: string])[];
  onChange(code: string): void;
}

/** Chooses an indicator by its name. */
export function IndicatorSelect(props: IndicatorSelectProps) {
  const { label, value, indicators, first = [], onChange } = props;
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {first.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
        {indicators.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
