import type { MethodsQuery } from '../api/operations.ts';
import { useTexts } from '../texts/texts.ts';
import { withUnit } from '../texts/units.ts';

export type CountedIndicator = MethodsQuery['indicators'][number];

/** The fixed ends between which an indicator becomes a gap of 0 to 1, a table a sector. */
export function Goalposts({ indicators }: { indicators: readonly CountedIndicator[] }) {
  const { texts } = useTexts();
  const sectors = [...new Set(indicators.flatMap((one) => one.sectors))].sort((a, b) =>
    texts.sectors[a].localeCompare(texts.sectors[b]),
  );
  return (
    <section>
      <h2>{texts.goalposts}</h2>
      <p class="quiet">{texts.goalpostsHint}</p>
      {sectors.map((sector) => (
        <details key={sector}>
          <summary>{texts.sectors[sector]}</summary>
          <table class="goalposts">
            <thead>
              <tr>
                <th scope="col">{texts.indicator}</th>
                <th scope="col" class="number">
                  {texts.bestEnd}
                </th>
                <th scope="col" class="number">
                  {texts.worstEnd}
                </th>
              </tr>
            </thead>
            {indicators
              .filter((one) => one.sectors.includes(sector))
              .map((one) => (
                <GoalpostRows key={one.code} indicator={one} />
              ))}
          </table>
        </details>
      ))}
    </section>
  );
}

function GoalpostRows({ indicator }: { indicator: CountedIndicator }) {
  const { texts, lang, locale } = useTexts();
  const { name, unit, period, goalposts, source } = indicator;
  if (!goalposts) return null;
  return (
    <tbody>
      <tr>
        <th scope="row">{name}</th>
        <td class="number">{withUnit(goalposts.best, unit, lang, locale)}</td>
        <td class="number">{withUnit(goalposts.worst, unit, lang, locale)}</td>
      </tr>
      <tr class="note">
        <td colSpan={3}>
          {goalposts.reason} {texts.source}:{' '}
          {[source?.title ?? texts.noData, period].filter(Boolean).join(', ')}.
        </td>
      </tr>
    </tbody>
  );
}
