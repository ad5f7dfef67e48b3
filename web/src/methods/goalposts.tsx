import type { MethodsQuery } from '../api/operations.ts';
import { useTexts } from '../texts/texts.ts';
import { withUnit } from '../texts/units.ts';

/** The fixed ends between which an indicator becomes a gap of 0 to 1, sector by sector. */
export function Goalposts({ indicators }: { indicators: MethodsQuery['indicators'] }) {
  const { texts, lang, locale } = useTexts();
  const counted = indicators.filter(({ goalposts }) => goalposts !== null);
  const sectors = [...new Set(counted.flatMap((one) => one.sectors))].sort();
  return (
    <>
      <h2>{texts.goalposts}</h2>
      <p class="quiet">{texts.goalpostsHint}</p>
      {sectors.map((sector) => (
        <details key={sector}>
          <summary>{texts.sectors[sector]}</summary>
          <ul>
            {counted
              .filter((one) => one.sectors.includes(sector))
              .map(({ code, name, unit, year, goalposts, source }) => (
                <li key={code}>
                  <b>{name}</b>
                  {goalposts && (
                    <>
                      {': '}
                      {texts.fromBestToWorst(
                        withUnit(goalposts.best, unit, lang, locale),
                        withUnit(goalposts.worst, unit, lang, locale),
                      )}{' '}
                      {goalposts.reason}
                    </>
                  )}
                  <small>
                    {' '}
                    {source?.title ?? texts.noData}
                    {year === null ? '' : `, ${year}`}
                  </small>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </>
  );
}
