import { describe, expect, it } from 'vitest';
import { csvLine } from '../../server/export/csv-lines.ts';

describe('a line of CSV', () => {
  const cell = (value: string | number | boolean | null) => csvLine([value]).slice(0, -2);

  it.each([
    ['=1+1', "'=1+1"],
    ['+51 1', "'+51 1"],
    ['-3', "'-3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['\t=1+1', "'\t=1+1"],
    ['\r=1+1', '"\'\r=1+1"'],
    ['\n=1+1', '"\'\n=1+1"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ])('keeps a spreadsheet from running %j', (text, expected) => {
    expect(cell(text)).toBe(expected);
  });

  it('leaves numbers as they are, negative ones too', () => {
    expect(cell(-3.5)).toBe('-3.5');
  });

  it('leaves signs inside a text as they are', () => {
    expect(cell('A-1 = B+C @ D')).toBe('A-1 = B+C @ D');
  });

  it('quotes commas, quotes, line ends and blanks at the ends', () => {
    expect(csvLine(['a,b', 'a"b', 'a\nb', ' a'])).toBe('"a,b","a""b","a\nb"," a"\r\n');
  });

  it('leaves missing values empty', () => {
    expect(csvLine([null, null])).toBe(',\r\n');
  });
});
