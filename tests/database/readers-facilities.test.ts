import { describe, expect, it } from 'vitest';
import {
  mergeHealthFacilities,
  readIpress,
  readRenipress,
} from '../../geodata/import/readers/health-facilities.ts';
import { readMancomunidades } from '../../geodata/import/readers/mancomunidades.ts';
import { readSchoolPoints } from '../../geodata/import/readers/schools.ts';
import { describePublished, publishedFile } from '../published-files.ts';

const ipressHeader =
  'codigo,nombre,institucion,clasificacion,categoria,ubigeo,lat,lon,atenciones_emergencia,reporta_emergencia\n';
const ipressRow = '7228,NAJEM,MINSA,PUESTOS,I-1,010202,-5.26,-78.44,0,False\n';
const ipressOf = (rows: string) => readIpress({ name: 'i.csv', content: ipressHeader + rows });

describe('the health facility readers', () => {
  it('put back leading zeros and hold visits that are not reported as unknown, not 0', () => {
    expect(ipressOf(ipressRow)[0]).toMatchObject({ code: '00007228', emergencyVisits: null });
    expect(ipressOf(ipressRow.replace('0,False', '12,True'))[0]?.emergencyVisits).toBe(12);
  });

  it.each([
    ['an unknown category', ipressRow.replace('I-1', 'I-9'), /line 2: got category "I-9"/],
    ['a code that is not digits', ipressRow.replace('7228', 'A7'), /facility code "A7"/],
    ['a truncated row', '7228,NAJEM,MINSA', /line 2/],
    ['the same facility twice', ipressRow + ipressRow.replace('7228', '07228'), /00007228 twice/],
  ])('refuse %s', (_, rows, message) => {
    expect(() => ipressOf(rows)).toThrow(message);
  });
});

describe('the school reader', () => {
  it('counts the services at one point and keeps points outside Peru without district', () => {
    const content = 'ubigeo,lat,lon\n010101,-6.20,-77.9\n010101,-6.2,-77.90\n,0,0\n';
    expect(readSchoolPoints({ name: 's.csv', content })).toEqual([
      { ubigeo: '010101', latitude: -6.2, longitude: -77.9, services: 2 },
      { ubigeo: null, latitude: 0, longitude: 0, services: 1 },
    ]);
  });
});

describePublished('the published registers', () => {
  it('hold 8,421 and 7,951 health facilities, 8,846 together', () => {
    const renipress = readRenipress(publishedFile('facilities/salud-renipress-2022.csv.gz'));
    const ipress = readIpress(publishedFile('facilities/salud-ipress-minsa.csv.gz'));
    const merged = mergeHealthFacilities(renipress, ipress);
    expect([renipress.length, ipress.length, merged.length]).toEqual([8421, 7951, 8846]);
    expect(merged.filter((f) => f.sources.length === 2)).toHaveLength(7526);
    expect(merged.filter((f) => f.emergencyVisits !== null)).toHaveLength(787);
    expect(new Set(merged.map((f) => f.code)).size).toBe(8846);
    expect(merged.find((f) => f.code === '00013131')).toMatchObject({
      name: 'SEÑOR DE LOS MILAGROS',
      category: 'I-1',
      status: 'ACTIVO',
      altitudeMeters: 2391,
      declaredUbigeo: '010101',
    });
  });

  it('hold 87,108 education services at 71,403 points, 17 of the services outside Peru', () => {
    const points = readSchoolPoints(publishedFile('facilities/escuelas-coordenadas.csv.gz'));
    expect(points).toHaveLength(71403);
    const services = (chosen: typeof points) => chosen.reduce((sum, p) => sum + p.services, 0);
    expect(services(points)).toBe(87108);
    expect(services(points.filter((p) => p.ubigeo === null))).toBe(17);
  });
});

describePublished('the published associations', () => {
  const read = () =>
    readMancomunidades({
      members: publishedFile('mancomunidades/integrantes.csv'),
      regional: publishedFile('mancomunidades/regionales.csv'),
      budgetCodes: publishedFile('mancomunidades/catalogo-mef.csv'),
    });

  it('are 11 municipal with 76 members, 7 regional with 37 and 52 by name only', () => {
    const all = read();
    const known = all.filter((m) => m.membersKnown);
    const members = (kind: string) =>
      known.filter((m) => m.kind === kind).map((m) => m.members.length);
    const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
    expect([members('MUNICIPAL').length, sum(members('MUNICIPAL'))]).toEqual([11, 76]);
    expect([members('REGIONAL').length, sum(members('REGIONAL'))]).toEqual([7, 37]);
    const nameOnly = all.filter((m) => !m.membersKnown);
    expect(nameOnly).toHaveLength(52);
    expect(nameOnly.every((m) => m.mefCode !== null && m.members.length === 0)).toBe(true);
  });

  it('carry their budget code and members by level', () => {
    const all = read();
    const cumbaza = all.find((m) => m.id === 'mancomunidad-municipal-cuenca-del-rio-cumbaza');
    expect(cumbaza?.mefCode).toBe('350043');
    expect(cumbaza?.members.filter((m) => m.level === 'PROVINCE').map((m) => m.ubigeo)).toEqual([
      '2209',
      '2205',
    ]);
    const codes = all.flatMap(({ mefCode }) => (mefCode === null ? [] : [mefCode]));
    expect(new Set(codes).size).toBe(55);
    expect(codes).toHaveLength(55);
  });

  it('give an address of the source or none, never another text', () => {
    for (const { sourceUrl } of read().flatMap((m) => m.members)) {
      if (sourceUrl !== null) expect(sourceUrl).toMatch(/^https?:\/\/\S+$/);
    }
  });
});
