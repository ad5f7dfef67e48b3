import { useEffect } from 'preact/hooks';
import { useAnswer } from '../api/use-answer.ts';
import { sectors } from '../clusters/clusters-state.ts';
import { exportAddress } from '../exports/export-address.ts';
import { ExportMenu } from '../exports/export-menu.tsx';
import { Failure } from '../parts/failure.tsx';
import { IndicatorSelect, type KnownIndicator, useIndicators } from '../parts/indicator-select.tsx';
import { useLasting } from '../parts/use-lasting.ts';
import { quietMs, Waiting } from '../parts/waiting.tsx';
import type { Level } from '../state/app-state.ts';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import { columnOf, unitWords } from '../texts/units.ts';
import { drawChoropleth } from './choropleth.ts';
import { type MapValues, mapValues, type Subject, subjectOf } from './map-values.ts';
import { ValueTable } from './value-table.tsx';

/** The unit of gaps, as the server names it. */
const gapUnit = 'gap 0-1';

/** Colours the territories of a level by the gap index or an indicator, and lists their values. */
export function Explore() {
  const { state } = useWorkbench();
  const { texts, lang, locale } = useTexts();
  const level = useStore(state, (value) => value.level);
  const chosen = useStore(state, (value) => value.indicator);
  const subject = subjectOf(chosen, sectors);
  const known = useIndicators();
  const answer = useAnswer(`${chosen} ${level}`, async (signal) => ({
    subject,
    level,
    values: await mapValues(subject, level, signal),
  }));
  // What is shown stays whole, its title with its values, until the next answer is there.
  const shown = answer.data;
  // A list that is soon another one does not move or fade in between.
  const isLate = useLasting(shown !== null && answer.isLoading, quietMs);
  const indicator = indicatorOf(shown?.subject ?? subject, known.data ?? []);
  const unit = indicator?.unit ?? gapUnit;
  const words = unitWords(unit, lang);
  const write = columnOf([...(shown?.values.values() ?? [])], unit, locale);
  useChoropleth({ shown, indicator, write, words });
  const gaps = [
    ['GAP', texts.gapIndex] as const,
    ...sectors.map((sector) => [`GAP:${sector}`, texts.gapOf(texts.sectors[sector])] as const),
  ];
  return (
    <div class="explore">
      <IndicatorSelect
        label={texts.colorBy}
        value={chosen}
        first={gaps}
        indicators={known.data ?? []}
        onChange={(next) => state.set({ indicator: next })}
      />
      {shown === null && answer.isLoading && <Waiting onStop={answer.stop} />}
      {isLate && <Waiting quiet={0} onStop={answer.stop} />}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {shown && (
        <div class={isLate ? 'stale' : ''}>
          <ValueTable values={shown.values} write={write} words={words} />
        </div>
      )}
      <ExportMenu
        links={(['csv', 'geojson'] as const).map((extension) => ({
          label: extension === 'csv' ? texts.tableCsv : texts.mapGeojson,
          ...exportAddress(level, extension, {
            indicators: subject.kind === 'INDICATOR' ? subject.code : undefined,
          }),
        }))}
      />
    </div>
  );
}

function indicatorOf(
  subject: Subject,
  indicators: readonly KnownIndicator[],
): KnownIndicator | undefined {
  if (subject.kind === 'GAP') return undefined;
  return indicators.find(({ code }) => code === subject.code);
}

interface Shown {
  subject: Subject;
  level: Level;
  values: MapValues;
}

interface Drawn {
  shown: Shown | null;
  indicator: KnownIndicator | undefined;
  write(value: number): string;
  /** Of the unit. */
  words: string | null;
}

/** Puts the values on the map, with a legend that says unit, year, source and what is missing. */
function useChoropleth({ shown, indicator, write, words }: Drawn): void {
  const { drawing } = useWorkbench();
  const { texts, locale } = useTexts();
  useEffect(() => {
    if (!shown) return;
    const { subject, level, values } = shown;
    const notes = indicator
      ? [
          ...(words === null ? [] : [`${texts.unit}: ${words}`]),
          `${texts.source}: ${[indicator.source?.title ?? texts.noData, indicator.year].filter(Boolean).join(', ')}`,
        ]
      : [texts.gapUnit, texts.gapSource];
    const drawn = drawChoropleth({
      level,
      values,
      smallIsWorse: indicator?.direction === 'LOWER_IS_WORSE',
      title: titleOf(subject, indicator, texts),
      notes,
      write,
    });
    const describe = (code: string) => {
      const value = values.get(code) ?? null;
      return value === null ? texts.noData : [write(value), words].filter(Boolean).join(' ');
    };
    drawing.set({ ...drawn, legend: { ...drawn.legend, describe }, onPick: null });
  }, [shown, indicator, locale]);
}

function titleOf(
  subject: Subject,
  indicator: KnownIndicator | undefined,
  texts: ReturnType<typeof useTexts>['texts'],
): string {
  if (subject.kind === 'INDICATOR') return indicator?.name ?? subject.code;
  return subject.sector === null ? texts.gapIndex : texts.gapOf(texts.sectors[subject.sector]);
}
