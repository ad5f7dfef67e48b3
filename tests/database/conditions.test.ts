import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberConditions, textConditions } from '../../geodata/queries/where/conditions.ts';
import { all } from '../../geodata/queries/where/fragment.ts';

describe('conditions on a number', () => {
  it('are one for each comparison that is given', () => {
    expect(numberConditions('t.x', { gte: 1, lt: 5 })).toEqual([
      { sql: 't.x >= ?::float8', values: [1] },
      { sql: 't.x < ?::float8', values: [5] },
    ]);
  });

  it('leave out what is null or not given, but not 0', () => {
    expect(numberConditions('t.x', { eq: null, gt: null, in: null, isNull: null })).toEqual([]);
    expect(numberConditions('t.x', { eq: 0 })).toEqual([{ sql: 't.x = ?::float8', values: [0] }]);
  });

  it('take a list as one value, even an empty one', () => {
    expect(numberConditions('t.x', { in: [] })).toEqual([
      { sql: 't.x = any(?::float8[])', values: [[]] },
    ]);
  });

  it('ask for missing values both ways', () => {
    expect(numberConditions('t.x', { isNull: false })).toEqual([
      { sql: '(t.x is null) = ?::boolean', values: [false] },
    ]);
  });
});

describe('conditions on a text', () => {
  it('compare byte by byte, whatever the collation of the database', () => {
    const [eq, gt] = textConditions('t.name', { eq: 'Ñ', gt: 'A' }, 't.search_name');
    expect(eq).toEqual({ sql: 't.name collate "C" = ?::text', values: ['Ñ'] });
    expect(gt?.sql).toContain('collate "C"');
  });

  it('search without case and accents in the searched column', () => {
    expect(textConditions('t.name', { search: '  CUÑUMBUQUI ' }, 't.search_name')).toEqual([
      { sql: "t.search_name like '%' || ?::text || '%'", values: ['cunumbuqui'] },
    ]);
  });

  it('never let a value into the statement', () => {
    const filter = (value: string) => ({ eq: value, in: [value], gt: value, search: value });
    const { sql } = all(textConditions('t.name', filter('x'), 't.search_name'));
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(all(textConditions('t.name', filter(value), 't.search_name')).sql).toBe(sql);
      }),
    );
  });

  it('search for wildcards as for any other sign that names do not have', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[%_\\]{1,5}a[%_\\]{0,5}$/), (search) => {
        const [condition] = textConditions('t.name', { search }, 't.search_name');
        expect(condition?.values).toEqual(['a']);
      }),
    );
  });
});
