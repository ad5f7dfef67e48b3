import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../texts/texts.ts';

/** Work that takes longer than this says for how long it has run, and how to stop it. */
const longSeconds = 2;

interface RunningProps {
  /** What is being done. */
  label: string;
  /** Seconds after which it ends at the latest; null when it has no end of its own. */
  mostSeconds: number | null;
  onStop(): void;
}

/** Says that a question is being worked on; leaves the page once it is answered. */
export function Running({ label, mostSeconds, onStop }: RunningProps) {
  const { texts } = useTexts();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const started = performance.now();
    const timer = setInterval(
      () => setSeconds(Math.floor((performance.now() - started) / 1000)),
      250,
    );
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="running">
      <p role="status">{label}</p>
      {seconds >= longSeconds && (
        <p>
          {mostSeconds !== null && (
            <progress max={mostSeconds} value={seconds} aria-label={label} />
          )}{' '}
          {texts.running.elapsed(seconds, mostSeconds)}{' '}
          <button type="button" onClick={onStop}>
            {texts.stop}
          </button>
        </p>
      )}
    </div>
  );
}
