import type { Goalposts, Indicator } from '../geodata/model/indicator.ts';
import { type Sector, sectorNames, sectors } from '../geodata/model/sector.ts';

type Counted = Indicator & { goalposts: Goalposts };

const head = `# Goalposts

<!-- Written by \`node --import tsx docs/make-goalposts.ts\` from geodata/indicators: do not edit. -->

The ends between which an indicator's value becomes a gap: 0 at *best* or beyond, 1 at *worst* or beyond, linear between. They are fixed, so that a gap can be compared from one year to the next. Only the indicators listed here count towards the need of their sector; [methods.md](methods.md) says how. \`Indicator.goalposts\` answers the same through the graph.

A share is 0-1 of what its definition names. *Level* is where the figure was published: FACILITY_DISTRICT is the district of the health facility, PROVINCE and REGION are repeated on each of their districts.
`;

/** The text of docs/goalposts.md: a table a sector, in the registry's order. */
export function goalpostsMarkdown(indicators: readonly Indicator[]): string {
  const counted = indicators.filter(isCounted);
  const parts = sectors.map((sector) => sectorPart(sector, counted));
  return `${head}\n${parts.join('\n')}`;
}

function isCounted(indicator: Indicator): indicator is Counted {
  return indicator.goalposts !== null;
}

function sectorPart(sector: Sector, counted: readonly Counted[]): string {
  const title = `## ${sectorNames[sector].en} (\`${sector}\`)\n`;
  const rows = counted.filter(({ sectors: of }) => of.includes(sector)).map(row);
  if (rows.length === 0) return `${title}\nNothing in the sources measures a gap of this sector.\n`;
  const header =
    '| indicator | name | unit | best | worst | why | year | level | source |\n|---|---|---|---:|---:|---|---|---|---|';
  return `${title}\n${header}\n${rows.join('\n')}\n`;
}

function row({ code, name, unit, goalposts, period, publishedLevel, sourceId }: Counted): string {
  const { best, worst, reason } = goalposts;
  const cells = [
    `\`${code}\``,
    name.en,
    unit,
    best,
    worst,
    reason.en,
    period,
    publishedLevel,
    `\`${sourceId}\``,
  ];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}
