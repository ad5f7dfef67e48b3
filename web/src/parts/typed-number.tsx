import { useState } from 'preact/hooks';

interface TypedNumberProps {
  value: number;
  /** Told of the text when typing ends; `` for what is no number. */
  onType(text: string): void;
  id?: string;
  label?: string;
  min?: number;
  max?: number;
  step?: number | 'any';
}

/**
 * A field for a number. What is being typed stays, whatever is drawn anew beside it (an answer that
 * arrives); once typing ends the field shows the value that counts.
 */
export function TypedNumber({ value, onType, label, ...limits }: TypedNumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="number"
      {...limits}
      aria-label={label}
      value={typed ?? value}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onChange={({ currentTarget }) => {
        setTyped(null);
        onType(currentTarget.value);
      }}
    />
  );
}
