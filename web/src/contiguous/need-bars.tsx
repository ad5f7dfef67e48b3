import { figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';
import type { MeanNeed } from './mean-needs.ts';

interface NeedBarsProps {
  /** What the two columns are called. */
  own: string;
  other: string;
  needs: readonly MeanNeed[];
  others: readonly MeanNeed[];
  color: string;
}

/** Needs as bars, with a mark where those of the region stand. */
export function NeedBars({ own, other, needs, others, color }: NeedBarsProps) {
  const { texts, locale } = useTexts();
  const otherOf = (sector: MeanNeed['sector']) =>
    others.find((one) => one.sector === sector)?.need ?? null;
  const written = (need: number | null) => (need === null ? texts.noData : figure(need, locale));
  return (
    <table class="bars needs-bars">
      <caption>{texts.needs}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{texts.service}</span>
          </th>
          <th scope="col">
            <span class="visually-hidden">{texts.value}</span>
          </th>
          <th scope="col">{own}</th>
          <th scope="col">{other}</th>
        </tr>
      </thead>
      <tbody>
        {needs.map(({ sector, need }) => {
          const mark = otherOf(sector);
          return (
            <tr key={sector}>
              <th scope="row">{texts.sectors[sector]}</th>
              <td>
                <span class="bar-ground">
                  <span class="bar" style={{ width: `${100 * (need ?? 0)}%`, background: color }} />
                  {mark !== null && <span class="bar-mark" style={{ left: `${100 * mark}%` }} />}
                </span>
              </td>
              <td class="number">{written(need)}</td>
              <td class="number">{written(mark)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
