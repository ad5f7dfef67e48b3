import { DomainError } from '../model/domain-error.ts';
import { type AdjacencyGraph, neighborsOf, vertexOf } from './graph.ts';

/** A district and the least number of borders to cross to reach it. */
export interface Neighbor {
  readonly id: string;
  readonly order: number;
}

/**
 * The districts within `order` borders of a district, itself left out, sorted by order, then id.
 * Throws `NOT_FOUND` for an unknown id and `BAD_INPUT` for an order that is not a whole number >= 1.
 */
export function neighborsWithin(graph: AdjacencyGraph, id: string, order: number): Neighbor[] {
  if (!Number.isInteger(order) || order < 1) {
    const message = `Got the order ${order}; expected a whole number of at least 1.`;
    throw new DomainError('BAD_INPUT', message, { argument: 'order' });
  }
  const orders = bordersFrom(graph, vertexOf(graph, id), order);
  const found: Neighbor[] = [];
  for (const [v, reached] of orders.entries()) {
    if (reached > 0) found.push({ id: graph.ids[v] as string, order: reached });
  }
  return found.sort((a, b) => a.order - b.order);
}

/** Borders to cross from a vertex to each other, -1 beyond `most` or out of reach. */
export function bordersFrom(graph: AdjacencyGraph, from: number, most: number): Int32Array {
  const orders = new Int32Array(graph.ids.length).fill(-1);
  orders[from] = 0;
  const queue = [from];
  for (const v of queue) {
    const next = (orders[v] as number) + 1;
    if (next > most) break;
    for (const w of neighborsOf(graph, v)) {
      if (orders[w] !== -1) continue;
      orders[w] = next;
      queue.push(w);
    }
  }
  return orders;
}
