import type { ClusterFacts } from '../model/cluster-facts.ts';
import type { ContiguityInput } from './cluster-graph.ts';

/** Two 32-bit states, mixed at the end: cyrb53 (bryc 2018) carried on from text to text. */
interface Digest {
  low: number;
  high: number;
}

function feed(digest: Digest, text: string): void {
  let { low, high } = digest;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  // Marks the end, so that texts do not run into one another.
  digest.low = Math.imul(low ^ 0x1f, 2654435761);
  digest.high = Math.imul(high ^ 0x1f, 1597334677);
}

function finish({ low, high }: Digest): string {
  const mix = (a: number, b: number) =>
    Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
  return hex(mix(low, high)) + hex(mix(high, low));
}

/**
 * 16 hexadecimal digits that change when any fact or link does: two answers with the same digest
 * were made from the same data. Tells versions apart; it is no protection against forgery.
 */
export function digestOf(facts: ClusterFacts, contiguity: ContiguityInput): string {
  const digest: Digest = { low: 0xdeadbeef, high: 0x41c6ce57 };
  const { provinceCapital, priorityProvinces, ...columns } = facts;
  for (const [name, column] of Object.entries(columns)) {
    feed(digest, name);
    feed(digest, textOf(column));
  }
  feed(digest, textOf([...priorityProvinces].sort()));
  feed(digest, textOf([...provinceCapital].sort()));
  for (const { a, b, kind, sharedMeters, link } of contiguity.pairs) {
    feed(digest, `${a} ${b} ${kind} ${sharedMeters} ${link}`);
  }
  for (const { a, b } of contiguity.barriers ?? []) feed(digest, `barrier ${a} ${b}`);
  for (const { a, b, minutes } of contiguity.reachable ?? []) {
    feed(digest, `minutes ${a} ${b} ${minutes}`);
  }
  return finish(digest);
}

function textOf(column: unknown): string {
  if (ArrayBuffer.isView(column)) return (column as Float64Array).join();
  return JSON.stringify(column, (_, value) => (ArrayBuffer.isView(value) ? textOf(value) : value));
}
