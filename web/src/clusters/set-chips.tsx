import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';

interface SetChipsProps {
  label: string;
  codes: readonly string[];
  onChange(codes: string[]): void;
}

/** Districts that are locked in or left out; a press takes one off the list. */
export function SetChips({ label, codes, onChange }: SetChipsProps) {
  const { territories } = useWorkbench();
  const { texts } = useTexts();
  if (codes.length === 0) return null;
  return (
    <div class="chips">
      <span>{label}:</span>
      {codes.map((code) => {
        const name = territories.byCode.get(code)?.name ?? code;
        return (
          <button
            type="button"
            key={code}
            aria-label={texts.takeOff(name)}
            onClick={() => onChange(codes.filter((one) => one !== code))}
          >
            {name} ×
          </button>
        );
      })}
    </div>
  );
}
