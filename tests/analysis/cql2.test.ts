import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cql2Expression,
  type Cql2Operator,
  comparisonOperators,
  filterLimits,
  spatialOperators,
} from '../../geodata/cql2/expression.ts';
import { parseCql2Text } from '../../geodata/cql2/parse-text.ts';
import { readCql2Json } from '../../geodata/cql2/read-json.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { toCql2Json, toCql2Text } from './cql2-writer.ts';

const parsed = (text: string) => toCql2Json(parseCql2Text(text));
const property = (name: string) => ({ property: name });

function refusal(read: () => unknown): DomainError {
  try {
    read();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('Got an answer; expected a refusal.');
}

describe('CQL2 text', () => {
  it.each<[string, unknown]>([
    ["name = 'Lamas'", { op: '=', args: [property('name'), 'Lamas'] }],
    ['"areaKm2" >= -1.5e2', { op: '>=', args: [property('areaKm2'), -150] }],
    ["name <> 'O''Higgins \\'s'", { op: '<>', args: [property('name'), "O'Higgins 's"] }],
    ["name like 'San %'", { op: 'like', args: [property('name'), 'San %'] }],
    [
      "NOT name NOT LIKE 'S_n'",
      { op: 'not', args: [{ op: 'not', args: [{ op: 'like', args: [property('name'), 'S_n'] }] }] },
    ],
    ['p IN (1, 2)', { op: 'in', args: [property('p'), [1, 2]] }],
    [
      'p not between 1 and 2',
      { op: 'not', args: [{ op: 'between', args: [property('p'), 1, 2] }] },
    ],
    ['p IS NOT NULL', { op: 'not', args: [{ op: 'isNull', args: [property('p')] }] }],
    ['membersKnown', property('membersKnown')],
    ['membersKnown = TRUE', { op: '=', args: [property('membersKnown'), true] }],
    ["d > DATE('2024-02-29')", { op: '>', args: [property('d'), { date: '2024-02-29' }] }],
    [
      "CASEI(ACCENTI(name)) = casei('x')",
      {
        op: '=',
        args: [
          { op: 'casei', args: [{ op: 'accenti', args: [property('name')] }] },
          { op: 'casei', args: ['x'] },
        ],
      },
    ],
    [
      'S_INTERSECTS(geometry, POINT Z (-77 -12 3))',
      {
        op: 's_intersects',
        args: [property('geometry'), { type: 'Point', coordinates: [-77, -12] }],
      },
    ],
    [
      's_within(geometry, BBOX(1, 2, 3, 4, 5, 6))',
      { op: 's_within', args: [property('geometry'), { bbox: [1, 2, 4, 5] }] },
    ],
  ])('%s', (text, tree) => {
    expect(parsed(text)).toEqual(tree);
  });

  it('binds NOT closer than AND, and AND closer than OR', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(property);
    expect(parsed('a OR NOT b AND c OR d')).toEqual({
      op: 'or',
      args: [a, { op: 'and', args: [{ op: 'not', args: [b] }, c] }, d],
    });
    expect(parsed('(a OR b) AND c')).toEqual({ op: 'and', args: [{ op: 'or', args: [a, b] }, c] });
  });

  it('takes points of a MULTIPOINT with and without parentheses', () => {
    const points = {
      type: 'MultiPoint',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    };
    for (const text of ['MULTIPOINT(1 2, 3 4)', 'MULTIPOINT((1 2), (3 4))']) {
      expect(parsed(`S_EQUALS(geometry, ${text})`)).toEqual({
        op: 's_equals',
        args: [property('geometry'), points],
      });
    }
  });

  it.each([
    ['', 1, /a property/],
    ['name =', 7, /the end at character 7; expected a property/],
    ["name = 'x", 8, /a text without its end/],
    ['"name = 1', 1, /a name without its end/],
    ["name == 'x'", 7, /"=" at character 7/],
    ["name = 'x' AND", 15, /the end/],
    ['(name = 1', 10, /\) after the condition/],
    ['name = 1)', 9, /expected AND, OR or the end/],
    ["name = 'x'; drop table territory", 11, /";" at character 11/],
    ['name = 1 -- x', 10, /"-" at character 10/],
    ['name IN ()', 10, /"\)"/],
    ['name BETWEEN 1 OR 2', 16, /expected AND and the upper bound/],
    ['name IS 3', 9, /NULL or NOT NULL/],
    ['name NOT = 3', 10, /LIKE, BETWEEN or IN/],
    ['population * 2 > 3', 12, /expected =/],
    ['buffer(geometry, 3) = 1', 1, /the function "buffer"/],
    ['T_AFTER(a, b)', 1, /temporal and array functions are not served/],
    ['AND = 1', 1, /"AND"/],
    ["d > DATE('2023-02-29')", 5, /a date such as/],
    ["d > TIMESTAMP('2023-02-28')", 5, /a time such as/],
    ['S_INTERSECTS(geometry POINT(1 2))', 23, /, and a second geometry/],
    ['S_INTERSECTS(geometry, POINT(1))', 31, /a coordinate/],
    ['S_INTERSECTS(geometry, CIRCLE(1 2))', 24, /the function "CIRCLE"/],
    ['S_INTERSECTS(geometry, BBOX(1,2,3))', 34, /four or six numbers/],
    ['population > 1e999', 14, /within ±1.8e308/],
  ])('%s is refused at its place', (text, character, message) => {
    const error = refusal(() => parseCql2Text(text));
    expect(error).toMatchObject({ code: 'BAD_INPUT', argument: 'filter' });
    expect(error.message).toContain(`at character ${character};`);
    expect(error.message).toMatch(message);
  });

  it('refuses a filter that is too deep, too long or too large, as such', () => {
    const { characters, depth, parts, positions } = filterLimits;
    const deep = (levels: number) => `${'('.repeat(levels)}a${')'.repeat(levels)}`;
    expect(parsed(deep(depth))).toEqual(property('a'));
    const cases: [string, RegExp][] = [
      [deep(depth + 1), /nested deeper than 24 levels/],
      [`${'NOT '.repeat(depth + 1)}a`, /nested deeper/],
      [deep(4_000), /nested deeper/],
      [`a = '${'x'.repeat(characters)}'`, /of 10006 characters; expected at most 10000/],
      [Array(parts).fill('a').join(' OR '), /more than 1000 operators/],
      [
        `S_EQUALS(geometry, LINESTRING(${Array(positions + 1)
          .fill('1 2')
          .join(',')}))`,
        /positions/,
      ],
    ];
    for (const [text, message] of cases) {
      const error = refusal(() => parseCql2Text(text));
      expect(error).toMatchObject({ code: 'TOO_COMPLEX', argument: 'filter' });
      expect(error.message).toMatch(message);
    }
  });

  it('never fails in another way, whatever the text', () => {
    const alphabet = [
      "'",
      '"',
      '\\',
      '(',
      ')',
      ',',
      ' ',
      '=',
      '<',
      'AND',
      'NOT',
      'IN',
      'a',
      '1',
      '-',
      '.',
      'é',
    ];
    const texts = fc
      .array(fc.constantFrom(...alphabet), { maxLength: 30 })
      .map((part) => part.join(''));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        try {
          parseCql2Text(text);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('CQL2 JSON', () => {
  it.each<[unknown, RegExp]>([
    [[], /Got \[\] at the outermost level/],
    [{ op: 'drop', args: [] }, /the operator "drop" at the outermost level; expected one of/],
    [{ op: '=', args: [1] }, /= with 1 arguments at the outermost level; expected args of 2/],
    [{ op: 'and', args: [true, { op: 'like', args: [1] }] }, /like with 1 arguments at args\[1\];/],
    [{ op: 'in', args: [property('a'), 3] }, /Got 3 at args\[1\]; expected a list/],
    [{ op: 'in', args: [property('a'), [1, null]] }, /Got null at args\[1\]\[1\]/],
    [{ op: '=', args: [{ property: 3 }, 1] }, /the property 3 at args\[0\]/],
    [{ op: '=', args: [{ date: '2024-13-01' }, 1] }, /a date such as/],
    [{ op: 's_within', args: [property('g'), { bbox: [1, 2, 3] }] }, /four or six numbers/],
    [
      { op: 's_within', args: [property('g'), { type: 'Circle' }] },
      /the type "Circle" at args\[1\]/,
    ],
    [
      { op: 's_within', args: [property('g'), { type: 'Point', coordinates: [1, '2'] }] },
      /the position \[1,"2"\] at args\[1\]/,
    ],
    [
      { op: 's_within', args: [property('g'), { type: 'Polygon', coordinates: [[1, 2]] }] },
      /Got 1 at args\[1\]; expected coordinates nested|the position 1/,
    ],
    [{ property: 'a', op: '__proto__', args: [] }, /the operator "__proto__"/],
  ])('%j is refused at its place', (filter, message) => {
    const error = refusal(() => readCql2Json(JSON.stringify(filter)));
    expect(error).toMatchObject({ code: 'BAD_INPUT', argument: 'filter' });
    expect(error.message).toMatch(message);
  });

  it('refuses what is no JSON, and what is nested too deep', () => {
    expect(refusal(() => readCql2Json('{"op":')).message).toMatch(/text that is not JSON/);
    const deep = (levels: number): string =>
      `${'{"op":"not","args":['.repeat(levels)}true${']}'.repeat(levels)}`;
    expect(() => readCql2Json(deep(24))).not.toThrow();
    expect(refusal(() => readCql2Json(deep(25))).code).toBe('TOO_COMPLEX');
    expect(refusal(() => readCql2Json(deep(200))).code).toBe('TOO_COMPLEX');
  });
});

describe('text, tree and JSON', () => {
  const at = '';
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  // A text cannot end in a backslash in CQL2 text: it would escape the quote after it.
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.endsWith('\\'));
  const literal = (value: string | number | boolean): Cql2Expression => ({
    kind: 'literal',
    value,
    at,
  });
  const named = fc
    .string({ minLength: 1 })
    .map((name): Cql2Expression => ({ kind: 'property', name, at }));
  const position = fc.tuple(number, number).map((pair) => [...pair]);
  const geometry: fc.Arbitrary<Cql2Expression> = fc
    .oneof(
      position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
      fc
        .array(position, { minLength: 1, maxLength: 4 })
        .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
      fc
        .array(position, { minLength: 1, maxLength: 4 })
        .map((ring) => ({ type: 'MultiPolygon' as const, coordinates: [[ring], [ring, ring]] })),
    )
    .map((value) => ({ kind: 'geometry', geometry: value, at }));
  const box = fc
    .tuple(number, number, number, number)
    .map((value): Cql2Expression => ({ kind: 'box', box: value, at }));
  const operation = (op: Cql2Operator, ...args: Cql2Expression[]): Cql2Expression => ({
    kind: 'operation',
    op,
    args,
    at,
  });
  const scalar = fc.oneof(named, text.map(literal), number.map(literal), fc.boolean().map(literal));
  const { condition } = fc.letrec<{ condition: Cql2Expression }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      fc
        .tuple(fc.constantFrom(...comparisonOperators), scalar, scalar)
        .map(([op, a, b]) => operation(op, a, b)),
      fc
        .tuple(fc.constantFrom(...spatialOperators), named, fc.oneof(geometry, box))
        .map(([op, a, b]) => operation(op, a, b)),
      fc
        .tuple(named, fc.array(scalar, { minLength: 1, maxLength: 3 }))
        .map(([a, items]) => operation('in', a, ...items)),
      fc
        .tuple(named, text)
        .map(([a, pattern]) => operation('like', operation('casei', a), literal(pattern))),
      fc
        .tuple(named, number, number)
        .map(([a, low, high]) => operation('between', a, literal(low), literal(high))),
      named.map((a) => operation('isNull', a)),
      tie('condition').map((inner) => operation('not', inner)),
      fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
        )
        .map(([op, args]) => operation(op, ...args)),
    ),
  }));

  it('turn into one another without loss', () => {
    fc.assert(
      fc.property(condition, (tree) => {
        const json = toCql2Json(tree);
        expect(parsed(toCql2Text(tree))).toEqual(json);
        expect(toCql2Json(readCql2Json(JSON.stringify(json)))).toEqual(json);
      }),
      { numRuns: 500 },
    );
  });
});
