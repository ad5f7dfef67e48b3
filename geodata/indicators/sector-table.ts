import { dimensionMeans } from '../analysis/gap-index.ts';
import type { GapPositions } from '../analysis/gap-uncertainty.ts';
import { clippedGap, goalpostPosition } from '../analysis/service-gap.ts';
import type { Goalposts, Indicator } from '../model/indicator.ts';
import { type Sector, sectors } from '../model/sector.ts';
import { indicators } from './registry.ts';

/** Indicators that count towards the need of their sectors. */
export const gapIndicators: readonly Indicator[] = indicators.filter(
  ({ goalposts }) => goalposts !== null,
);

/** Indicators that count towards a sector's need. */
export function indicatorsOf(sector: Sector): readonly Indicator[] {
  return gapIndicators.filter((indicator) => indicator.sectors.includes(sector));
}

/** Sectors whose need at least one indicator measures. */
export const measuredSectors: readonly Sector[] = sectors.filter(
  (sector) => indicatorsOf(sector).length > 0,
);

/** Positions between goalposts of the indicators of some sectors, which are the dimensions. */
export interface SectorTable extends GapPositions {
  sectors: readonly Sector[];
  /** One a column; an indicator of two sectors has two columns. */
  indicators: readonly Indicator[];
}

/** `column` gives an indicator's values in the order of the territories, NaN = missing. */
export function sectorTable(
  chosen: readonly Sector[],
  count: number,
  column: (code: string) => Float64Array,
): SectorTable {
  const parts = chosen.flatMap((sector, dimension) =>
    indicatorsOf(sector).map((indicator) => ({ indicator, dimension })),
  );
  return {
    count,
    sectors: chosen,
    dimensions: chosen.length,
    indicators: parts.map(({ indicator }) => indicator),
    dimensionOf: parts.map(({ dimension }) => dimension),
    positions: parts.map(({ indicator: { code, goalposts } }) =>
      column(code).map((value) => goalpostPosition(value, goalposts as Goalposts)),
    ),
  };
}

/** The need of each sector of the table, 0-1; NaN where fewer than two thirds are present. */
export function sectorNeedColumns(table: SectorTable): Float64Array[] {
  return dimensionMeans({ ...table, gaps: gapsOf(table) });
}

/** Gaps 0-1 of each column. */
export function gapsOf({ positions }: GapPositions): Float64Array[] {
  return positions.map((column) => column.map(clippedGap));
}
