import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { PageRequest } from '../../geodata/model/territory-filter.ts';

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether items follow this page.' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether items come before this page.' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Of the first item; null on an empty page.' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Of the last item; null on an empty page.' })
  endCursor!: string | null;
}

/** What a connection's resolver returns; `totalCount` is asked for only when it is selected. */
export interface Connection<Item> {
  nodes: Item[];
  edges: () => { cursor: string; node: Item }[];
  pageInfo: PageInfo;
  totalCount: () => number | Promise<number>;
}

/** The Relay connection and edge types of an item type. */
export function connectionOf<Item extends object>(
  itemType: () => ClassType<Item> | object,
  name: string,
) {
  @ObjectType(`${name}Edge`, {
    description: 'An item and its place in the list.',
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, { description: 'Stays valid when rows come or go.' }) cursor!: string;
    @Field(itemType as () => ClassType<Item>, { description: 'The item itself.' }) node!: Item;
  }

  @ObjectType(`${name}Connection`, { description: 'A page of a list.', simpleResolvers: true })
  class ItemConnection {
    @Field(() => [itemType()] as [ClassType<Item>], { description: 'The items of the page.' })
    nodes!: Item[];
    @Field(() => [Edge], { description: 'The items with their cursors.' }) edges!: Edge[];
    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;
    @Field(() => Int, {
      description: 'All that fit, whatever the page; counted only when asked for.',
    })
    totalCount!: number;
  }
  return ItemConnection;
}

/** Puts a page together; cursors are made only where they are asked for. */
export function makeConnection<Item>(
  nodes: Item[],
  cursorAt: (index: number) => string,
  page: Pick<PageInfo, 'hasNextPage' | 'hasPreviousPage'>,
  totalCount: () => number | Promise<number>,
): Connection<Item> {
  return {
    nodes,
    edges: () => nodes.map((node, i) => ({ node, cursor: cursorAt(i) })),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: nodes.length > 0 ? cursorAt(0) : null,
      endCursor: nodes.length > 0 ? cursorAt(nodes.length - 1) : null,
    },
    totalCount,
  };
}

const cursorOf = (key: string) => Buffer.from(key).toString('base64url');

/**
 * A page of a list that is at hand as a whole; `keyOf` names an item for good.
 * Throws DomainError BAD_INPUT for a cursor of no item.
 */
export function pageOfList<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  page: PageRequest,
  defaultSize = 100,
): Connection<Item> {
  const find = (cursor: string, argument: string) => {
    const index = items.findIndex((item) => cursorOf(keyOf(item)) === cursor);
    return index >= 0 ? index : refuseCursor(argument);
  };
  const start = page.after ? find(page.after, 'after') + 1 : 0;
  const end = page.before ? find(page.before, 'before') : items.length;
  const backwards = typeof page.last === 'number';
  const size = (backwards ? page.last : page.first) ?? defaultSize;
  const from = backwards ? Math.max(start, end - size) : start;
  const to = Math.max(from, backwards ? end : Math.min(end, start + size));
  return makeConnection(
    items.slice(from, to),
    (index) => cursorOf(keyOf(items[from + index] as Item)),
    { hasNextPage: to < items.length, hasPreviousPage: from > 0 },
    () => items.length,
  );
}

function refuseCursor(argument: string): never {
  throw new DomainError(
    'BAD_INPUT',
    `Got a cursor of no item of this list; expected ${argument} to be a cursor of the same query.`,
    { argument },
  );
}
