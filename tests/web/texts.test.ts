import { describe, expect, it } from 'vitest';
import { en } from '../../web/src/texts/en.ts';
import { es } from '../../web/src/texts/es.ts';
import { count, duration, figure, length, percent } from '../../web/src/texts/numbers.ts';

function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'object' && !Array.isArray(text)
      ? keysOf(text, `${path}${key}.`)
      : [`${path}${key}`],
  );
}

function emptyTexts(texts: object): string[] {
  return keysOf(texts).filter((path) => {
    const text = path.split('.').reduce((at, key) => (at as never)[key], texts as unknown);
    return typeof text === 'string' && text.trim() === '';
  });
}

describe('the dictionaries', () => {
  it('have the same keys in both languages', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(es).sort());
  });

  it('leave no text empty', () => {
    expect([...emptyTexts(es), ...emptyTexts(en)]).toEqual([]);
  });

  it('say the same number of paragraphs about methods', () => {
    expect(en.formulaTexts).toHaveLength(es.formulaTexts.length);
  });
});

describe('numbers for people', () => {
  it('have at most three significant figures', () => {
    expect(figure(0.123456, 'en')).toBe('0.123');
    expect(figure(12345.6, 'en')).toBe('12,300');
    expect(figure(1891, 'en')).toBe('1891');
  });

  it('keep all digits of counts', () => {
    expect(count(1234567, 'en')).toBe('1,234,567');
  });

  it('turn shares into percentages, metres into kilometres, minutes into hours', () => {
    expect(percent(0.4567, 'en')).toBe('45.7%');
    expect(length(29876, 'en')).toBe('29.9 km');
    expect(length(412.4, 'en')).toBe('412 m');
    expect(duration(59.4, 'en')).toBe('59 min');
    expect(duration(125, 'en')).toBe('2 h 5 min');
    expect(duration(120, 'en')).toBe('2 h');
  });
});
