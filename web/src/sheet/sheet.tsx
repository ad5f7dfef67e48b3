import { ask } from '../api/ask.ts';
import { TerritorySheetDocument, type TerritorySheetQuery } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Failure } from '../parts/failure.tsx';
import { useStore } from '../state/store.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { GapSummary } from './gap-summary.tsx';
import { NearestHospitals } from './nearest-hospitals.tsx';
import { NeedsChart } from './needs-chart.tsx';
import { Neighbors } from './neighbors.tsx';
import { Practices } from './practices.tsx';

/** All that is known of the selected territory, against those that hold it. */
export function Sheet() {
  const { state, territories } = useWorkbench();
  const { texts, lang } = useTexts();
  const code = useStore(state, (value) => value.selected);
  const answer = useAnswer(code === null ? null : `${lang} ${code}`, (signal) =>
    ask(
      TerritorySheetDocument,
      {
        region: (code ?? '').slice(0, 2),
        province: (code ?? '').slice(0, 4),
        district: code ?? '',
        withProvince: (code ?? '').length >= 4,
        withDistrict: (code ?? '').length === 6,
        lang: lang === 'es' ? 'ES' : 'EN',
      },
      signal,
    ),
  );
  if (code === null) return null;
  return (
    <aside class="sheet" aria-label={territories.fullName(code)}>
      <button
        type="button"
        class="close"
        aria-label={texts.close}
        onClick={() => state.set({ selected: null })}
      >
        ×
      </button>
      <h2>{territories.fullName(code)}</h2>
      {answer.isLoading && <p>{texts.loading}</p>}
      {answer.error && <Failure error={answer.error} onRetry={answer.askAgain} />}
      {answer.data && <SheetBody answer={answer.data} code={code} />}
    </aside>
  );
}

type SheetTerritory = NonNullable<TerritorySheetQuery['region']>;

function SheetBody({ answer, code }: { answer: TerritorySheetQuery; code: string }) {
  const { texts, locale } = useTexts();
  const { district, province, region } = answer;
  const all = [district, province, region].filter(
    (one): one is SheetTerritory & typeof one => one !== undefined && one !== null,
  );
  const own = all.find(({ ubigeo }) => ubigeo === code);
  if (!own) return <p>{texts.unknownTerritory(code)}</p>;
  const { population, capital, areaKm2, interventions } = own;
  return (
    <>
      <dl class="facts">
        <Fact name={texts.ubigeo} value={own.ubigeo} />
        <Fact
          name={texts.population}
          value={
            population.value === null
              ? texts.noData
              : `${count(population.value, locale)} (${population.year})`
          }
        />
        <Fact name={texts.area} value={`${figure(areaKm2, locale)} km²`} />
        {capital?.name && (
          <Fact
            name={texts.capital}
            value={
              capital.altitudeMeters === null
                ? capital.name
                : `${capital.name}, ${count(capital.altitudeMeters, locale)} m s. n. m.`
            }
          />
        )}
      </dl>
      <GapSummary code={code} />
      <h3>{texts.gapsAgainst}</h3>
      <NeedsChart territories={all} />
      {district && <NearestHospitals code={code} />}
      {district && <Neighbors neighbors={district.neighbors} />}
      {district && (
        <>
          <h3>{texts.mancomunidades}</h3>
          {district.mancomunidades.length === 0 && <p class="quiet">{texts.noMancomunidad}</p>}
          <ul>
            {district.mancomunidades.map(({ id, name, contiguous }) => (
              <li key={id}>
                {name}
                {contiguous !== null && (
                  <small> {contiguous ? texts.isContiguous : texts.isNotContiguous}</small>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{texts.interventions}</h3>
      {interventions.nodes.length === 0 && <p class="quiet">{texts.noInterventions}</p>}
      <ul>
        {interventions.nodes.map(({ id, name, startsOn, endsOn }) => (
          <li key={id}>
            {name}
            {startsOn && (
              <small>
                {' '}
                {startsOn.slice(0, 4)}
                {endsOn && `–${endsOn.slice(0, 4)}`}
              </small>
            )}
          </li>
        ))}
      </ul>
      <Practices needs={own.sectorNeeds} />
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
