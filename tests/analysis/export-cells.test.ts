import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { answerRows } from '../../server/export/answer-rows.ts';

const schema = buildSchema(`
  scalar Ubigeo
  scalar Point
  scalar MultiPolygon
  enum Sector { HEALTH }
  type Measure { value: Float year: Int }
  type Indicator { code: ID! name: String! }
  type IndicatorValue { indicator: Indicator! measure: Measure! }
  type Place { name: String location: Point }
  type PageInfo { hasNextPage: Boolean! }
  type Visit { day: String! people: Int }
  type District {
    ubigeo: Ubigeo! name: String! population: Measure! capital: Place sectors: [Sector!]!
    partners: [String!]! parts: [[District!]!]! indicators: [IndicatorValue!]! visits: [Visit!]!
    geometry: MultiPolygon
  }
  type Districts { nodes: [District!]! pageInfo: PageInfo! }
  type Query { districts: Districts! one: District }
`);

/** What an export of the operation makes of the answer: columns with their kinds, and rows. */
function exported(text: string, rowsAt: string, data: Record<string, unknown>, variables = {}) {
  const document = parse(text);
  const definition = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!definition) throw new Error('no operation');
  const source = { name: 'x', document, definition, text, isPaged: false, rowsAt };
  const table = answerRows(source, schema, variables, data);
  return {
    columns: table.columns.map(({ name, kind }) => `${name} ${kind}`),
    rows: [...table.rows(data)],
    shapes: table.shapes,
  };
}

const cellsOf = (selection: string, district: Record<string, unknown>) => {
  const { columns, rows } = exported(`{ one { ${selection} } }`, 'one', { one: district });
  return { columns, cells: rows[0]?.cells };
};

describe('an answer as a table', () => {
  it('names nested fields by their way, a value by what it is of', () => {
    const given = { population: { value: 10, year: 2025 }, capital: { name: 'Lamas' } };
    expect(cellsOf('population { value year } capital { name }', given)).toEqual({
      columns: ['population NUMBER', 'population_year NUMBER', 'capital_name TEXT'],
      cells: [10, 2025, 'Lamas'],
    });
  });

  it('leaves names that begin with _ out of the column', () => {
    const given = { _capital: { name: null, _location: { coordinates: [-76, -6] } } };
    expect(cellsOf('_capital: capital { name _location: location }', given)).toEqual({
      columns: ['name TEXT', 'longitude NUMBER', 'latitude NUMBER'],
      cells: [null, -76, -6],
    });
  });

  it('keeps its columns where an object is missing', () => {
    expect(cellsOf('capital { name } population { year }', { capital: null }).cells).toEqual([
      null,
      null,
    ]);
  });

  it('joins lists: codes by spaces, words by semicolons, lists of lists by bars', () => {
    const given = {
      sectors: ['HEALTH', 'HEALTH'],
      partners: ['GIZ Perú', 'UNDP'],
      parts: [[{ ubigeo: '220501' }, { ubigeo: '220502' }], [{ ubigeo: '220503' }]],
      visits: [{ day: 'Monday', people: 3 }],
    };
    expect(cellsOf('sectors partners parts { ubigeo } visits { day people }', given).cells).toEqual(
      [
        'HEALTH HEALTH',
        'GIZ Perú; UNDP',
        '220501 220502 | 220503',
        '[{"day":"Monday","people":3}]',
      ],
    );
  });

  it('gives each indicator columns of its own, those of later rows too', () => {
    const value = (code: string, amount: number | null) => ({
      indicator: { code },
      _measure: { value: amount, year: 2019 },
    });
    const nodes = [
      { indicators: [value('a', 1)] },
      { indicators: [value('b', null), value('a', 2)] },
    ];
    const { columns, rows } = exported(
      '{ districts { nodes { indicators { indicator { code } _measure: measure { value year } } } } }',
      'districts.nodes',
      { districts: { nodes } },
    );
    expect(columns).toEqual(['a NUMBER', 'a_year NUMBER', 'b NUMBER', 'b_year NUMBER']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [1, 2019, null, null],
      [2, 2019, null, 2019],
    ]);
  });

  it('makes a row of each inner item, with the columns of what it lies in', () => {
    const nodes = [{ ubigeo: '220501', visits: [{ day: 'Monday' }, { day: 'Sunday' }] }];
    const text = '{ districts { nodes { ubigeo visits { day } } pageInfo { hasNextPage } } }';
    const { columns, rows } = exported(text, 'districts.nodes.visits', { districts: { nodes } });
    expect(columns).toEqual(['ubigeo TEXT', 'day TEXT']);
    expect(rows.map(({ cells }) => cells.join(' '))).toEqual(['220501 Monday', '220501 Sunday']);
  });

  it('keeps the shape out of the cells, also when a variable leaves it out', () => {
    const text = 'query ($g: Boolean!) { one { ubigeo geometry @include(if: $g) } }';
    const geometry = { type: 'MultiPolygon', coordinates: [] };
    const one = { ubigeo: '220501', geometry };
    const drawn = exported(text, 'one', { one }, { g: true });
    expect(drawn).toEqual({
      columns: ['ubigeo TEXT'],
      rows: [{ cells: ['220501'], shape: geometry }],
      shapes: 'MultiPolygon',
    });
    expect(exported(text, 'one', { one: { ubigeo: '1' } }, { g: false }).shapes).toBeNull();
  });

  it('has its columns and no row when there is nothing', () => {
    expect(exported('{ one { ubigeo } }', 'one', { one: null })).toMatchObject({
      columns: ['ubigeo TEXT'],
      rows: [],
    });
  });
});
