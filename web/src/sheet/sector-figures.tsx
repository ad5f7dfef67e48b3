import { useState } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import {
  type FiguresOfTerritoryFragment,
  type Sector,
  SectorFiguresDocument,
} from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Failure } from '../parts/failure.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { withUnit } from '../texts/units.ts';
import { whichTerritory } from './which-territory.ts';

type Gap = FiguresOfTerritoryFragment['serviceGaps'][number];

/** What each sector's need is made of: value, unit, year, source; asked for when it is opened. */
export function SectorFigures({ code, sectors }: { code: string; sectors: readonly Sector[] }) {
  const { texts, lang } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const answer = useAnswer(isOpen ? `${lang} ${code}` : null, (signal) =>
    ask(
      SectorFiguresDocument,
      { ...whichTerritory(code), lang: lang === 'es' ? 'ES' : 'EN' },
      signal,
    ),
  );
  const { region, province, district } = answer.data ?? {};
  const gaps = (district ?? province ?? region)?.serviceGaps ?? [];
  return (
    <details class="figures" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{texts.figuresBehind}</summary>
      {answer.isLoading && <Waiting />}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {gaps.length > 0 &&
        sectors.map((sector) => (
          <section key={sector}>
            <h4>{texts.sectors[sector]}</h4>
            <ul>
              {gaps
                .filter((gap) => gap.sector === sector)
                .map((gap) => (
                  <IndicatorFigure key={gap.indicator.code} gap={gap} />
                ))}
            </ul>
          </section>
        ))}
    </details>
  );
}

function IndicatorFigure({ gap: { indicator, measure, gap } }: { gap: Gap }) {
  const { texts, lang, locale } = useTexts();
  const { value, unit, year, source, missingReason } = measure;
  const provenance = [source?.title, year].filter((part) => part).join(', ');
  return (
    <li>
      {indicator.name}:{' '}
      {value === null ? (
        <span class="quiet">
          {texts.noData} ({missingReason ? texts.missing[missingReason] : '–'})
        </span>
      ) : (
        <>
          <b>{withUnit(value, unit, lang, locale)}</b>
          {gap.value !== null && `, ${texts.gapOfIndicator(figure(gap.value, locale))}`}
        </>
      )}
      {provenance && <small> {provenance}</small>}
    </li>
  );
}
