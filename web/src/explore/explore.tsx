import { useEffect } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import {
  IndicatorsDocument,
  type IndicatorsQuery,
  IndicatorValuesDocument,
  type IndicatorValuesQuery,
} from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Failure } from '../parts/failure.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { drawChoropleth } from './choropleth.ts';

type KnownIndicator = IndicatorsQuery['indicators'][number];

/** Colours the territories of a level by an indicator. */
export function Explore() {
  const { state, drawing } = useWorkbench();
  const { texts, lang, locale } = useTexts();
  const level = useStore(state, (value) => value.level);
  const code = useStore(state, (value) => value.indicator);
  const known = useAnswer(`indicators ${lang}`, (signal) =>
    ask(IndicatorsDocument, { lang: lang === 'es' ? 'ES' : 'EN' }, signal),
  );
  const indicator = known.data?.indicators.find((one) => one.code === code);
  const values = useAnswer(indicator ? `${code} ${level}` : null, (signal) =>
    ask(
      IndicatorValuesDocument,
      {
        code,
        regions: level === 'REGION',
        provinces: level === 'PROVINCE',
        districts: level === 'DISTRICT',
      },
      signal,
    ),
  );
  useEffect(() => {
    if (!values.data || !indicator) return;
    const choropleth = drawChoropleth({
      level,
      values: valuesByCode(values.data),
      smallIsWorse: indicator.direction === 'LOWER_IS_WORSE',
      title: indicator.name,
      notes: [`${texts.source}: ${indicator.source?.title ?? texts.noData}`],
      write: (value) => figure(value, locale),
    });
    drawing.set({ ...choropleth, onPick: null });
  }, [values.data, indicator, level, locale]);
  if (known.error) return <Failure error={known.error} onRetry={known.askAgain} />;
  return (
    <div class="explore">
      <label>
        <span>Indicador</span>
        <select
          value={code}
          onChange={({ currentTarget }) => state.set({ indicator: currentTarget.value })}
        >
          {(known.data?.indicators ?? []).map((one: KnownIndicator) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {values.isLoading && <p>{texts.loading}</p>}
      {values.error && <Failure error={values.error} onRetry={values.askAgain} />}
    </div>
  );
}

function valuesByCode(answer: IndicatorValuesQuery): Map<string, number | null> {
  const { nodes } = answer.districts ?? answer.provinces ?? answer.regions ?? { nodes: [] };
  return new Map(
    nodes.map(({ ubigeo, indicators }) => [ubigeo, indicators[0]?.measure.value ?? null]),
  );
}
