import type { SheetTerritoryFragment } from '../api/operations.ts';
import { useTexts } from '../texts/texts.ts';

/** What programmes did or do here, in a part of the territory, or around it. */
export function Interventions({ found }: { found: SheetTerritoryFragment['interventions'] }) {
  const { texts } = useTexts();
  const { nodes, totalCount } = found;
  return (
    <section>
      <h3>{texts.interventions}</h3>
      {nodes.length === 0 && <p class="quiet">{texts.noInterventions}</p>}
      <ul>
        {nodes.map(({ id, name, startsOn, endsOn }) => (
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
      {totalCount > nodes.length && <p class="note">{texts.andMore(totalCount - nodes.length)}</p>}
    </section>
  );
}
