import { useEffect, useRef } from 'preact/hooks';
import type { Sector } from '../api/operations.ts';
import { categoricalColors, ground } from '../map/palettes.ts';
import { figure } from '../texts/numbers.ts';
import { useTexts } from '../texts/texts.ts';

interface ChartedTerritory {
  ubigeo: string;
  name: string;
  sectorNeeds: readonly { sector: Sector; need: { value: number | null } }[];
}

const symbols = ['circle', 'diamond', 'square', 'triangle'] as const;

/** The needs of a territory and of those that hold it, a line a sector, 0 to 1. */
export function NeedsChart({ territories }: { territories: readonly ChartedTerritory[] }) {
  const { texts, locale } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const rows = territories.flatMap(({ name, ubigeo, sectorNeeds }) =>
    sectorNeeds.map(({ sector, need }) => ({
      who: `${name} ${ubigeo.length === 6 ? '' : `(${texts.levels[ubigeo.length === 2 ? 'REGION' : 'PROVINCE'].toLowerCase()})`}`.trim(),
      sector: texts.sectors[sector],
      need: need.value,
    })),
  );
  const who = [...new Set(rows.map((row) => row.who))];
  const key = JSON.stringify([rows, locale]);
  useEffect(() => {
    let gone = false;
    import('@observablehq/plot').then((Plot) => {
      if (gone || !place.current) return;
      const plot = Plot.plot({
        width: place.current.clientWidth || 320,
        height: 30 + 26 * new Set(rows.map(({ sector }) => sector)).size,
        marginLeft: 128,
        marginRight: 12,
        style: { fontFamily: 'inherit', fontSize: '12px', background: 'none', color: ground.ink },
        x: { domain: [0, 1], label: null, ticks: 5 },
        y: { label: null },
        color: { domain: who, range: categoricalColors.slice(0, who.length) },
        symbol: { domain: who, range: symbols.slice(0, who.length) },
        marks: [
          Plot.gridY({ stroke: '#cfc9bb' }),
          Plot.dot(
            rows.filter(({ need }) => need !== null),
            { x: 'need', y: 'sector', stroke: 'who', symbol: 'who', strokeWidth: 2, r: 4 },
          ),
        ],
      });
      plot.setAttribute('aria-hidden', 'true');
      place.current.replaceChildren(plot);
    });
    return () => {
      gone = true;
    };
  }, [key]);
  return (
    <figure class="needs-chart">
      <div ref={place} />
      <figcaption>
        {who.map((name, i) => (
          <span key={name}>
            <i style={{ color: categoricalColors[i] }}>{['○', '◇', '□', '△'][i]}</i> {name}
          </span>
        ))}
      </figcaption>
      <table class="visually-hidden">
        <caption>{texts.needs}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.who} ${row.sector}`}>
              <th scope="row">
                {row.sector}, {row.who}
              </th>
              <td>{row.need === null ? texts.noData : figure(row.need, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
