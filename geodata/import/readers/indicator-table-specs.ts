import { indicators } from '../../indicators/registry.ts';
import type { IndicatorValue } from '../../model/indicator.ts';
import type { TerritoryLevel } from '../../model/territory.ts';
import { withoutAmbiguousZeros } from './ambiguous-zeros.ts';

/** A column of a source file that holds an indicator in one year. */
export interface IndicatorColumn {
  column: string;
  code: string;
  year: number | null;
}

/** How a published table is laid out. */
export interface IndicatorTable {
  sourceId: string;
  level: TerritoryLevel;
  codeColumn: string;
  nameColumn: string | null;
  columns: readonly IndicatorColumn[];
  /** Columns of the file that are no indicator; together with the others they are its header. */
  ignored: readonly string[];
  refine?: (values: IndicatorValue[]) => IndicatorValue[];
}

/** The columns that are named as their indicators are. */
function columnsOf(sourceId: string): IndicatorColumn[] {
  return indicators
    .filter((indicator) => indicator.sourceId === sourceId)
    .map(({ code, year }) => ({ column: code, code, year }));
}

const fidt: IndicatorTable = {
  sourceId: 'fidt-2024',
  level: 'DISTRICT',
  codeColumn: 'ubigeo',
  nameColumn: 'nombre',
  columns: columnsOf('fidt-2024'),
  // Donations: a blank means none, so the columns cannot tell none from unknown.
  ignored: ['pim_donaciones_2021', 'pim_donaciones_2022', 'pim_donaciones_2023'],
  refine: withoutAmbiguousZeros,
};

const insSien: IndicatorTable = {
  sourceId: 'ins-sien-2023',
  level: 'DISTRICT',
  codeColumn: 'ubigeo',
  nameColumn: null,
  columns: columnsOf('ins-sien-2023'),
  ignored: [
    'anemia_6_35m_leve',
    'anemia_6_35m_moderada',
    'anemia_6_35m_severa',
    'anemia_6_59m_casos',
    'pe_0_59m_evaluados',
    'desnutricion_global_0_59m_casos',
    'pt_0_59m_evaluados',
    'desnutricion_aguda_0_59m_casos',
  ],
};

const poverty: IndicatorTable = {
  sourceId: 'poverty-2018',
  level: 'DISTRICT',
  codeColumn: 'ubigeo',
  nameColumn: 'distrito',
  columns: columnsOf('poverty-2018'),
  ignored: ['departamento', 'provincia', 'grupo_robusto', 'ubicacion_pobreza'],
};

const census: IndicatorTable = {
  sourceId: 'census-2017',
  level: 'DISTRICT',
  codeColumn: 'ubigeo',
  nameColumn: 'nombre',
  columns: columnsOf('census-2017'),
  ignored: [],
};

const language: IndicatorTable = {
  sourceId: 'language-2017',
  level: 'DISTRICT',
  codeColumn: 'ubigeo',
  nameColumn: null,
  columns: columnsOf('language-2017'),
  ignored: [],
};

const placeColumns = ['reniec', 'departamento', 'iso_3166_2', 'fips', 'capital'];
const pointColumns = ['latitude', 'longitude'];
const macroregionColumns = ['region', 'macroregion_inei', 'macroregion_minsa'];

const gazetteerDistricts: IndicatorTable = {
  sourceId: 'gazetteer-districts',
  level: 'DISTRICT',
  codeColumn: 'inei',
  nameColumn: 'distrito',
  columns: columnsOf('gazetteer-districts'),
  ignored: [...placeColumns, ...pointColumns, ...macroregionColumns, 'provincia'],
};

const publishedIndices = [
  ...columnsOf('gazetteer-districts'),
  ...columnsOf('gazetteer-provinces'),
] as const;

const gazetteerProvinces: IndicatorTable = {
  sourceId: 'gazetteer-provinces',
  level: 'PROVINCE',
  codeColumn: 'inei',
  nameColumn: 'provincia',
  columns: publishedIndices,
  ignored: [...placeColumns, ...pointColumns, ...macroregionColumns],
};

/** Region poverty is of 2020, unlike that of districts and provinces. */
const gazetteerRegions: IndicatorTable = {
  sourceId: 'gazetteer-regions',
  level: 'REGION',
  codeColumn: 'inei',
  nameColumn: null,
  columns: publishedIndices.map((entry) =>
    entry.code.startsWith('pct_pobreza_') ? { ...entry, year: 2020 } : entry,
  ),
  ignored: [...placeColumns, ...pointColumns],
};

/** A wide climate table: one column a year. */
function climate(
  sourceId: string,
  code: string,
  firstYear: number,
  lastYear: number,
  columnOf: (year: number) => string,
): IndicatorTable {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return {
    sourceId,
    level: 'DISTRICT',
    codeColumn: 'UBIGEO',
    nameColumn: null,
    columns: years.map((year) => ({ column: columnOf(year), code, year })),
    ignored: [],
  };
}

/** Every published indicator table, by the id of its source in the catalogue. */
export const indicatorTables: readonly IndicatorTable[] = [
  fidt,
  insSien,
  poverty,
  census,
  language,
  gazetteerDistricts,
  gazetteerProvinces,
  gazetteerRegions,
  climate('climate-pm25', 'pm25_mean', 2001, 2022, (year) => `v6gl02_mean_${year}_mean_${year}`),
  climate('climate-no2', 'no2_mean', 2019, 2024, (year) => `no2_mean_${year}`),
  climate('climate-lst', 'lst_mean', 2001, 2024, (year) => `lst_mean_${year}`),
  climate(
    'climate-precipitation',
    'precipitation_mean',
    2001,
    2024,
    (year) => `precipitation_mean_${year}`,
  ),
];

/** The header a table's file must have. */
export function headerOf(table: IndicatorTable): string[] {
  return [
    table.codeColumn,
    ...(table.nameColumn === null ? [] : [table.nameColumn]),
    ...table.columns.map(({ column }) => column),
    ...table.ignored,
  ];
}

export const gazetteerDistrictColumns: readonly string[] = headerOf(gazetteerDistricts);
