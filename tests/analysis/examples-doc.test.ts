import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compactJson } from '../../docs/compact-json.ts';
import { exampleBlock, spliceBlocks } from '../../docs/splice-blocks.ts';
import { operationCost } from '../../server/limits/cost.ts';
import { costTable } from '../../server/limits/cost-table-entries.ts';
import { defaultLimits } from '../../server/limits/document-limits.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const schema = buildSchema(read('schema/schema.graphql'));

const examples = readdirSync(new URL('docs/examples/', root))
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => {
    const name = file.replace('.graphql', '');
    const files = `docs/examples/${name}`;
    return { name, query: read(`${files}.graphql`), answer: read(`${files}.json`) };
  });

const tour = [...read('docs/graphql.md').matchAll(/```graphql\n([\s\S]*?)```/g)].map(
  ([, query = '']) => query,
);

describe('the examples of the README', () => {
  it('are six', () => {
    expect(examples).toHaveLength(6);
  });

  for (const { name, query } of examples) {
    it(`ask what the schema has, within the default cost: ${name}`, () => {
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      expect(operationCost(schema, document, null, {}, costTable)).toBeLessThanOrEqual(
        defaultLimits.maxCost,
      );
    });
  }

  it('stand in it with the answers of their files', () => {
    const readme = read('README.md');
    expect(spliceBlocks(readme, new Map(examples.map(exampleBlock)))).toBe(readme);
  });

  it('have 3, 6 and 7 of the seven historical clusters eligible', () => {
    const answer = examples.find(({ name }) => name === '6-back-test')?.answer ?? '{}';
    const clusters: Record<string, { eligible: boolean }>[] = JSON.parse(answer).historicalClusters;
    const eligible = (rule: string) => clusters.filter((cluster) => cluster[rule]?.eligible).length;
    expect(['strict', 'capital', 'bridge'].map(eligible)).toEqual([3, 6, 7]);
  });
});

describe('the tour of the graph', () => {
  it('asks what the schema has', () => {
    expect(tour.length).toBeGreaterThan(8);
    for (const query of tour) expect(validate(schema, parse(query)), query).toEqual([]);
  });
});

describe('compactJson', () => {
  it('writes what parses to the same value, on lines of at most 120 characters', () => {
    const numbers = Array.from({ length: 90 }, (_, i) => i * 1.25);
    const value = { a: null, 'b"': [], c: {}, d: { numbers, texts: [['x'.repeat(90)], true] } };
    const text = compactJson(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(text.split('\n').length).toBeLessThan(20);
  });
});

describe('spliceBlocks', () => {
  it('replaces what stands between the markers and nothing else', () => {
    const text = 'a\n<!-- one -->\nold\n<!-- /one -->\nb\n';
    expect(spliceBlocks(text, new Map([['one', 'new\nlines']]))).toBe(
      'a\n<!-- one -->\nnew\nlines\n<!-- /one -->\nb\n',
    );
  });

  it('refuses a text without the markers', () => {
    expect(() => spliceBlocks('a\n<!-- one -->\n', new Map([['one', 'x']]))).toThrow(RangeError);
  });
});
