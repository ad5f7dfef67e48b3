import { useEffect, useState } from 'preact/hooks';
import { count } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

/** Before this nobody needs to be told: a message would only flash. */
export const quietMs = 300;
/** From then on people want to know that it still runs. */
const longMs = 2000;

interface WaitingProps {
  /** So long nothing is said. */
  quiet?: number;
  /** Ends the question, where it may take long. */
  onStop?: (() => void) | undefined;
}

/** Says that an answer is under way: after 300 ms, and from 2 s on for how long, with a way out. */
export function Waiting({ quiet = quietMs, onStop }: WaitingProps) {
  const { texts, locale } = useTexts();
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const tick = () => setElapsed(performance.now() - start);
    const first = setTimeout(tick, quiet);
    const further = setInterval(tick, 1000);
    return () => {
      clearTimeout(first);
      clearInterval(further);
    };
  }, [quiet]);
  const isLong = elapsed >= longMs;
  return (
    <p class="waiting" role="status">
      {elapsed >= quiet && (
        <>
          <span class="spinner" aria-hidden="true" />
          {isLong ? texts.stillLoading : texts.loading}
          {isLong && <span aria-hidden="true"> {count(elapsed / 1000, locale)} s</span>}
          {isLong && onStop && (
            <button type="button" class="small" onClick={onStop}>
              {texts.stop}
            </button>
          )}
        </>
      )}
    </p>
  );
}
