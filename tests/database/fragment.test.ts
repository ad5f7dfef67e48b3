import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, any, assemble, fragment, join } from '../../geodata/queries/where/fragment.ts';

describe('a fragment of SQL', () => {
  it('keeps its values beside its text', () => {
    expect(fragment('a = ?', 1)).toEqual({ sql: 'a = ?', values: [1] });
  });

  it('joins with others, their values in the order of the text', () => {
    const parts = [fragment('a = ?', 1), fragment('b between ? and ?', 2, 3)];
    expect(join(parts, ', ', 'none')).toEqual({
      sql: 'a = ?, b between ? and ?',
      values: [1, 2, 3],
    });
    expect(join([], ', ', 'none')).toEqual({ sql: 'none', values: [] });
  });

  it('stands in brackets among others, so that "or" inside it stays inside', () => {
    const either = any([fragment('a'), fragment('b')]);
    expect(all([either, fragment('c')]).sql).toBe('((a) or (b)) and (c)');
  });

  it('holds for everything when nothing is asked, and for nothing when no alternative is given', () => {
    expect(all([]).sql).toBe('true');
    expect(any([]).sql).toBe('false');
  });
});

describe('a statement put together', () => {
  it('numbers its values through all fragments, in the order of the places', () => {
    const { text, values } = assemble('select {b} from t where {a} limit {b}', {
      a: fragment('x = ? and y = ?', 'x', 'y'),
      b: fragment('?::int', 7),
    });
    expect(text).toBe('select $1::int from t where x = $2 and y = $3 limit $4::int');
    expect(values).toEqual([7, 'x', 'y', 7]);
  });

  it('leaves comments out, with the places they name', () => {
    const { text, values } = assemble('-- {unknown} {a}\nselect {a}', { a: fragment('?', 1) });
    expect(text.trim()).toBe('select $1');
    expect(values).toEqual([1]);
  });

  it('refuses a place that nothing was given for, naming it', () => {
    expect(() => assemble('select {columns}', {})).toThrow(/\{columns\}/);
  });

  it('has the same text whatever the values are', () => {
    const template = 'select {first} where {second}';
    const of = (one: unknown, other: unknown) =>
      assemble(template, {
        first: fragment('?::text', one),
        second: all([fragment('a = ?', other), fragment('b like ?', one)]),
      });
    const { text } = of('', '');
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (one, other) => {
        expect(of(one, other)).toEqual({ text, values: [one, other, one] });
      }),
    );
    for (const value of ["'; drop table territory; --", '{second}', '$1', '?', '--\n']) {
      expect(of(value, value)).toEqual({ text, values: [value, value, value] });
    }
  });
});
