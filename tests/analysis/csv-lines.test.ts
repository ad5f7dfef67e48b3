import { describe, expect, it } from 'vitest';
import { csvHeader, csvLine } from '../../server/export/csv-lines.ts';
import { flattenRow } from '../../server/export/flat-row.ts';

describe('a line of CSV', () => {
  const cell = (value: string | number | boolean | null) => csvLine({ a: value }, ['a']).trimEnd();

  it.each([
    ['=1+1', "'=1+1"],
    ['+51 1', "'+51 1"],
    ['-3', "'-3"],
    ['@SUM(A1)', "'@SUM(A1)"],
  ])('keeps a spreadsheet from running %s', (text, expected) => {
    expect(cell(text)).toBe(expected);
  });

  it('leaves numbers as they are, negative ones too', () => {
    expect(cell(-3.5)).toBe('-3.5');
  });

  it('quotes commas, quotes and line ends', () => {
    expect(csvLine({ a: 'a,b', b: 'a"b', c: 'a\nb' }, ['a', 'b', 'c'])).toBe(
      '"a,b","a""b","a\nb"\r\n',
    );
  });

  it('leaves missing values empty', () => {
    expect(csvLine({ a: null }, ['a', 'b'])).toBe(',\r\n');
    expect(csvHeader(['a', 'b'])).toBe('a,b\r\n');
  });
});

describe('a row of an answer', () => {
  it('becomes cells: nested fields by name, lists of territories by code, indicators by theirs', () => {
    const row = {
      ubigeo: '220501',
      population: { value: 10, year: 2025 },
      region: { ubigeo: '22' },
      districts: [{ ubigeo: '220501' }, { ubigeo: '220502' }],
      members: [{ territory: { ubigeo: '2205' } }],
      partners: ['A', 'B'],
      indicators: [
        { indicator: { code: 'x' }, measure: { value: null, year: null, missingReason: 'NEW' } },
      ],
      geometry: { type: 'MultiPolygon' },
    };
    expect(flattenRow(row, 'geometry')).toEqual({
      ubigeo: '220501',
      population: 10,
      population_year: 2025,
      region_ubigeo: '22',
      districts: '220501 220502',
      members: '2205',
      partners: 'A B',
      x: null,
      x_year: null,
      x_missingReason: 'NEW',
    });
  });
});
