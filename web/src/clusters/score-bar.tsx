interface ScoreBarProps {
  score: number;
  range: { min: number; max: number };
  color: string;
}

/** A score on the scale of 0 to 1, with the range that missing values leave open. */
export function ScoreBar({ score, range, color }: ScoreBarProps) {
  const width = Math.max(0, range.max - range.min);
  return (
    <span class="bar-ground score-bar" aria-hidden="true">
      <span class="bar" style={{ width: `${100 * range.min}%`, background: color }} />
      {width > 0.0005 && (
        <span
          class="bar unknown range"
          style={{ left: `${100 * range.min}%`, width: `${100 * width}%` }}
        />
      )}
      <span class="bar-mark" style={{ left: `${100 * score}%` }} />
    </span>
  );
}
