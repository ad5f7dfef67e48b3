import { useState } from 'preact/hooks';
import { TerritoryLink } from '../parts/territory-link.tsx';
import { useWorkbench } from '../state/workbench.ts';
import { useTexts } from '../texts/texts.ts';
import type { MapValues } from './map-values.ts';

interface ValueTableProps {
  values: MapValues;
  write(value: number): string;
  /** What the values are of; null where the numbers say enough. */
  words: string | null;
}

/** Rows shown before the reader asks for more. */
const pageRows = 25;

/** The values of the map as a table, in either order, for those who do not use the map. */
export function ValueTable({ values, write, words }: ValueTableProps) {
  const { territories, pointed } = useWorkbench();
  const { texts } = useTexts();
  const [pages, setPages] = useState(1);
  const [isAscending, setAscending] = useState(false);
  const sorted = sortedValues(values, isAscending);
  const shown = sorted.slice(0, pages * pageRows);
  return (
    <>
      <table class="values">
        <caption>
          <button
            type="button"
            class="link"
            onClick={() => setAscending(!isAscending)}
            title={texts.otherOrder}
          >
            {isAscending ? texts.smallestFirst : texts.largestFirst}{' '}
            <span aria-hidden="true">{isAscending ? '↑' : '↓'}</span>
          </button>
          {words && `, ${words}`}
        </caption>
        <tbody>
          {shown.map(([code, value], i) => (
            <tr
              key={code}
              onMouseEnter={() => pointed.set({ code })}
              onMouseLeave={() => pointed.set({ code: null })}
            >
              <td class="number">{i + 1}</td>
              <th scope="row">
                <TerritoryLink code={code} name={territories.fullName(code)} />
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

/** The territories that have a value, by it; among equals by code. */
function sortedValues(values: MapValues, isAscending: boolean): [string, number][] {
  const sign = isAscending ? 1 : -1;
  return [...values]
    .filter((entry): entry is [string, number] => entry[1] !== null)
    .sort((a, b) => sign * (a[1] - b[1]) || (a[0] < b[0] ? -1 : 1));
}
