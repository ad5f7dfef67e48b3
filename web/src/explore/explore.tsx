import { useEffect } from 'preact/hooks';
import { useAnswer } from '../api/use-answer.ts';
import { sectors } from '../clusters/clusters-state.ts';
import { exportAddress } from '../exports/export-address.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { Failure } from '../parts/failure.tsx';
import { IndicatorSelect, type KnownIndicator, useIndicators } from '../parts/indicator-select.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { withUnit } from '../texts/units.ts';
import { drawChoropleth } from './choropleth.ts';
import { type MapValues, mapValues, type Subject, subjectOf } from './map-values.ts';
import { ValueTable } from './value-table.tsx';

/** Colours the territories of a level by the gap index or an indicator, and lists their values. */
export function Explore() {
  const { state } = useWorkbench();
  const { texts } = useTexts();
  const level = useStore(state, (value) => value.level);
  const chosen = useStore(state, (value) => value.indicator);
  const subject = subjectOf(chosen, sectors);
  const known = useIndicators();
  const values = useAnswer(`${chosen} ${level}`, (signal) => mapValues(subject, level, signal));
  const write = useWriter(subject, known.data ?? []);
  useChoropleth(subject, values.data, known.data ?? [], write);
  const gaps = [
    ['GAP', texts.gapIndex] as const,
    ...sectors.map((sector) => [`GAP:${sector}`, texts.gapOf(texts.sectors[sector])] as const),
  ];
  const indicators = subject.kind === 'INDICATOR' ? subject.code : undefined;
  return (
    <div class="explore">
      <IndicatorSelect
        label={texts.colorBy}
        value={chosen}
        first={gaps}
        indicators={known.data ?? []}
        onChange={(indicator) => state.set({ indicator })}
      />
      {values.isLoading && <p>{texts.loading}</p>}
      {values.error && <Failure error={values.error} onRetry={values.askAgain} />}
      {values.data && <ValueTable values={values.data} write={write} />}
      <ExportMenu
        links={(['csv', 'geojson'] as const).map((extension) => ({
          label: extension === 'csv' ? texts.tableCsv : texts.mapGeojson,
          ...exportAddress(level, extension, { indicators }),
        }))}
      />
    </div>
  );
}

/** How a value of the subject is written. */
function useWriter(subject: Subject, indicators: readonly KnownIndicator[]) {
  const { lang, locale } = useTexts();
  const unit =
    subject.kind === 'INDICATOR'
      ? indicators.find(({ code }) => code === subject.code)?.unit
      : undefined;
  return (value: number) =>
    unit === undefined ? figure(value, locale) : withUnit(value, unit, lang, locale);
}

/** Puts the values on the map, with a legend that says unit, year, source and what is missing. */
function useChoropleth(
  subject: Subject,
  values: MapValues | null,
  indicators: readonly KnownIndicator[],
  write: (value: number) => string,
): void {
  const { state, drawing } = useWorkbench();
  const { texts, locale } = useTexts();
  const level = useStore(state, (value) => value.level);
  const indicator =
    subject.kind === 'INDICATOR' ? indicators.find(({ code }) => code === subject.code) : undefined;
  useEffect(() => {
    if (!values) return;
    const drawn = drawChoropleth({
      level,
      values,
      smallIsWorse: indicator?.direction === 'LOWER_IS_WORSE',
      title: titleOf(subject, indicator, texts),
      notes: indicator
        ? [
            `${texts.source}: ${indicator.source?.title ?? texts.noData}${indicator.year === null ? '' : `, ${indicator.year}`}`,
          ]
        : [texts.gapUnit, texts.gapSource],
      write,
    });
    drawing.set({ ...drawn, onPick: null });
  }, [values, indicator, level, locale]);
}

function titleOf(
  subject: Subject,
  indicator: KnownIndicator | undefined,
  texts: ReturnType<typeof useTexts>['texts'],
): string {
  if (subject.kind === 'INDICATOR') return indicator?.name ?? subject.code;
  return subject.sector === null ? texts.gapIndex : texts.gapOf(texts.sectors[subject.sector]);
}
