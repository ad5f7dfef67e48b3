import { describe, expect, it } from 'vitest';
import { sourceById } from '../../geodata/import/catalogue/catalogue.ts';
import { readGazetteer } from '../../geodata/import/readers/gazetteer.ts';
import { withBases } from '../../geodata/import/readers/indicator-quality.ts';
import {
  headerOf,
  type IndicatorTable,
  indicatorTables,
} from '../../geodata/import/readers/indicator-table-specs.ts';
import { readIndicatorTable } from '../../geodata/import/readers/indicator-tables.ts';
import { assertIneiCodes } from '../../geodata/import/readers/inei-codes.ts';
import { districtsNewSince2017 } from '../../geodata/import/readers/new-districts.ts';
import { readRoadGaps } from '../../geodata/import/readers/road-gaps.ts';
import type { IndicatorValue } from '../../geodata/model/indicator.ts';
import { describePublished, publishedFile } from '../published-files.ts';

const tableOf = (sourceId: string): IndicatorTable =>
  indicatorTables.find((table) => table.sourceId === sourceId)!;
const only = (values: readonly IndicatorValue[], code: string, ubigeo: string) =>
  values.find((value) => value.code === code && value.ubigeo === ubigeo);

const language = tableOf('language-2017');
const languageHeader = 'ubigeo,lengua_originaria_pct,desercion_administrativa_pct\n';
const readLanguage = (rows: string, frame: string[]) =>
  readIndicatorTable({ name: 'l.csv', content: languageHeader + rows }, language, frame);

describe('the indicator table reader', () => {
  it('stores percents as shares and says what a blank, a new and an absent district are', () => {
    const { values } = readLanguage('010101,50,\n', ['010101', '010102', '030612']);
    expect(only(values, 'lengua_originaria_pct', '010101')).toEqual({
      ubigeo: '010101',
      code: 'lengua_originaria_pct',
      year: 2017,
      value: 0.5,
      quality: 'OBSERVED',
      missingReason: null,
      base: null,
    });
    const reason = (ubigeo: string) =>
      only(values, 'desercion_administrativa_pct', ubigeo)?.missingReason;
    expect(reason('010101')).toBe('NOT_COLLECTED');
    expect(reason('010102')).toBe('NOT_IN_SOURCE');
    expect(reason('030612')).toBe('NEW_DISTRICT');
    expect(values.every((v) => (v.value === null) === (v.missingReason !== null))).toBe(true);
  });

  it('leaves out codes outside the frame, naming them', () => {
    expect(readLanguage('120699,1,1\n', ['010101']).unknownCodes).toEqual(['120699']);
  });

  it.each([
    ['a truncated row', '010101,50,1\n010102,3', /^l\.csv.*line 3/],
    ['a number that is none', '010101,cincuenta,1\n', /^l\.csv, line 2: got "cincuenta"/],
    ['a percent above 100', '010101,101,1\n', /^l\.csv, line 2: got 1\.01 \(share\)/],
    ['a lost leading zero', '10101,50,1\n', /^l\.csv, line 2.*leading zero was lost/],
    ['a district twice', '010101,50,1\n010101,50,1\n', /^l\.csv.*010101 twice/],
  ])('refuses %s', (_, rows, message) => {
    expect(() => readLanguage(rows, ['010101'])).toThrow(message);
  });

  it('refuses a district code in a table of provinces', () => {
    const table = tableOf('gazetteer-provinces');
    const cells = headerOf(table).map((column) => (column === 'inei' ? '010101' : '0.5'));
    const content = `${headerOf(table).join(',')}\n${cells.join(',')}\n`;
    expect(() => readIndicatorTable({ name: 'p.csv', content }, table, ['0101'])).toThrow(
      /got code 010101; expected a province's code/,
    );
  });
});

describePublished('the published indicator tables', () => {
  const gazetteer = readGazetteerLazily();
  const read = (sourceId: string) => {
    const table = tableOf(sourceId);
    const codes = gazetteer().map((district) => district.ubigeo);
    const digits = { DISTRICT: 6, PROVINCE: 4, REGION: 2 }[table.level];
    const frame = [...new Set(codes.map((code) => code.slice(0, digits)))];
    return readIndicatorTable(publishedFile(sourceById(sourceId).path), table, frame);
  };
  const present = (values: readonly IndicatorValue[], code: string) =>
    values.filter((value) => value.code === code && value.value !== null);

  it.each([
    ['poverty-2018', 'pobreza_pct'],
    ['census-2017', 'poblacion_total'],
    ['gazetteer-districts', 'idh_2019'],
    ['language-2017', 'lengua_originaria_pct'],
  ])('%s: 1,874 districts have a value and the 17 new ones say why not', (sourceId, code) => {
    const { values } = read(sourceId);
    expect(present(values, code)).toHaveLength(1874);
    const absent = values.filter((v) => v.code === code && v.value === null);
    expect(new Set(absent.map((v) => v.ubigeo))).toEqual(districtsNewSince2017);
    expect(absent.every((v) => v.missingReason === 'NEW_DISTRICT')).toBe(true);
  });

  it.each(['fidt-2024', 'poverty-2018', 'census-2017', 'gazetteer-districts'])(
    '%s: its names fit INEI codes',
    (sourceId) => {
      const { names } = read(sourceId);
      expect(names.length).toBeGreaterThan(1800);
      expect(() => assertIneiCodes(sourceId, names, gazetteer())).not.toThrow();
    },
  );

  it('leaves out the rows of codes that are not in the frame', () => {
    expect(read('gazetteer-districts').unknownCodes).toEqual(['150144', '160109', '160114']);
    expect(read('language-2017').unknownCodes).toEqual(['120699']);
    expect(read('fidt-2024').unknownCodes).toEqual([]);
  });

  it('holds missing the 69 rural zeros of districts without rural people', () => {
    const { values } = read('fidt-2024');
    expect(present(values, 'v36_sin_electricidad_rural')).toHaveLength(1891 - 69);
    expect(only(values, 'v36_sin_electricidad_rural', '150122')).toMatchObject({
      value: null,
      missingReason: 'NOT_COLLECTED',
    });
  });

  it('flags repeated road values and census values of districts that came later', () => {
    const { values } = read('fidt-2024');
    const quality = (code: string, ubigeo: string) => only(values, code, ubigeo)?.quality;
    expect(quality('v28_red_vial_regional_inade', '010101')).toBe('REPEATED_PROVINCE');
    expect(quality('v30_red_vial_nacional_inade', '010101')).toBe('REPEATED_REGION');
    expect(quality('v03_sin_seguro', '130112')).toBe('ESTIMATED');
    expect(quality('v03_sin_seguro', '010101')).toBe('OBSERVED');
  });

  it('flags 702 anaemia and 158 malnutrition shares as small base, in both tables', () => {
    const values = withBases([...read('fidt-2024').values, ...read('ins-sien-2023').values]);
    const small = (code: string) =>
      values.filter((v) => v.code === code && v.quality === 'SMALL_BASE');
    expect(small('anemia_6_35m_pct')).toHaveLength(702);
    expect(small('v05_anemia_total')).toHaveLength(702);
    expect(small('desnutricion_cronica_0_59m_pct')).toHaveLength(158);
    expect(only(values, 'anemia_6_35m_pct', '010102')).toMatchObject({
      value: 0,
      base: 1,
      quality: 'SMALL_BASE',
    });
    const premises = only(values, 'v11_sin_electricidad_le', '010103');
    expect(premises).toMatchObject({ base: 13, quality: 'OBSERVED' });
  });

  it('says NOT_IN_SOURCE for the 7 older districts without child nutrition records', () => {
    const { values } = read('ins-sien-2023');
    const absent = values.filter(
      (v) => v.code === 'anemia_6_35m_pct' && v.missingReason === 'NOT_IN_SOURCE',
    );
    expect(absent.map((v) => v.ubigeo)).toContain('150121');
    expect(absent).toHaveLength(7);
  });

  it.each([
    ['climate-pm25', 22, 2022, 1],
    ['climate-no2', 6, 2024, 0],
    ['climate-lst', 24, 2024, 1],
    ['climate-precipitation', 24, 2024, 0],
  ])('%s: %i years for 1,891 districts', (sourceId, years, last) => {
    const { values } = read(sourceId);
    expect(values).toHaveLength(years * 1891);
    expect(values.every((v) => v.value !== null && v.quality === 'ESTIMATED')).toBe(true);
    expect(Math.max(...values.map((v) => v.year ?? 0))).toBe(last);
  });

  it('reads the State Density Index of 196 provinces and 25 regions, by their short codes', () => {
    const provinces = read('gazetteer-provinces').values;
    const regions = read('gazetteer-regions').values;
    expect(present(provinces, 'indice_densidad_estado')).toHaveLength(196);
    expect(present(regions, 'indice_densidad_estado')).toHaveLength(25);
    expect(only(provinces, 'indice_densidad_estado', '0101')?.value).toBeCloseTo(0.767279, 6);
    expect(only(provinces, 'indice_densidad_estado', '0101')?.quality).toBe('OBSERVED');
    expect(only(regions, 'pct_pobreza_total', '01')).toMatchObject({ value: 0.3295, year: 2020 });
    expect(only(provinces, 'pct_pobreza_total', '0101')?.year).toBe(2018);
  });

  it('reads road gaps of provinces and regions that agree with the district table', () => {
    const codes = gazetteer().map((district) => district.ubigeo);
    const provinces = [...new Set(codes.map((code) => code.slice(0, 4)))];
    const regions = [...new Set(codes.map((code) => code.slice(0, 2)))];
    const file = publishedFile('indicators/brechas-viales-invierte.csv');
    const gaps = readRoadGaps(file, { provinces, regions });
    expect(gaps).toHaveLength(25 * 6 + 196 * 4);
    const byKey = new Map(gaps.map((gap) => [`${gap.code} ${gap.ubigeo}`, gap]));
    let compared = 0;
    for (const { code, ubigeo, value, quality } of read('fidt-2024').values) {
      const digits = { REPEATED_PROVINCE: 4, REPEATED_REGION: 2 }[quality as string];
      if (digits === undefined) continue;
      const gap = byKey.get(`${code} ${ubigeo.slice(0, digits)}`);
      expect(Math.abs((gap?.value ?? Number.NaN) - (value ?? 0)), `${code} ${ubigeo}`).toBeLessThan(
        1e-4,
      );
      compared += 1;
    }
    expect(compared).toBe(1741 + 1748 + 2 * 1891 + 2 * 1864);
    expect(byKey.get('v32_red_vial_vecinal_inade 0701')?.missingReason).toBe('NOT_COLLECTED');
  });
});

function readGazetteerLazily() {
  let districts: ReturnType<typeof readGazetteer> | undefined;
  return () => {
    districts ??= readGazetteer(publishedFile('gazetteer/ubigeo_inei_2025.csv'));
    return districts;
  };
}
