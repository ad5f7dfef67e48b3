import { describe, expect, it } from 'vitest';
import { readCodeEquivalence } from '../../geodata/import/readers/code-equivalence.ts';
import { readDistrictAttributes } from '../../geodata/import/readers/district-attributes.ts';
import { readGazetteer } from '../../geodata/import/readers/gazetteer.ts';
import { assertIneiCodes, sameName } from '../../geodata/import/readers/inei-codes.ts';
import { readNaturalRegions } from '../../geodata/import/readers/natural-regions.ts';
import { districtsNewSince2017 } from '../../geodata/import/readers/new-districts.ts';
import {
  populationOfGazetteer,
  readPopulation2022,
  readPopulationEstimates,
} from '../../geodata/import/readers/population.ts';
import { describePublished, publishedFile } from '../published-files.ts';

const header =
  '\uFEFFdepartamento;provincia;distrito;ubigeo;capital_legal;categoría;altitud;población;latitud;longitud\n';
const balsas =
  'Amazonas;Chachapoyas;Balsas;010103;Balsas;Pueblo;859.4;1125;-6.83583333;-78.01972222\n';
const gazetteerOf = (rows: string) =>
  readGazetteer({ name: 'gazetteer.csv', content: header + rows });

describe('the gazetteer reader', () => {
  it('reads a district with its accents, leading zero and numbers', () => {
    expect(gazetteerOf(balsas)).toEqual([
      {
        ubigeo: '010103',
        name: 'Balsas',
        provinceName: 'Chachapoyas',
        regionName: 'Amazonas',
        capitalName: 'Balsas',
        capitalCategory: 'Pueblo',
        altitudeMeters: 859.4,
        population2025: 1125,
        latitude: -6.83583333,
        longitude: -78.01972222,
      },
    ]);
  });

  it.each([
    ['a truncated row', `${balsas}Amazonas;Chachapoyas;Cheto;0101`, /line 3/],
    [
      'a lost leading zero',
      balsas.replace('010103', '10103'),
      /line 2.*leading zero was lost.*6 digits/,
    ],
    [
      'text where a number belongs',
      balsas.replace('859.4', 'alto'),
      /line 2: got "alto".*a number/,
    ],
    ['a latitude off the globe', balsas.replace('-6.8', '-96.8'), /latitude -96.8/],
    ['a district twice', balsas + balsas, /010103 twice/],
    ['no rows', '', /no rows/],
  ])('refuses %s, naming file and place', (_, rows, message) => {
    expect(() => gazetteerOf(rows)).toThrow(message);
    expect(() => gazetteerOf(rows)).toThrow(/^gazetteer\.csv/);
  });

  it('refuses another header, naming what is missing and what is unknown', () => {
    const content = header.replace('población', 'habitantes') + balsas;
    expect(() => readGazetteer({ name: 'g.csv', content })).toThrow(
      /g\.csv, line 1.*missing: población; unknown: habitantes/,
    );
  });

  it('refuses bytes that are not UTF-8', () => {
    const content = Buffer.from(`${header}Ñ`, 'latin1');
    expect(() => readGazetteer({ name: 'g.csv', content })).toThrow(/not UTF-8/);
  });
});

describe('district names', () => {
  it('agree whatever their case, accents, spaces and added words', () => {
    expect(sameName('QUISQUI (KICHKI)', 'Quisqui')).toBe(true);
    expect(sameName('Nepeña', 'NEPENA ')).toBe(true);
    expect(sameName('Lima', 'Limatambo')).toBe(false);
    expect(sameName('Balsas', undefined)).toBe(false);
  });

  it('refuse an empty table rather than pass it', () => {
    expect(() => assertIneiCodes('t.csv', [], [])).toThrow(/0 of 0/);
  });
});

describePublished('the published gazetteers', () => {
  const gazetteer = () => readGazetteer(publishedFile('gazetteer/ubigeo_inei_2025.csv'));
  const equivalence = () =>
    readCodeEquivalence(publishedFile('gazetteer/equivalencia-ubigeos-inei-reniec-sunat.csv'));

  it('hold 1,891 districts in 196 provinces and 25 regions, 34,350,244 people in 2025', () => {
    const districts = gazetteer();
    expect(districts).toHaveLength(1891);
    expect(new Set(districts.map((d) => d.ubigeo.slice(0, 4))).size).toBe(196);
    expect(new Set(districts.map((d) => d.ubigeo.slice(0, 2))).size).toBe(25);
    const people = populationOfGazetteer(districts).reduce((sum, row) => sum + row.people, 0);
    expect(people).toBe(34350244);
  });

  it('hold the 17 districts created after the census', () => {
    const codes = new Set(gazetteer().map((d) => d.ubigeo));
    expect([...districtsNewSince2017].filter((code) => codes.has(code))).toHaveLength(17);
  });

  it('give every district its natural region, as counted', () => {
    const regions = readNaturalRegions(publishedFile('gazetteer/region-natural-mapsPERU.csv'));
    const count = (name: string) => regions.filter((r) => r.naturalRegion === name).length;
    expect([count('SIERRA'), count('COSTA'), count('SELVA')]).toEqual([1200, 372, 319]);
  });

  it('pass as INEI codes when they are', () => {
    const named = equivalence().flatMap(({ inei, ineiName }) =>
      inei === null ? [] : [{ ubigeo: inei, name: ineiName }],
    );
    expect(named).toHaveLength(1874);
    expect(() => assertIneiCodes('equivalence', named, gazetteer())).not.toThrow();
  });

  it('are refused as INEI codes when they are RENIEC codes, with the count and the first mismatch', () => {
    const named = equivalence().flatMap(({ reniec, reniecName }) =>
      reniec === null ? [] : [{ ubigeo: reniec, name: reniecName }],
    );
    expect(() => assertIneiCodes('padron.csv', named, gazetteer())).toThrow(
      /^padron\.csv: got \d{2,3} of 1837 district names.*first mismatch \d{6}: ".+" is ".+" at INEI.*at least 90 %/,
    );
  });

  it('carry the RENIEC code of all but a few districts', () => {
    const rows = readDistrictAttributes(publishedFile('gazetteer/ubigeo_distrito.csv'));
    expect(rows).toHaveLength(1892);
    expect(rows.find((row) => row.ubigeo === '150101')).toMatchObject({ reniec: '140101' });
    expect(() => assertIneiCodes('ubigeo_distrito', rows, gazetteer())).not.toThrow();
  });
});

describePublished('the published populations', () => {
  it('hold 1,833 districts from 2001 to 2017, less 15 empty cells', () => {
    const rows = readPopulationEstimates(publishedFile('gazetteer/poblacion-2001-2017.csv'));
    expect(new Set(rows.map((row) => row.ubigeo)).size).toBe(1833);
    expect(rows).toHaveLength(1833 * 17 - 15);
    expect(rows).toContainEqual({
      ubigeo: '010101',
      year: 2001,
      people: 22798,
      quality: 'ESTIMATED',
      sourceId: 'population-2001-2017',
    });
  });

  it('hold 33,396,698 people in 2022 and set the 2007 column apart', () => {
    const read = readPopulation2022(publishedFile('gazetteer/poblacion-2007-2022.csv'));
    expect(read.projections).toHaveLength(1890);
    expect(read.projections.reduce((sum, row) => sum + row.people, 0)).toBe(33396698);
    expect(read.projections.every((row) => row.year === 2022)).toBe(true);
    expect(read.excluded.reduce((sum, row) => sum + (row.people ?? 0), 0)).toBe(28932111);
  });

  it('refuse half a person', () => {
    const content =
      'ubigeo,distrito,poblacion_censo_2007,poblacion_proyectada_2022\n010101,Chachapoyas,1,2.5\n';
    expect(() => readPopulation2022({ name: 'p.csv', content })).toThrow(/2\.5.*whole number/);
  });
});
