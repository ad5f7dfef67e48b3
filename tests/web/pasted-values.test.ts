import { describe, expect, it } from 'vitest';
import { readPasted, writePasted } from '../../web/src/clusters/pasted-values.ts';

const district = (ubigeo: string, name: string, province: string, region: string) => ({
  ubigeo,
  name,
  province,
  region,
});
const districts = [
  district('220501', 'Lamas', 'Lamas', 'San Martín'),
  district('220505', 'Cuñumbuqui', 'Lamas', 'San Martín'),
  district('220510', 'Tabalosos', 'Lamas', 'San Martín'),
  district('220905', 'Santa Rosa', 'El Dorado', 'San Martín'),
  district('050506', 'Santa Rosa', 'La Mar', 'Ayacucho'),
  district('010101', 'Chachapoyas', 'Chachapoyas', 'Amazonas'),
];
const read = (text: string) => readPasted(text, districts);

describe("a planner's pasted table", () => {
  it.each([
    ['commas', 'ubigeo,valor\n220501,0.8\n220510,0.4'],
    ['semicolons and decimal commas', '220501;0,8\n220510;0,4'],
    ['tabs, as from a spreadsheet', '220501\t0.8\r\n220510\t0.4\r\n'],
    ['tabs, decimal commas and a header', 'Distrito\tVoluntad\n220501\t0,8\n220510\t0,4'],
    ['quotes', '"220501","0.8"\n"220510","0.4"'],
    ['quoted decimal commas', '"220501","0,8"\n"220510","0,4"'],
    ['names without accents or case', 'LAMAS;0,8\ntabalosos;0,4'],
    ['a name beside the code', 'ubigeo,distrito,valor\n220501,Lamas,0.8\n220510,Tabalosos,0.4'],
    ['the name before the code', 'Lamas;220501;0,8\nTabalosos;220510;0,4'],
    ['percentages', '220501;80 %\n220510;40%'],
    ['a mark at its beginning and empty lines', '\uFEFF220501;0.8\n\n220510;0.4\n'],
  ])('is read with %s', (_, text) => {
    const { values, refused } = read(text);
    expect([...values]).toEqual([
      ['220501', 0.8],
      ['220510', 0.4],
    ]);
    expect(refused).toEqual([]);
  });

  it('gives codes back the leading zero that spreadsheets take', () => {
    expect([...read('10101;1').values]).toEqual([['010101', 1]]);
  });

  it('tells the number of each refused line and why', () => {
    const { values, refused } = read(
      [
        '220501;1.2',
        '220510;',
        '220505;x',
        '',
        '999999;0.5',
        'Santa Rosa;0.5',
        '010101;0.5',
        'Chachapoyas;0.6',
      ].join('\n'),
    );
    expect([...values]).toEqual([['010101', 0.5]]);
    expect(refused).toEqual([
      { number: 1, text: '220501;1.2', reason: 'OUT_OF_RANGE' },
      { number: 2, text: '220510;', reason: 'NO_VALUE' },
      { number: 3, text: '220505;x', reason: 'NOT_A_NUMBER' },
      { number: 5, text: '999999;0.5', reason: 'UNKNOWN_DISTRICT' },
      { number: 6, text: 'Santa Rosa;0.5', reason: 'SEVERAL_DISTRICTS' },
      { number: 8, text: 'Chachapoyas;0.6', reason: 'TWICE' },
    ]);
  });

  it('tells districts of one name apart by their province and region', () => {
    const text = 'Santa Rosa (El Dorado, San Martín);0,5\nSanta Rosa (La Mar);0,6';
    expect([...read(text).values]).toEqual([
      ['220905', 0.5],
      ['050506', 0.6],
    ]);
  });

  it('reads back what it saves', () => {
    const values = new Map([
      ['220501', 0.8],
      ['010101', 0.25],
    ]);
    const saved = writePasted(values, (code) => `${code} (A, B)`);
    expect(saved.split('\r\n')[1]).toBe('010101,"010101 (A, B)",0.25');
    const back = read(saved);
    expect(new Map(back.values)).toEqual(values);
    expect(back.refused).toEqual([]);
  });
});
