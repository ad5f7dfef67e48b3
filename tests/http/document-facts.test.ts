import { ApolloServer } from '@apollo/server';
import { describe, expect, it } from 'vitest';
import { amountsOf } from '../../server/limits/document-facts.ts';
import { defaultLimits } from '../../server/limits/document-limits.ts';
import { limitsPlugin } from '../../server/limits/plugin.ts';
import { costTable, schema } from './limited-schema.ts';

const query = `query ($first: Int, $order: Int, $more: Boolean = false) {
  districts(first: $first) { nodes { neighbors(order: $order) { name ... @include(if: $more) { id } } } }
}`;

function ask(server: ApolloServer, variables: Record<string, unknown>) {
  return server.executeOperation({ query, variables }).then(({ body }) => {
    if (body.kind !== 'single') throw new Error('expected one result');
    const { errors, extensions } = body.singleResult;
    const cost = extensions?.cost as { requested: number } | undefined;
    return { requested: cost?.requested ?? 0, code: errors?.[0]?.extensions?.code };
  });
}

describe('an operation whose document is known already', () => {
  it('is judged by the variables it comes with, again and again', async () => {
    const limits = { ...defaultLimits, maxCost: 5_000, costTable };
    const server = new ApolloServer({ schema, plugins: [limitsPlugin(limits)] });
    const refused = (requested: number) => ({ requested, code: 'QUERY_TOO_COMPLEX' });
    const small = await ask(server, { first: 2, order: 1 });
    expect(small.code).not.toBe('QUERY_TOO_COMPLEX');
    expect(await ask(server, { first: 2, order: 1 })).toEqual(small);
    expect((await ask(server, { first: 2, order: 3 })).requested).toBeGreaterThan(small.requested);
    const withIds = await ask(server, { first: 2, order: 1, more: true });
    expect(withIds.requested).toBeGreaterThan(small.requested);
    const dear = await ask(server, { first: 2_000, order: 1 });
    expect(dear).toEqual(refused(dear.requested));
    expect(await ask(server, { first: 2_000, order: 1 })).toEqual(dear);
    expect((await ask(server, { first: 2_001, order: 1 })).code).toBe('BAD_USER_INPUT');
    expect(await ask(server, { first: 2, order: 1 })).toEqual(small);
    await server.stop();
  });
});

describe('amounts of variables', () => {
  it('are equal for other codes and names', () => {
    expect(amountsOf({ ubigeo: '220501', codes: ['a'] })).toBe(
      amountsOf({ ubigeo: '010101', codes: ['b'] }),
    );
  });

  it.each([
    [{ codes: ['a'] }, { codes: ['a', 'b'] }],
    [{ first: 1 }, { first: 2 }],
    [{ first: null }, { first: Number.POSITIVE_INFINITY }],
    [{ input: { first: 1 } }, { input: { first: 3 } }],
    [{ more: true }, { more: false }],
    [{ first: null }, {}],
    [{ any: [1, 2] }, { any: { length: 2 } }],
  ])('tell %j from %j', (one, other) => {
    expect(amountsOf(one)).not.toBe(amountsOf(other));
  });
});
