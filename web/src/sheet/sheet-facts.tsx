import type { SheetTerritoryFragment } from '../api/operations.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

/** People, area, capital: what one looks up first. */
export function SheetFacts({ territory }: { territory: SheetTerritoryFragment }) {
  const { texts, locale } = useTexts();
  const { ubigeo, population, areaKm2, capital } = territory;
  const { value: people, year, source, missingReason } = population;
  return (
    <>
      <dl class="facts">
        <Fact name={texts.ubigeo} value={ubigeo} />
        <Fact
          name={year === null ? texts.population : `${texts.population}, ${year}`}
          value={
            people === null
              ? `${texts.noData}${missingReason ? ` (${texts.missing[missingReason]})` : ''}`
              : count(people, locale)
          }
        />
        <Fact name={texts.area} value={`${figure(areaKm2, locale)} km²`} />
        {people !== null && (
          <Fact
            name={texts.density}
            value={`${figure(people / areaKm2, locale)} ${texts.peoplePerKm2}`}
          />
        )}
        {capital?.name && (
          <Fact
            name={texts.capital}
            value={
              capital.altitudeMeters === null
                ? capital.name
                : `${capital.name}, ${count(capital.altitudeMeters, locale)} m s.\u00a0n.\u00a0m.`
            }
          />
        )}
      </dl>
      {source && (
        <p class="note">
          {texts.population}: {source.title}. {texts.areaBasis}
        </p>
      )}
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
