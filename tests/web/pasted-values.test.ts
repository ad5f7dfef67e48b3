import { describe, expect, it } from 'vitest';
import { readPasted } from '../../web/src/clusters/pasted-values.ts';

describe("a planner's pasted table", () => {
  it.each([
    ['commas', 'ubigeo,valor\n220501,0.8\n220510,0.4'],
    ['semicolons and decimal commas', '220501;0,8\n220510;0,4'],
    ['tabs, as from a spreadsheet', '220501\t0.8\r\n220510\t0.4\r\n'],
    ['quotes', '"220501","0.8"\n"220510","0.4"'],
  ])('is read with %s', (_, text) => {
    const { values, wrong } = readPasted(text);
    expect([...values]).toEqual([
      ['220501', 0.8],
      ['220510', 0.4],
    ]);
    expect(wrong).toEqual([]);
  });

  it('gives codes back the leading zero that spreadsheets take', () => {
    expect([...readPasted('10101;1').values]).toEqual([['010101', 1]]);
  });

  it('names lines whose value is not from 0 to 1, or is missing', () => {
    const { values, wrong } = readPasted('220501;1.2\n220510;\n220505;x\n220511;0.5');
    expect([...values.keys()]).toEqual(['220511']);
    expect(wrong).toEqual(['220501;1.2', '220510;', '220505;x']);
  });
});
