import type { TerritorySheetQuery } from '../api/operations.ts';
import { useTexts } from '../texts/texts.ts';

/** The associations of municipalities and of regions that the territory, or a part of it, is in. */
export function Mancomunidades({ found }: { found: TerritorySheetQuery['mancomunidades'] }) {
  const { texts } = useTexts();
  const { nodes, totalCount } = found;
  return (
    <section>
      <h3>{texts.mancomunidades}</h3>
      {nodes.length === 0 && <p class="quiet">{texts.noMancomunidad}</p>}
      <ul>
        {nodes.map(({ id, name, kind, contiguous }) => (
          <li key={id}>
            {name}
            <small>
              {' '}
              {texts.mancomunidadKinds[kind]}
              {contiguous !== null && ` ${contiguous ? texts.isContiguous : texts.isNotContiguous}`}
            </small>
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && <p class="note">{texts.andMore(totalCount - nodes.length)}</p>}
    </section>
  );
}
