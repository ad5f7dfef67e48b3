import type { ContiguousGroupsQuery } from '../api/operations.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import { GroupDetails } from './group-details.tsx';

interface GroupListProps {
  groups: ContiguousGroupsQuery['contiguousGroups'];
  /** One a group. */
  colors: readonly string[];
  open: number | null;
  onOpen(number: number | null): void;
}

/** The groups, the largest first; one of them can be open. */
export function GroupList({ groups, colors, open, onOpen }: GroupListProps) {
  const { pointed, territories } = useWorkbench();
  const { texts, locale } = useTexts();
  return (
    <ol class="groups">
      {groups.map(({ districts, population, areaKm2 }, number) => {
        const codes = districts.map(({ ubigeo }) => ubigeo);
        const isOpen = open === number;
        const color = colors[number] ?? '';
        const point = (code: string | null) => () => pointed.set({ code });
        return (
          <li key={codes[0]} id={`group-${number}`}>
            <button
              type="button"
              class="group"
              aria-expanded={isOpen}
              onClick={() => onOpen(isOpen ? null : number)}
              onMouseEnter={point(codes[0] ?? null)}
              onMouseLeave={point(null)}
              onFocus={point(codes[0] ?? null)}
              onBlur={point(null)}
            >
              <span class="swatch" style={{ background: color }} />
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
            {isOpen && <GroupDetails codes={codes} areaKm2={areaKm2} color={color} />}
          </li>
        );
      })}
    </ol>
  );
}

/** Names of the provinces that the districts lie in, of their regions when those are many. */
function placesOf(codes: readonly string[], byCode: ReadonlyMap<string, { name: string }>): string {
  const parents = (digits: number) => [...new Set(codes.map((code) => code.slice(0, digits)))];
  const named = (places: readonly string[]) =>
    places.map((code) => byCode.get(code)?.name ?? code).join(', ');
  const [provinces, regions] = [parents(4), parents(2)];
  return provinces.length <= 2 && regions.length === 1
    ? `${named(provinces)} (${named(regions)})`
    : named(regions);
}
