import type { TerritorySheetQuery } from '../api/operations.ts';
import { TerritoryLink } from '../parts/territory-link.tsx';
import { lengthColumn } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

type Neighbor = NonNullable<TerritorySheetQuery['district']>['neighbors'][number];

/** The adjoining districts, the longest border first. */
export function Neighbors({ neighbors }: { neighbors: readonly Neighbor[] }) {
  const { texts, locale } = useTexts();
  const sorted = neighbors.toSorted((a, b) => b.sharedMeters - a.sharedMeters);
  const write = lengthColumn(
    sorted.map(({ sharedMeters }) => sharedMeters),
    locale,
  );
  const isIsland = sorted.every(({ link }) => link === 'REVIEWED');
  return (
    <section>
      <h3>{texts.neighbors}</h3>
      {isIsland && <p class="quiet">{texts.noNeighbors}</p>}
      <ul class="members">
        {sorted.map(({ district, contiguity, sharedMeters, link }) => (
          <li key={district.ubigeo}>
            <TerritoryLink code={district.ubigeo} name={district.name} />
            <span class="number">
              {link === 'REVIEWED' && texts.reviewedLink}
              {link === 'LAND' && contiguity === 'QUEEN' && texts.onePoint}
              {link === 'LAND' && contiguity === 'ROOK' && write(sharedMeters)}
            </span>
          </li>
        ))}
      </ul>
      <p class="note">{texts.bordersBasis}</p>
    </section>
  );
}
