import { useId } from 'preact/hooks';
import { TypedNumber } from './typed-number.tsx';

interface NumberFieldProps {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange(value: number): void;
}

/** A whole number between two ends; what is typed beyond an end becomes that end. */
export function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <label class="field" htmlFor={id}>
      <span>{label}</span>
      <TypedNumber
        id={id}
        value={value}
        min={least}
        max={most}
        onType={(text) => {
          const typed = Math.round(Number(text)) || least;
          onChange(Math.min(most, Math.max(least, typed)));
        }}
      />
    </label>
  );
}
