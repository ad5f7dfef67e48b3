import { ask } from '../api/ask.ts';
import { GapSummaryDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Failure } from '../parts/failure.tsx';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

/** The composite gap with its rank, and how far the rank depends on choices. */
export function GapSummary({ code }: { code: string }) {
  const { texts, locale } = useTexts();
  const answer = useAnswer(code, (signal) => ask(GapSummaryDocument, gapVariables(code), signal));
  if (answer.error) return <Failure error={answer.error} onRetry={answer.askAgain} />;
  const { region, province, district } = answer.data ?? {};
  const gap = (district ?? province ?? region)?.gapIndex;
  if (!gap) return <p>{texts.loading}</p>;
  if (gap.value === null) return <p>{texts.insufficientData}</p>;
  return (
    <p>
      <b>
        {texts.gapIndex}: {figure(gap.value, locale)}
      </b>
      , {texts.rankOf(count(gap.rank ?? 0, locale), count(gap.ranked, locale))}
      {gap.uncertainty &&
        `; ${texts.rankInterval(count(gap.uncertainty.rankLow, locale), count(gap.uncertainty.rankHigh, locale))}`}
      .
    </p>
  );
}

function gapVariables(code: string) {
  return {
    region: code.slice(0, 2),
    province: code.slice(0, 4),
    district: code,
    isRegion: code.length === 2,
    isProvince: code.length === 4,
    isDistrict: code.length === 6,
  };
}
