import type { ComponentChildren } from 'preact';
import type { Sector } from '../api/operations.ts';
import { useWorkbench } from '../state/workbench.ts';
import { count, figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { SetMembers } from './use-set-members.ts';

interface MemberTableProps {
  districts: readonly { ubigeo: string; name: string }[];
  /** Figures of the districts and their regions; null until they are there. */
  figures: SetMembers | null;
  sectors: readonly Sector[];
  /** What can be done with a district; nothing on paper. */
  actions?(ubigeo: string, name: string): ComponentChildren;
}

type Figures = SetMembers['districts']['nodes'][number] | SetMembers['regions']['nodes'][number];

/** The districts of a set with their people and gaps, and their region for comparison. */
export function MemberTable({ districts, figures, sectors, actions }: MemberTableProps) {
  const { state, pointed } = useWorkbench();
  const { texts } = useTexts();
  const nodes = figures?.districts.nodes ?? [];
  const point = (code: string | null) => () => pointed.set({ code });
  return (
    <table class="member-table">
      <thead>
        <tr>
          <th scope="col">{texts.levels.DISTRICT}</th>
          <th scope="col">{texts.population}</th>
          {sectors.map((sector) => (
            <th scope="col" key={sector}>
              {texts.gapOf(texts.sectors[sector])}
            </th>
          ))}
          {actions && (
            <th scope="col">
              <span class="visually-hidden">{texts.members.actions}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {districts.map(({ ubigeo, name }) => (
          <tr key={ubigeo} onMouseEnter={point(ubigeo)} onMouseLeave={point(null)}>
            <th scope="row">
              <button
                type="button"
                class="link"
                onClick={() => state.set({ selected: ubigeo })}
                onFocus={point(ubigeo)}
                onBlur={point(null)}
              >
                {name}
              </button>
            </th>
            <FigureCells one={nodes.find((node) => node.ubigeo === ubigeo)} sectors={sectors} />
            {actions && <td class="acts">{actions(ubigeo, name)}</td>}
          </tr>
        ))}
        {figures?.regions.nodes.map((region) => (
          <tr key={region.ubigeo} class="around">
            <th scope="row">{texts.members.region(region.name)}</th>
            <FigureCells one={region} sectors={sectors} />
            {actions && <td />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureCells({ one, sectors }: { one: Figures | undefined; sectors: readonly Sector[] }) {
  const { texts, locale } = useTexts();
  if (!one) return <td colSpan={1 + sectors.length}>…</td>;
  const { population, sectorNeeds } = one;
  return (
    <>
      <td class="number">
        {population.value === null ? texts.noData : count(population.value, locale)}
      </td>
      {sectors.map((sector) => {
        const need = sectorNeeds.find((given) => given.sector === sector)?.need;
        const isMissing = need?.value === undefined || need.value === null;
        return (
          <td class="number" key={sector}>
            {isMissing
              ? `${texts.noData} (${texts.missing[need?.missingReason ?? 'NOT_IN_SOURCE']})`
              : figure(need.value as number, locale)}
          </td>
        );
      })}
    </>
  );
}
