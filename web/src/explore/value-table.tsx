import { useState } from 'preact/hooks';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import type { MapValues } from './map-values.ts';

interface ValueTableProps {
  values: MapValues;
  write(value: number): string;
}

/** Rows shown before the reader asks for more. */
const pageRows = 25;

/** The values of the map as a table, the largest first, for those who do not use the map. */
export function ValueTable({ values, write }: ValueTableProps) {
  const { state, territories, pointed } = useWorkbench();
  const { texts } = useTexts();
  const [pages, setPages] = useState(1);
  const sorted = [...values]
    .filter((entry): entry is [string, number] => entry[1] !== null)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = sorted.slice(0, pages * pageRows);
  return (
    <>
      <table class="values">
        <caption>{texts.largestFirst}</caption>
        <tbody>
          {shown.map(([code, value], i) => (
            <tr
              key={code}
              onMouseEnter={() => pointed.set({ code })}
              onMouseLeave={() => pointed.set({ code: null })}
            >
              <td class="number">{i + 1}</td>
              <th scope="row">
                <button type="button" class="link" onClick={() => state.set({ selected: code })}>
                  {territories.fullName(code)}
                </button>
              </th>
              <td class="number">{write(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < sorted.length && (
        <button type="button" onClick={() => setPages(pages + 1)}>
          {texts.showMore}
        </button>
      )}
    </>
  );
}
