import { useState } from 'preact/hooks';
import { useTexts } from '../texts/texts.ts';

/** How long the button says that it has copied. */
const shownMs = 2000;

/** Copies a text, to paste it into a report. */
export function CopyText({ text }: { text: string }) {
  const { texts } = useTexts();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      // Pages without a secure address have no clipboard.
      setOutcome('failed');
    }
    setTimeout(() => setOutcome(null), shownMs);
  };
  return (
    <button type="button" class="small copy" onClick={copy}>
      {outcome === null ? texts.copying.copy : texts.copying[outcome]}
    </button>
  );
}
