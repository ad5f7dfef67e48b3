import fc from 'fast-check';
import { GraphQLError, getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationCost } from '../../server/limits/cost.ts';
import type { CostTable } from '../../server/limits/cost-table.ts';
import { defaultLimits } from '../../server/limits/document-limits.ts';
import { addAmounts, multiplyAmounts, saturated } from '../../server/limits/saturating.ts';
import { costTable, fanOut, schema } from './limited-schema.ts';

function cost(text: string, variables: Record<string, unknown> = {}, table = costTable): number {
  return operationCost(schema, parse(text), undefined, variables, table);
}

describe('the cost of an operation', () => {
  it.each([
    ['one field', '{district(ubigeo:"1"){name}}', 2],
    ['two fields', '{district(ubigeo:"1"){name id}}', 3],
    ['a page of nodes', '{districts(first:7){nodes{name}}}', 1 + 1 + 7],
    ['a page from the end', '{districts(first:null,last:9){nodes{name}}}', 1 + 1 + 9],
    ['the larger of two sizes', '{districts(first:3,last:9){nodes{name}}}', 1 + 1 + 9],
    ['edges and their nodes', '{districts(first:7){edges{cursor node{name}}}}', 1 + 1 + 7 * 3],
    ['no page for totals', '{districts(first:2000){totalCount pageInfo{hasNextPage}}}', 1 + 1 + 2],
    ['an empty page', '{districts(first:0){nodes{name}}}', 2],
    ['a page without a size', '{districts(first:null){nodes{name}}}', 1 + 1 + 10],
    ['the ids asked for', '{nodes(ids:["a","b","c"]){id}}', 1 + 3],
    ['a list in a list by its own size', '{nodes(ids:["a"]){...on Region{datasets{title}}}}', 12],
    ['a list nothing is known of', '{datasets{title}}', 1 + 10],
    ['a list below an object without a page', '{region{datasets{title}}}', 1 + 1 + 10],
    ['the size its entry assumes', '{district(ubigeo:"1"){neighbors{name}}}', 1 + 2 + 6],
    [
      'a size that an argument multiplies',
      '{district(ubigeo:"1"){neighbors(order:3){id}}}',
      3 + 18,
    ],
    ['an entry of the interface', '{district(ubigeo:"1"){indicators{code}}}', 1 + 1 + 50],
    ['codes before the assumed size', '{district(ubigeo:"1"){indicators(codes:["a"]){code}}}', 3],
    ['a weight that an argument multiplies', '{pathTo(districts:["1","2","3"]){name}}', 15 + 1],
    ['a size within an input', '{proposeClusters(input:{first:4}){proposals{rank}}}', 500 + 1 + 4],
    ['the default of an input', '{proposeClusters(input:{}){proposals{rank}}}', 500 + 1 + 10],
    ['no fewer items than the minimum', '{proposeClusters(input:{first:1}){proposals{rank}}}', 504],
    ['a list with a size of its own', '{proposeClusters(input:{first:4}){criteria{title}}}', 513],
    ['nothing for a type name', '{__typename district(ubigeo:"1"){__typename}}', 1],
    [
      'lists within lists',
      '{districts(first:5){nodes{neighbors{neighbors{id}}}}}',
      2 + 5 * (2 + 6 * 8),
    ],
  ])('counts %s', (_what, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it('is the same by literal, by variable, by default of the variable and of the argument', () => {
    const byVariable = 'query($n:Int){districts(first:$n){nodes{name}}}';
    expect(cost('{districts(first:20){nodes{name}}}')).toBe(22);
    expect(cost(byVariable, { n: 20 })).toBe(22);
    expect(cost('query($n:Int=20){districts(first:$n){nodes{name}}}')).toBe(22);
    expect(cost(byVariable)).toBe(22);
    expect(cost('{districts{nodes{name}}}')).toBe(22);
    expect(cost(byVariable, { n: 40 })).toBe(42);
  });

  it('counts arrays and inputs given by variable', () => {
    expect(cost('query($i:[ID!]!){nodes(ids:$i){id}}', { i: ['a', 'b', 'c', 'd'] })).toBe(5);
    const clusters = 'query($i:ProposeInput!){proposeClusters(input:$i){proposals{rank}}}';
    expect(cost(clusters, { i: { first: 8 } })).toBe(509);
    expect(cost(clusters, { i: {} })).toBe(511);
  });

  it('counts nothing for what @include or @skip leaves out', () => {
    const text = (directive: string) =>
      `query($on:Boolean=false){district(ubigeo:"1"){name} districts(first:2000)${directive}{nodes{name}}}`;
    expect(cost(text('@include(if:false)'))).toBe(2);
    expect(cost(text('@skip(if:true)'))).toBe(2);
    expect(cost(text('@include(if:$on)'))).toBe(2);
    expect(cost(text('@include(if:$on)'), { on: true })).toBe(2004);
    expect(cost(text('@skip(if:$on)'))).toBe(2004);
    const unreadable = 'query($on:Boolean=true){datasets@include(if:$on){title}}';
    expect(cost(unreadable, { on: null })).toBe(11);
    expect(cost('{...@include(if:false){datasets{title}} __typename}')).toBe(0);
    expect(cost('{...q@skip(if:true) __typename} fragment q on Query{datasets{title}}')).toBe(0);
  });

  it('counts a fragment as if it were written out, wherever it is spread', () => {
    const text = '{a:districts(first:3){...p} b:districts(first:4){...p}}';
    expect(cost(`${text} fragment p on DistrictConnection{nodes{name}}`)).toBe(5 + 6);
  });

  it('counts an interface as its dearest type', () => {
    expect(
      cost(
        '{node(id:"1"){id ...on District{neighbors{id}} ...on Region{name} ...on Territory{name}}}',
      ),
    ).toBe(1 + 1 + (2 + 6) + 1);
  });

  it('counts the operation that is named', () => {
    const document = parse('query a{datasets{title}} query b{region{id}}');
    expect(operationCost(schema, document, 'a', {}, {})).toBe(11);
    expect(operationCost(schema, document, 'b', {}, {})).toBe(2);
    expect(() => operationCost(schema, document, null, {}, {})).toThrow(
      'Got operation (none); expected one of the document.',
    );
  });

  it('refuses variables that do not fit, naming them', () => {
    const text = 'query($n:Int){districts(first:$n){nodes{name}}}';
    expect(() => cost(text, { n: 1e308 })).toThrow(/Variable "\$n" got invalid value 1e\+308/);
    expect(() => cost(text, { n: 'ten' })).toThrow(GraphQLError);
    expect(() => cost('query($n:Int!){districts(first:$n){totalCount}}')).toThrow(
      /"\$n" of required/,
    );
  });

  it('counts a negative page as empty and a boundless one as saturated', () => {
    const byRatio: CostTable = { 'Query.districts': { sizeFrom: ['ratio'] } };
    const text = 'query($r:Float){districts(ratio:$r){nodes{name}}}';
    expect(cost('{districts(first:-5){nodes{name}}}')).toBe(2);
    expect(cost(text, { r: 1e308 }, byRatio)).toBe(saturated);
    expect(cost(text, { r: -1e308 }, byRatio)).toBe(2);
    expect(cost(text, { r: 0.5 }, byRatio)).toBe(3);
  });

  it('saturates instead of overflowing, and neither sum nor product is ever NaN', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (a, b) => {
        for (const amount of [addAmounts(a, b), multiplyAmounts(a, b)]) {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(amount).toBeLessThanOrEqual(saturated);
        }
      }),
    );
    expect(addAmounts(saturated, saturated)).toBe(saturated);
    expect(multiplyAmounts(3, 4)).toBe(12);
    expect(addAmounts(3, -4)).toBe(3);
  });

  it('never falls when a page grows, whatever is selected', () => {
    const selection = fc.constantFrom('nodes{id}', 'edges{node{neighbors{id}}}', 'totalCount');
    const size = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.array(selection, { minLength: 1 }), size, size, (selections, a, b) => {
        const text = `query($n:Int!){districts(first:$n){${selections.join(' ')}}}`;
        const [few, many] = [Math.min(a, b), Math.max(a, b)].map((n) => cost(text, { n }));
        expect(Number.isSafeInteger(few) && Number.isSafeInteger(many)).toBe(true);
        expect(few).toBeLessThanOrEqual(many!);
      }),
    );
  });

  it('reads each level of a 24-level fan-out a constant number of times', () => {
    let reads = 0;
    const counting = new Proxy(costTable, {
      get(table, key: string) {
        reads += 1;
        return table[key];
      },
    });
    // 24 levels of two lists: c(i) = 2 * (2 + 6 c(i + 1)), far beyond what can be walked.
    const expected = Array.from({ length: 24 }).reduce<number>((c) => 2 * (2 + 6 * c), 1) + 1;
    expect(cost(fanOut(24), {}, counting)).toBe(Math.min(expected, saturated));
    expect(reads).toBeLessThanOrEqual(2 * 24);
  });

  it('saturates on a cycle of fragments and on endless nesting', () => {
    const cycle = '{region{...a}} fragment a on Region{...b ...b} fragment b on Region{...a ...a}';
    expect(cost(cycle)).toBe(saturated);
    const nested = `{district(ubigeo:"1"){${'neighbors{'.repeat(900)}id${'}'.repeat(900)}}}`;
    expect(cost(nested)).toBe(saturated);
    expect(cost(`{${'...{'.repeat(900)}__typename${'}'.repeat(900)}}`)).toBe(saturated);
    expect(cost(`{${'...{'.repeat(199)}__typename${'}'.repeat(199)}}`)).toBe(0);
  });

  it('counts introspection lightly, and nested introspection by what it would answer', () => {
    const types = Object.keys(schema.getTypeMap()).length;
    expect(cost(getIntrospectionQuery())).toBeLessThan(defaultLimits.maxCost / 20);
    expect(cost('{__schema{types{name}}}')).toBe(Math.ceil(1 + 0.01 + types * 0.01));
    // Ten fields a type: each its type and, of that, ten fields with a name.
    const perType = 0.01 + 10 * (0.01 + 0.01 + 10 * 0.01);
    const nested = '{__schema{types{fields{type{fields{name}}}}}}';
    expect(cost(nested)).toBe(Math.ceil(1 + 0.01 + types * perType));
  });
});
