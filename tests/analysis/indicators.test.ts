import { describe, expect, it } from 'vitest';
import { sourceById } from '../../geodata/import/catalogue/catalogue.ts';
import { readGazetteer } from '../../geodata/import/readers/gazetteer.ts';
import { withBases } from '../../geodata/import/readers/indicator-quality.ts';
import { indicatorTables } from '../../geodata/import/readers/indicator-table-specs.ts';
import { readIndicatorTable } from '../../geodata/import/readers/indicator-tables.ts';
import { readCsv } from '../../geodata/import/readers/read-csv.ts';
import { publishedDivisor } from '../../geodata/indicators/percent-codes.ts';
import { indicatorByCode, indicators } from '../../geodata/indicators/registry.ts';
import type { MeasureQuality } from '../../geodata/model/measure.ts';
import { type Sector, sectors } from '../../geodata/model/sector.ts';
import { describePublished, publishedFile } from '../published-files.ts';

const dictionaryColumns =
  'archivo,variable,descripcion,unidad,anio,fuente,direccion,nivel,distritos_con_dato,distritos_sin_dato,min,mediana,max,nota';

/** Variables that say the same thing; one of each set at most may count. */
const duplicates: readonly (readonly string[])[] = [
  ['v03_sin_seguro', 'sin_seguro_pct'],
  ['v05_anemia_total', 'anemia_6_35m_pct', 'anemia_6_59m_pct'],
  ['v04_desnutricion_cromica', 'desnutricion_cronica_0_59m_pct'],
  ['v34_sin_agua', 'viv_sin_agua_red_pct'],
  ['v35_sin_desague', 'viv_sin_desague_red_pct'],
  ['v36_sin_electricidad_rural', 'viv_sin_alumbrado_pct'],
  ['v38_sin_telefono_celular_rural', 'hog_sin_celular_pct'],
  ['v40_sin_conexion_internet_rural', 'hog_sin_internet_pct'],
  ['v52_pobreza_monetaria', 'pobreza_pct', 'pct_pobreza_total', 'ic95_inf', 'ic95_sup'],
  ['v06_no_leer_escribir', 'no_lee_escribe_pct'],
  ['v08_nivel_secundaria_mas_17', 'v09_anos_escolaridad'],
  ['v10_no_estudian_6_17', 'nbi4_ninos_no_escuela_pct'],
  ['nbi_al_menos_una_pct', 'nbi1_vivienda_inadecuada_pct', 'viv_piso_tierra_pct'],
];

/** How many indicators count towards the need of each sector. */
const counted: Readonly<Record<Sector, number>> = {
  HEALTH: 3,
  EDUCATION: 8,
  ENVIRONMENT: 3,
  WATER_SANITATION: 4,
  SOCIAL_INCLUSION: 4,
  PRODUCTIVE_SYSTEMS: 0,
  INSTITUTIONAL_STRENGTHENING: 0,
  TRANSPORT: 3,
  ENERGY: 2,
  CONNECTIVITY: 4,
};

describe('the indicator registry', () => {
  it('gives each code once, fit to be an enum value', () => {
    expect(indicatorByCode.size).toBe(indicators.length);
    for (const { code } of indicators) expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it('names a catalogued source and both languages for each', () => {
    for (const { sourceId, name, definition, code } of indicators) {
      expect(sourceById(sourceId).id).toBe(sourceId);
      for (const text of [name, definition]) {
        expect(text.es.length, code).toBeGreaterThan(2);
        expect(text.en.length, code).toBeGreaterThan(2);
        expect(text.es, code).not.toBe(text.en);
      }
    }
  });

  it('gives sectors to gaps and to gaps only', () => {
    for (const { code, direction, sectors: of } of indicators) {
      expect(of.length === 0, code).toBe(direction === 'CONTEXT');
    }
  });

  it('says in a note why a gap without goalposts does not count', () => {
    for (const { code, direction, goalposts, note } of indicators) {
      if (direction === 'CONTEXT') expect(goalposts, code).toBeNull();
      else if (goalposts === null) expect(note?.es, code).toMatch(/[Nn]o cuenta/);
    }
  });

  it('orders the goalposts as the direction says, shares within 0 and 1', () => {
    for (const { code, direction, goalposts, unit } of indicators) {
      if (goalposts === null) continue;
      expect(Math.sign(goalposts.worst - goalposts.best), code).toBe(
        direction === 'HIGHER_IS_WORSE' ? 1 : -1,
      );
      if (unit === 'share') {
        expect(Math.min(goalposts.best, goalposts.worst), code).toBeGreaterThanOrEqual(0);
        expect(Math.max(goalposts.best, goalposts.worst), code).toBeLessThanOrEqual(1);
      }
    }
  });

  it('lets one variable only of a duplicated set count', () => {
    for (const set of duplicates) {
      const counting = set.filter((code) => indicatorByCode.get(code)?.goalposts);
      expect(counting, set.join()).toHaveLength(1);
    }
  });

  it('counts the stated number of indicators towards each sector', () => {
    for (const sector of sectors) {
      const counting = indicators.filter((i) => i.goalposts && i.sectors.includes(sector));
      expect(counting.length, sector).toBe(counted[sector]);
    }
  });

  it('names a registered count as the base of a value', () => {
    for (const { code, baseIndicator, aggregation } of indicators) {
      if (aggregation === 'BASE_WEIGHTED_MEAN') expect(baseIndicator, code).not.toBeNull();
      if (baseIndicator === null) continue;
      expect(['people', 'count'], code).toContain(indicatorByCode.get(baseIndicator)?.unit);
    }
  });

  it('stores every percent as a share', () => {
    for (const { code, unit } of indicators) {
      if (publishedDivisor(code) === 100) expect(unit, code).toBe('share');
    }
  });
});

describePublished('the indicator registry against the published dictionary', () => {
  const dictionary = () =>
    readCsv(publishedFile('indicators/diccionario.csv'), dictionaryColumns.split(','));
  const districts = () =>
    readGazetteer(publishedFile('gazetteer/ubigeo_inei_2025.csv')).map((d) => d.ubigeo);

  it('holds every variable of the dictionary, from its file', () => {
    const rows = dictionary();
    expect(rows).toHaveLength(98);
    for (const { cells } of rows) {
      const indicator = indicatorByCode.get(cells.variable!);
      expect(indicator, cells.variable).toBeDefined();
      expect(sourceById(indicator!.sourceId).path).toBe(cells.archivo);
    }
  });

  it('reads values whose count, least, median and largest are those of the dictionary', () => {
    const valuesOf = districtValues(districts());
    for (const { cells } of dictionary()) {
      const code = cells.variable!;
      // Its zeros where nobody is rural are held missing, which moves count and median.
      if (code === 'v36_sin_electricidad_rural') continue;
      const values = valuesOf.get(code)!.sort((a, b) => a - b);
      const divisor = publishedDivisor(code);
      const within = (got: number, published: string) =>
        expect(Math.abs(got * divisor - Number(published)), `${code} ${got}`).toBeLessThan(6e-5);
      expect(values.length, code).toBe(Number(cells.distritos_con_dato));
      within(values[0]!, cells.min!);
      within(medianOf(values), cells.mediana!);
      within(values.at(-1)!, cells.max!);
    }
  });

  it('ends the scale of a lack at the 95th percentile of the districts, rounded up', () => {
    const valuesOf = districtValues(districts(), (quality) => quality !== 'SMALL_BASE');
    const lacks = indicators.filter(({ goalposts }) => goalposts?.reason.en.includes('95th perc'));
    const measured = lacks.filter(({ goalposts }) => goalposts?.best === 0);
    expect(measured).toHaveLength(28);
    for (const { code, goalposts } of measured) {
      const values = valuesOf.get(code)!.sort((a, b) => a - b);
      const percentile = values[Math.floor(0.95 * (values.length - 1))]!;
      expect(goalposts!.worst, code).toBeGreaterThanOrEqual(percentile - 1e-9);
      expect(goalposts!.worst - percentile, code).toBeLessThan(0.05);
    }
  });

  it('sets goalposts that the values of districts reach', () => {
    const rangeOf = new Map(
      dictionary().map(({ cells }) => [
        cells.variable!,
        [Number(cells.min), Number(cells.mediana), Number(cells.max)] as const,
      ]),
    );
    for (const { code, goalposts } of indicators) {
      const range = rangeOf.get(code);
      if (goalposts === null || range === undefined) continue;
      const [least, median, most] = range.map((value) => value / publishedDivisor(code));
      const low = Math.min(goalposts.best, goalposts.worst);
      const high = Math.max(goalposts.best, goalposts.worst);
      expect(high, code).toBeLessThanOrEqual(most! + 0.005);
      expect(high, code).toBeGreaterThanOrEqual(median!);
      expect(low, code).toBeLessThanOrEqual(median!);
      expect(low, code).toBeGreaterThanOrEqual(Math.min(least!, 0));
    }
  });
});

/** The present values of each indicator that is published once by district. */
function districtValues(
  frame: readonly string[],
  qualities = (_quality: MeasureQuality | null) => true,
): Map<string, number[]> {
  const tables = indicatorTables.filter(
    ({ level, sourceId }) => level === 'DISTRICT' && !sourceId.startsWith('climate-'),
  );
  const values = tables.flatMap((table) => {
    const file = publishedFile(sourceById(table.sourceId).path);
    return readIndicatorTable(file, table, frame).values;
  });
  const valuesOf = new Map<string, number[]>();
  for (const { code, value, quality } of withBases(values)) {
    if (value === null || !qualities(quality)) continue;
    const known = valuesOf.get(code) ?? [];
    known.push(value);
    valuesOf.set(code, known);
  }
  return valuesOf;
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]!
    : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
