interface NumberFieldProps {
  label: string;
  value: number;
  least: number;
  most: number;
  onChange(value: number): void;
}

/** A whole number between two ends; what is typed beyond an end becomes that end. */
export function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="number"
        min={least}
        max={most}
        value={value}
        onChange={({ currentTarget }) => {
          const typed = Math.round(Number(currentTarget.value)) || least;
          const bounded = Math.min(most, Math.max(least, typed));
          // The field shows what counts even when that is what counted before.
          currentTarget.value = String(bounded);
          onChange(bounded);
        }}
      />
    </label>
  );
}
