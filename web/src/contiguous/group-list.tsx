import type { ContiguousGroupsQuery } from '../api/operations.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { groupColor } from './draw-groups.ts';
import { GroupDetails } from './group-details.tsx';

interface GroupListProps {
  groups: ContiguousGroupsQuery['contiguousGroups'];
  open: number | null;
  onOpen(number: number | null): void;
}

/** The groups, the largest first; one of them can be open. */
export function GroupList({ groups, open, onOpen }: GroupListProps) {
  const { pointed, territories } = useWorkbench();
  const { texts, locale } = useTexts();
  return (
    <ol class="groups">
      {groups.map(({ districts, population, areaKm2 }, number) => {
        const codes = districts.map(({ ubigeo }) => ubigeo);
        const isOpen = open === number;
        return (
          <li key={codes[0]}>
            <button
              type="button"
              class="group"
              aria-expanded={isOpen}
              onClick={() => onOpen(isOpen ? null : number)}
              onMouseEnter={() => pointed.set({ code: codes[0] ?? null })}
              onMouseLeave={() => pointed.set({ code: null })}
            >
              <span class="swatch" style={{ background: groupColor(number) }} />
              <span>
                {texts.groupOf(codes.length, placesOf(codes, territories.byCode))}
                <small>
                  {population.value === null
                    ? texts.noData
                    : texts.people(count(population.value, locale))}
                  {' · '}
                  {figure(areaKm2, locale)} km²
                </small>
              </span>
            </button>
            {isOpen && <GroupDetails codes={codes} />}
          </li>
        );
      })}
    </ol>
  );
}

/** Names of the regions that the districts lie in. */
function placesOf(codes: readonly string[], byCode: ReadonlyMap<string, { name: string }>): string {
  const regions = [...new Set(codes.map((code) => code.slice(0, 2)))];
  return regions.map((code) => byCode.get(code)?.name ?? code).join(', ');
}
