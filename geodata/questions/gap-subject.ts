import { type GapWeights, type SectorWeights, sectorWeights } from '../analysis/gap-weights.ts';
import { measuredSectors, type SectorTable, sectorTable } from '../indicators/sector-table.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Sector } from '../model/sector.ts';
import type { TerritoryLevel, Ubigeo } from '../model/territory.ts';
import type { TerritoryColumns, TerritoryFigures } from './analysis-facts.ts';

/** Whose gaps are compared, in which sectors and with which weights. */
export interface GapChoice {
  level: TerritoryLevel;
  /** The region or province whose territories are compared; '' = the country. */
  within: Ubigeo;
  /** Every sector that is measured when not given. */
  sectors?: readonly Sector[] | undefined;
  weights?: GapWeights | undefined;
}

/** The figures that a choice speaks of. */
export interface GapSubject {
  columns: TerritoryColumns;
  /** Places of the territories in the columns of their level. */
  rows: Int32Array;
  table: SectorTable;
  weights: SectorWeights;
}

/**
 * The figures of a choice. Throws BAD_INPUT for no sectors, the same sector twice and wrong weights
 * (`sectorWeights`), INSUFFICIENT_DATA for a sector that no indicator measures.
 */
export function gapSubject(facts: TerritoryFigures, choice: GapChoice): GapSubject {
  const sectors = checkedSectors(choice.sectors);
  const weights = sectorWeights(sectors, choice.weights ?? {});
  const columns = facts.columns[choice.level];
  const rows = Int32Array.from(
    [...columns.ubigeos.keys()].filter((i) => columns.ubigeos[i]?.startsWith(choice.within)),
  );
  const table = sectorTable(sectors, rows.length, (code) => {
    const values = columns.indicators.get(code);
    return Float64Array.from(rows, (row) => values?.[row] ?? Number.NaN);
  });
  return { columns, rows, table, weights };
}

function checkedSectors(given: readonly Sector[] | undefined): readonly Sector[] {
  if (given === undefined) return measuredSectors;
  const argument = 'sectors';
  if (given.length === 0 || new Set(given).size < given.length) {
    const got = given.length === 0 ? 'no sectors' : `the sectors ${given.join(', ')}`;
    throw new DomainError('BAD_INPUT', `Got ${got}; expected one or more, each once.`, {
      argument,
    });
  }
  const unmeasured = given.find((sector) => !measuredSectors.includes(sector));
  if (unmeasured === undefined) return given;
  throw new DomainError(
    'INSUFFICIENT_DATA',
    `Got the sector ${unmeasured}, which no indicator with goalposts measures; expected some of ${measuredSectors.join(', ')}.`,
    { argument },
  );
}
