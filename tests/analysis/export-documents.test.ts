import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { answerRows } from '../../server/export/answer-rows.ts';
import { exportSources, territoryShapes } from '../../server/export/export-source.ts';

const root = new URL('../../', import.meta.url);
const schema = buildSchema(readFileSync(new URL('schema/schema.graphql', root), 'utf8'));
const sources = [...exportSources.values()];

describe('documents of exports', () => {
  it.each(sources)('$name asks what the graph has', (source) => {
    expect(validate(schema, source.document).map(({ message }) => message)).toEqual([]);
  });

  it.each(sources)('$name has columns, each of its own name', (source) => {
    const variables = { withGeometry: false, withNodes: false, intervals: true };
    const names = answerRows(source, schema, variables, {}).columns.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(sources.filter(({ drawnAsTerritory }) => drawnAsTerritory))(
    '$name has the codes of the territories that it is drawn as',
    (source) => {
      const { columns } = answerRows(source, schema, { intervals: true }, {});
      expect(columns).toContainEqual({ name: 'ubigeo', kind: 'TEXT' });
    },
  );

  it('use every fragment there is', () => {
    const text = readFileSync(new URL('server/export/documents/fragments.graphql', root), 'utf8');
    const used = [...sources, territoryShapes].flatMap(({ document }) =>
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? one.name.value : [],
      ),
    );
    const there = parse(text).definitions.flatMap((one) => ('name' in one ? one.name?.value : []));
    expect(there.filter((name) => !used.includes(name ?? ''))).toEqual([]);
  });
});
