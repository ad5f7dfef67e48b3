import { ask } from '../api/ask.ts';
import { DistrictsWithValuesDocument } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { count } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { CountedIndicator } from './goalposts.tsx';

/** The server answers so many measures a question. */
const mostMeasures = 20;

interface Missing {
  indicator: CountedIndicator;
  districts: number;
  total: number;
}

/** What the sources do not have: in words, and how many districts lack each indicator. */
export function MissingData({ indicators }: { indicators: readonly CountedIndicator[] }) {
  const { texts, locale } = useTexts();
  const answer = useAnswer(indicators.map(({ code }) => code).join(), (signal) =>
    askMissing(indicators, signal),
  );
  return (
    <section>
      <h2>{texts.whatIsMissing}</h2>
      <ul>
        {texts.missingTexts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <details>
        <summary>{texts.missingByIndicator}</summary>
        {answer.isLoading && <Waiting />}
        {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
        <table class="goalposts">
          <tbody>
            {answer.data?.map(({ indicator, districts, total }) => (
              <tr key={indicator.code}>
                <th scope="row">{indicator.name}</th>
                <td class="number">
                  {count(districts, locale)} / {count(total, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Indicators that some districts lack, those that most lack first. */
async function askMissing(
  indicators: readonly CountedIndicator[],
  signal: AbortSignal,
): Promise<Missing[]> {
  const chunks = Array.from({ length: Math.ceil(indicators.length / mostMeasures) }, (_, i) =>
    indicators.slice(i * mostMeasures, (i + 1) * mostMeasures),
  );
  const answers = await Promise.all(
    chunks.map((chunk) => {
      const measures = chunk.map(({ code }) => ({
        of: 'INDICATOR' as const,
        statistic: 'MEAN' as const,
        indicator: code,
      }));
      return ask(DistrictsWithValuesDocument, { measures }, signal);
    }),
  );
  return answers
    .flatMap(({ aggregateDistricts: [all] }, at) =>
      (chunks[at] ?? []).map((indicator, i) => ({
        indicator,
        total: all?.districts ?? 0,
        districts: (all?.districts ?? 0) - (all?.measures[i]?.districtsWithValue ?? 0),
      })),
    )
    .filter(({ districts }) => districts > 0)
    .sort((a, b) => b.districts - a.districts);
}
