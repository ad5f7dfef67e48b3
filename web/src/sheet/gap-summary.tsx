import { ask } from '../api/ask.ts';
import { GapSummaryDocument, type GapSummaryQuery } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { RankRange } from './rank-range.tsx';
import { whichTerritory } from './which-territory.ts';

/** The composite gap with its rank, and how far the rank depends on choices. */
export function GapSummary({ code }: { code: string }) {
  const { texts } = useTexts();
  const answer = useAnswer(code, (signal) => ask(GapSummaryDocument, whichTerritory(code), signal));
  const { region, province, district } = answer.data ?? {};
  const gap = (district ?? province ?? region)?.gapIndex;
  return (
    <section class="gap-summary">
      <h3>{texts.gapIndex}</h3>
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {answer.isLoading && <Waiting />}
      {gap && !answer.isLoading && <Summary gap={gap} />}
    </section>
  );
}

type Gap = NonNullable<GapSummaryQuery['district']>['gapIndex'];

function Summary({ gap }: { gap: Gap }) {
  const { texts, locale } = useTexts();
  const { value, rank, ranked, rankInRegion, uncertainty, missingReason } = gap;
  if (value === null || rank === null) {
    return (
      <p class="quiet">
        {texts.insufficientData}
        {missingReason && ` (${texts.missing[missingReason]})`}
      </p>
    );
  }
  const of = (place: number, all: number) => texts.rankOf(count(place, locale), count(all, locale));
  return (
    <>
      <p>
        <b class="large">{figure(value, locale)}</b> {texts.ofOne}
        <br />
        {of(rank, ranked)}
        {rankInRegion && `; ${of(rankInRegion.rank, rankInRegion.ranked)} ${texts.inItsRegion}`}
      </p>
      {uncertainty && (
        <RankRange
          rank={rank}
          ranked={ranked}
          low={uncertainty.rankLow}
          high={uncertainty.rankHigh}
        />
      )}
      <details class="provenance">
        <summary>{texts.sourcesOf(yearsOf(gap))}</summary>
        <ul>
          {gap.sources.map(({ title }) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function yearsOf({ firstYear, lastYear }: Gap): string {
  if (firstYear === null) return '';
  return firstYear === lastYear ? `${firstYear}` : `${firstYear}–${lastYear}`;
}
