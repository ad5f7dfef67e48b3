import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operationDepth } from '../../server/limits/depth.ts';
import { foldSelections } from '../../server/limits/fold-selections.ts';
import { pageErrors } from '../../server/limits/page-caps.ts';
import { selectionCounts } from '../../server/limits/selection-counts.ts';
import { flatFanOut, operationOf, schema } from './limited-schema.ts';

function depthOf(text: string) {
  const document = parse(text);
  return operationDepth(document, operationOf(document));
}

function countsOf(text: string) {
  const document = parse(text);
  return selectionCounts(document, operationOf(document));
}

describe('the structure of an operation', () => {
  it.each([
    ['{__typename}', 1, 0],
    ['{region{id}}', 2, 0],
    ['{...q} fragment q on Query{...{region{id}}}', 2, 0],
    ['{__schema{types{name}} region{id}}', 2, 3],
    ['{...b ...a} fragment a on Query{datasets{title}} fragment b on Query{__typename}', 2, 0],
  ])('of %s is %i levels of data and %i of introspection', (text, fields, introspection) => {
    expect(depthOf(text)).toEqual({ fields, introspection });
  });

  it('counts aliases, directives and selections with fragments expanded', () => {
    const text = `query @x {a:region{...r} region{...r @skip(if:false)}}
      fragment r on Region @y {n:name ...@include(if:true){id}}`;
    expect(countsOf(text)).toEqual({ aliases: 3, directives: 6, selections: 10 });
  });

  it('folds each fragment once, however often it is spread', () => {
    const document = parse(flatFanOut(24));
    let folded = 0;
    foldSelections(document, operationOf(document), {
      empty: 0,
      unbounded: Infinity,
      combine: Math.max,
      field: (_node, children) => children,
      fragment: (_node, children) => {
        folded += 1;
        return children;
      },
    });
    expect(folded).toBe(1 + 2 * 24);
    // district, ...f0, then 2 + 4 + ... + 2^24 spreads and 2^24 names.
    expect(countsOf(flatFanOut(24)).selections).toBe(2 + (2 ** 25 - 2) + 2 ** 24);
  });

  it('is without bound for cycles of fragments and endless nesting', () => {
    const unbounded = { aliases: Infinity, directives: Infinity, selections: Infinity };
    for (const text of [
      '{region{...a}} fragment a on Region{...a}',
      '{region{...a}} fragment a on Region{...b ...b} fragment b on Region{...a ...a}',
      `{district(ubigeo:"1"){${'neighbors{'.repeat(900)}id${'}'.repeat(900)}}}`,
      `{${'...{'.repeat(900)}__typename${'}'.repeat(900)}}`,
    ]) {
      expect(countsOf(text)).toEqual(unbounded);
      expect(depthOf(text).fields).toBe(Infinity);
    }
    expect(countsOf('{...missing}').selections).toBe(1);
  });
});

describe('page caps', () => {
  function messages(text: string, variables: Record<string, unknown> = {}): unknown[] {
    const document = parse(text);
    return pageErrors(schema, document, operationOf(document), variables, 2000).map((error) => [
      error.message,
      error.extensions.argument,
    ]);
  }

  it.each([
    ['{districts(first:2000){totalCount}}', []],
    ['{districts(first:0){totalCount}}', []],
    [
      '{districts(first:2001){totalCount}}',
      [['Got first: 2001; expected 0 to 2000.', 'districts(first:)']],
    ],
    [
      '{districts(first:-1){totalCount}}',
      [['Got first: -1; expected 0 to 2000.', 'districts(first:)']],
    ],
    [
      '{districts(last:-1){totalCount}}',
      [['Got last: -1; expected 0 to 2000.', 'districts(last:)']],
    ],
    [
      '{a:districts(first:9999){totalCount}}',
      [['Got first: 9999; expected 0 to 2000.', 'districts(first:)']],
    ],
    [
      '{...q} fragment q on Query{proposeClusters(input:{first:5000}){elapsedMs}}',
      [['Got first: 5000; expected 0 to 2000.', 'proposeClusters(input.first:)']],
    ],
    ['{districts(first:5000)@skip(if:true){totalCount}}', []],
    ['{...@include(if:false){districts(first:5000){totalCount}}}', []],
    ['{...q@include(if:false)} fragment q on Query{districts(first:5000){totalCount}}', []],
    ['{region{id}} fragment unused on Query{districts(first:5000){totalCount}}', []],
  ])('of %s refuse %j', (text, expected) => {
    expect(messages(text)).toEqual(expected);
  });

  it('look at the value of a variable', () => {
    const text = 'query($n:Int){districts(first:$n){totalCount}}';
    expect(messages(text, { n: 2000 })).toEqual([]);
    expect(messages(text, { n: 100_000 })).toEqual([
      ['Got first: 100000; expected 0 to 2000.', 'districts(first:)'],
    ]);
  });
});
