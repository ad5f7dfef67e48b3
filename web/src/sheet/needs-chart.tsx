import { useEffect, useRef } from 'preact/hooks';
import type { Sector } from '../api/operations.ts';
import { ground } from '../map/palettes.ts';
import { useTexts } from '../texts/texts.ts';
import { type Compared, comparedStyles } from './compared.ts';

interface NeedsChartProps {
  /** The territory itself, then those that hold it. */
  compared: readonly Compared[];
  /** Top to bottom. */
  sectors: readonly Sector[];
}

/** The needs of a territory and of those that hold it, a line a sector, 0 to 1. */
export function NeedsChart({ compared, sectors }: NeedsChartProps) {
  const { texts, locale } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const rows = compared.flatMap(({ needs }, i) =>
    sectors.flatMap((sector) => {
      const need = needs.get(sector)?.value ?? null;
      return need === null ? [] : [{ who: i, sector: texts.sectors[sector], need }];
    }),
  );
  const names = sectors.map((sector) => texts.sectors[sector]);
  const key = JSON.stringify([rows, locale]);
  useEffect(() => {
    let gone = false;
    import('@observablehq/plot').then((Plot) => {
      if (gone || !place.current) return;
      const who = compared.map((_, i) => i);
      const plot = Plot.plot({
        width: place.current.clientWidth || 320,
        height: 28 + 25 * names.length,
        marginLeft: 128,
        marginRight: 10,
        marginTop: 4,
        marginBottom: 22,
        style: { fontFamily: 'inherit', fontSize: '12.5px', background: 'none', color: ground.ink },
        x: { domain: [0, 1], label: null, ticks: 5, tickFormat: (x: number) => `${x}` },
        y: { label: null, domain: names, tickSize: 0 },
        color: { domain: who, range: who.map((i) => comparedStyles[i]?.color ?? ground.ink) },
        symbol: { domain: who, range: who.map((i) => comparedStyles[i]?.symbol ?? 'circle') },
        marks: [
          Plot.gridX({ stroke: '#e4dfd3', ticks: 5 }),
          Plot.ruleY(
            Array.from(new Set(rows.map(({ sector }) => sector)), (sector) => ({
              sector,
              from: Math.min(...rows.flatMap((row) => (row.sector === sector ? row.need : []))),
              to: Math.max(...rows.flatMap((row) => (row.sector === sector ? row.need : []))),
            })),
            { y: 'sector', x1: 'from', x2: 'to', stroke: '#bdb7a8' },
          ),
          Plot.dot(rows.filter((row) => row.who !== 0).reverse(), {
            x: 'need',
            y: 'sector',
            stroke: 'who',
            symbol: 'who',
            strokeWidth: 2,
            r: 4,
          }),
          // The territory itself lies above the others.
          Plot.dot(
            rows.filter((row) => row.who === 0),
            { x: 'need', y: 'sector', fill: ground.ink, r: 5 },
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
      <div ref={place} style={{ minHeight: `${28 + 25 * names.length}px` }} />
      <figcaption>
        {compared.map(({ label }, i) => (
          <span key={label}>
            <i style={{ color: comparedStyles[i]?.color }}>{comparedStyles[i]?.sign}</i> {label}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
