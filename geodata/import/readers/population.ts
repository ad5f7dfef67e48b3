import type { MeasureQuality } from '../../model/measure.ts';
import type { Ubigeo } from '../../model/territory.ts';
import { codeCell, optionalCount, textCell, uniqueBy } from './cells.ts';
import type { GazetteerDistrict } from './gazetteer.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import type { SourceText } from './source-text.ts';

/** People living in a district in a year. */
export interface PopulationRow {
  ubigeo: Ubigeo;
  year: number;
  people: number;
  quality: MeasureQuality;
  sourceId: string;
}

/** A published figure that is not loaded, with the reason. */
export interface ExcludedPopulation {
  ubigeo: Ubigeo;
  year: number;
  people: number | null;
  reason: string;
}

const estimateYears = Array.from({ length: 17 }, (_, index) => 2001 + index);

/**
 * INEI's yearly estimates 2001-2017, one row a district and year; empty cells give no row.
 * The frame is older than 2012: it holds codes that no longer exist (160109, 160114).
 */
export function readPopulationEstimates(file: SourceText): PopulationRow[] {
  const columns = ['ubigeo', ...estimateYears.map((year) => `pob_${year}`)];
  const rows = readCsv(file, columns).map((row) => ({ row, ubigeo: codeCell(row, 'ubigeo', 6) }));
  return uniqueBy(file.name, rows, ({ ubigeo }) => ubigeo).flatMap(({ row, ubigeo }) =>
    estimateYears.flatMap((year) => {
      const people = optionalCount(row, `pob_${year}`);
      return people === null ? [] : [estimate(ubigeo, year, people, 'population-2001-2017')];
    }),
  );
}

/**
 * The 2022 projection, with the district names for a check of the codes. The 2007 column is set
 * apart: it adds up to 28,932,111 people, not to the 27.4 million that the census counted.
 */
export function readPopulation2022(file: SourceText): {
  projections: PopulationRow[];
  excluded: ExcludedPopulation[];
  names: { ubigeo: Ubigeo; name: string }[];
} {
  const columns = ['ubigeo', 'distrito', 'poblacion_censo_2007', 'poblacion_proyectada_2022'];
  const rows = readCsv(file, columns);
  const names = rows.map((row) => ({
    ubigeo: codeCell(row, 'ubigeo', 6),
    name: textCell(row, 'distrito'),
  }));
  uniqueBy(file.name, names, ({ ubigeo }) => ubigeo);
  return {
    names,
    projections: rows.flatMap((row) => {
      const people = optionalCount(row, 'poblacion_proyectada_2022');
      return people === null
        ? []
        : [estimate(codeCell(row, 'ubigeo', 6), 2022, people, 'population-2022')];
    }),
    excluded: rows.map(excluded2007),
  };
}

/** The 2025 projection that the gazetteer carries. */
export function populationOfGazetteer(districts: readonly GazetteerDistrict[]): PopulationRow[] {
  return districts.map((district) =>
    estimate(district.ubigeo, 2025, district.population2025, 'gazetteer-inei-2025'),
  );
}

function excluded2007(row: CsvRow): ExcludedPopulation {
  return {
    ubigeo: codeCell(row, 'ubigeo', 6),
    year: 2007,
    people: optionalCount(row, 'poblacion_censo_2007'),
    reason: 'The column adds up to 28,932,111 people, not to the census count.',
  };
}

function estimate(ubigeo: Ubigeo, year: number, people: number, sourceId: string): PopulationRow {
  return { ubigeo, year, people, quality: 'ESTIMATED', sourceId };
}
