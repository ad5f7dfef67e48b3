import { parse } from 'csv-parse/sync';
import type { IndicatorValue } from '../../model/indicator.ts';
import type { Ubigeo } from '../../model/territory.ts';
import { bundledIndicators, readCell } from '../bundle/indicator-cells.ts';
import type { LoadContext } from '../data-set.ts';
import { withBases } from '../readers/indicator-quality.ts';
import type { PopulationRow } from '../readers/population.ts';
import { withParents } from './parent-values.ts';
import type { CapitalStatus } from './territory-rows.ts';

/** Years of the bundled population figures. */
export const bundledYears = [2017, 2022, 2025] as const;

/** A district of the bundled edition. */
export interface BundledDistrict {
  ubigeo: Ubigeo;
  name: string;
  areaKm2: number;
  capitalName: string;
  capitalCategory: string;
  capitalAltitudeMeters: number | null;
  capitalLongitude: number;
  capitalLatitude: number;
  capitalStatus: CapitalStatus;
  capitalOffsetMeters: number;
  /** Where the cell is drawn around: the capital, or a point of the district where that is wrong. */
  siteLongitude: number;
  siteLatitude: number;
  reniecUbigeo: string | null;
  sunatUbigeo: string | null;
  /** People by year; null where there is no figure. */
  population: (number | null)[];
}

type Cells = Record<string, string>;

function readTable(context: LoadContext, path: string): Cells[] {
  return parse(context.readSeed(path), { columns: true });
}

const optional = (text: string | undefined) => (text ? text : null);
const optionalNumber = (text: string | undefined) => (text ? Number(text) : null);

export function readBundledDistricts(context: LoadContext): BundledDistrict[] {
  return context.once('bundled-districts', () =>
    readTable(context, 'peru/districts.csv').map((row) => ({
      ubigeo: row.ubigeo as string,
      name: row.name as string,
      areaKm2: Number(row.area_km2),
      capitalName: row.capital as string,
      capitalCategory: row.category as string,
      capitalAltitudeMeters: optionalNumber(row.altitude_m),
      capitalLongitude: Number(row.longitude),
      capitalLatitude: Number(row.latitude),
      capitalStatus: row.capital_status as CapitalStatus,
      capitalOffsetMeters: Number(row.capital_offset_m),
      siteLongitude: Number(row.site_longitude || row.longitude),
      siteLatitude: Number(row.site_latitude || row.latitude),
      reniecUbigeo: optional(row.reniec),
      sunatUbigeo: optional(row.sunat),
      population: bundledYears.map((year) => optionalNumber(row[`people_${year}`])),
    })),
  );
}

/** Names of provinces and regions by code. */
export function readBundledParents(context: LoadContext): Map<Ubigeo, string> {
  return new Map(
    readTable(context, 'peru/parents.csv').map((row) => [row.ubigeo as string, row.name as string]),
  );
}

export function readBundledContiguity(context: LoadContext) {
  return readTable(context, 'peru/contiguity.csv').map((row) => ({
    a: row.a as string,
    b: row.b as string,
    kind: row.shared_m === '' ? 'QUEEN' : 'ROOK',
    sharedMeters: Number(row.shared_m),
    longestRunMeters: Number(row.longest_run_m || row.shared_m),
  }));
}

export function readBundledPopulation(context: LoadContext): PopulationRow[] {
  const sources = ['population-2001-2017', 'population-2022', 'gazetteer-inei-2025'];
  return readBundledDistricts(context).flatMap(({ ubigeo, population }) =>
    population.flatMap((people, i) =>
      people === null
        ? []
        : [
            {
              ubigeo,
              year: bundledYears[i] as number,
              people,
              quality: 'ESTIMATED' as const,
              sourceId: sources[i] as string,
            },
          ],
    ),
  );
}

export function readBundledIndicators(context: LoadContext): IndicatorValue[] {
  const values = readTable(context, 'peru/indicators.csv').flatMap((row) =>
    bundledIndicators.map((indicator) =>
      readCell(row.ubigeo as string, indicator, row[indicator.code] ?? ''),
    ),
  );
  const people = new Map(
    readBundledDistricts(context).map(({ ubigeo, population }) => [ubigeo, population.at(-1) ?? 0]),
  );
  return withParents(withBases(values), people);
}
