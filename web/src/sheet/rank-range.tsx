import { count } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

interface RankRangeProps {
  rank: number;
  ranked: number;
  low: number;
  high: number;
}

/** Where a rank stands among all, and between which ranks it moves with the choices made. */
export function RankRange({ rank, ranked, low, high }: RankRangeProps) {
  const { texts, locale } = useTexts();
  const at = (place: number) => `${(100 * (place - 1)) / Math.max(1, ranked - 1)}%`;
  return (
    <figure class="rank-range">
      <div class="rank-line" aria-hidden="true">
        <span
          class="interval"
          style={{ left: at(low), width: `calc(${at(high)} - ${at(low)} + 2px)` }}
        />
        <span class="place" style={{ left: at(rank) }} />
      </div>
      <div class="rank-ends" aria-hidden="true">
        <span>{texts.largestGap}</span>
        <span>
          {count(ranked, locale)}: {texts.smallestGap}
        </span>
      </div>
      <figcaption>{texts.rankInterval(count(low, locale), count(high, locale))}</figcaption>
    </figure>
  );
}
