import { describe, expect, it } from 'vitest';
import { readPasted, writePasted } from '../../web/src/clusters/pasted-values.ts';

const districts = [
  { ubigeo: '010101', name: 'Chachapoyas', province: 'Chachapoyas', region: 'Amazonas' },
  { ubigeo: '220501', name: 'Lamas', province: 'Lamas', region: 'San Martín' },
  { ubigeo: '220505', name: 'Cuñumbuqui', province: 'Lamas', region: 'San Martín' },
  { ubigeo: '220510', name: 'Tabalosos', province: 'Lamas', region: 'San Martín' },
  { ubigeo: '061005', name: 'Santa Rosa', province: 'Jaén', region: 'Cajamarca' },
  { ubigeo: '211409', name: 'Santa Rosa', province: 'Melgar', region: 'Puno' },
];

describe("a planner's pasted table", () => {
  it.each([
    ['commas', 'ubigeo,valor\n220501,0.8\n220510,0.4'],
    ['semicolons and decimal commas', '220501;0,8\n220510;0,4'],
    ['tabs, as from a spreadsheet', '220501\t0.8\r\n220510\t0.4\r\n'],
    ['quotes', '"220501","0.8"\n"220510","0.4"'],
    ['names in between, and percentages', '220501;Lamas;80%\n220510;Tabalosos;40 %'],
    ['names without accents in place of codes', 'lamas;0.8\nTabalosos (Lamas, San Martin);0.4'],
  ])('is read with %s', (_, text) => {
    const { values, refused } = readPasted(text, districts);
    expect([...values]).toEqual([
      ['220501', 0.8],
      ['220510', 0.4],
    ]);
    expect(refused).toEqual([]);
  });

  it('gives codes back the leading zero that spreadsheets take', () => {
    expect([...readPasted('10101;1', districts).values]).toEqual([['010101', 1]]);
  });

  it('names each line that it cannot use, with the reason', () => {
    const text = '220501;1.2\n220510;\n220505;x\n220510;0.5\n220510;0.6\nSanta Rosa;1\nAtlantis;1';
    const { values, refused } = readPasted(text, districts);
    expect([...values]).toEqual([['220510', 0.5]]);
    expect(refused.map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'OUT_OF_RANGE'],
      [2, 'NO_VALUE'],
      [3, 'NOT_A_NUMBER'],
      [5, 'TWICE'],
      [6, 'SEVERAL_DISTRICTS'],
      [7, 'UNKNOWN_DISTRICT'],
    ]);
  });

  it('is read again from the table that it is saved as', () => {
    const values = new Map([
      ['220501', 0.25],
      ['061005', 1],
    ]);
    const text = writePasted(values, (ubigeo) => `Nombre "${ubigeo}", de prueba`);
    expect(readPasted(text, districts)).toEqual({
      values: new Map([...values].reverse()),
      refused: [],
    });
  });
});
