import { describe, expect, it } from 'vitest';
import { column, lengthColumn } from '../../web/src/texts/numbers.ts';
import { columnOf, unitWords, withUnit } from '../../web/src/texts/units.ts';

describe('the numbers of one column', () => {
  it('have the same decimals, so many that the largest has three significant figures', () => {
    const write = column([0.883, 0.85, 0.8482], 'en');
    expect([0.883, 0.85, 0.8482].map(write)).toEqual(['0.883', '0.850', '0.848']);
    expect([45.67, 5].map(column([45.67, 5], 'en'))).toEqual(['45.7', '5.0']);
  });

  it('keep figures of a small one that would become 0', () => {
    expect([123, 0.004, 0].map(column([123, 0.004, 0], 'en'))).toEqual(['123', '0.004', '0']);
  });

  it('have at most three significant figures from ten thousand on', () => {
    expect([123456, 9876].map(column([123456, 9876], 'en'))).toEqual(['123,000', '9876']);
  });

  it('are written although some are missing', () => {
    expect(column([null, null], 'en')(0)).toBe('0.00');
  });

  it('are percentages where they are shares', () => {
    expect([0.456, 0.05].map(columnOf([0.456, 0.05], 'share', 'en'))).toEqual(['45.6%', '5.0%']);
  });

  it('are lengths in the unit of the longest', () => {
    const borders = [29432, 8200, 120];
    expect(borders.map(lengthColumn(borders, 'en'))).toEqual(['29.4 km', '8.2 km', '0.1 km']);
    expect([420, 12].map(lengthColumn([420, 12], 'en'))).toEqual(['420 m', '12 m']);
  });

  it('keep all digits of counts', () => {
    expect(columnOf([12345], 'people', 'en')(12345)).toBe('12,345');
  });
});

describe('the words of a unit', () => {
  it('are left out where the number says enough', () => {
    expect(['share', 'count', 'gap 0-1'].map((unit) => unitWords(unit, 'en'))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('say what a score is of', () => {
    expect(withUnit(2, 'score_0_4', 'es', 'es-PE')).toBe('2 de 4');
  });
});
