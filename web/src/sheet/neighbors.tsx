import type { TerritorySheetQuery } from '../api/operations.ts';
import { useWorkbench } from '../state/workbench.ts';
import { length } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

type Neighbor = NonNullable<TerritorySheetQuery['district']>['neighbors'][number];

/** The adjoining districts, the longest border first. */
export function Neighbors({ neighbors }: { neighbors: readonly Neighbor[] }) {
  const { state, pointed } = useWorkbench();
  const { texts, locale } = useTexts();
  const sorted = neighbors.toSorted((a, b) => b.sharedMeters - a.sharedMeters);
  return (
    <>
      <h3>{texts.neighbors}</h3>
      {sorted.length === 0 && <p class="quiet">{texts.noNeighbors}</p>}
      <ul class="members">
        {sorted.map(({ district, contiguity, sharedMeters, link }) => (
          <li key={district.ubigeo}>
            <button
              type="button"
              class="link"
              onClick={() => state.set({ selected: district.ubigeo })}
              onMouseEnter={() => pointed.set({ code: district.ubigeo })}
              onMouseLeave={() => pointed.set({ code: null })}
            >
              {district.name}
            </button>
            <span>
              {link === 'REVIEWED' && texts.reviewedLink}
              {link === 'LAND' && contiguity === 'QUEEN' && texts.onePoint}
              {link === 'LAND' && contiguity === 'ROOK' && length(sharedMeters, locale)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
