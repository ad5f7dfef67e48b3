import type { Encoding } from '../tiles/tile-cache.ts';

/** `q=0` refuses an encoding (RFC 9110, section 12.5.3). */
const refused = /;\s*q=0(\.0{0,3})?\s*$/;

/**
 * The encoding to answer with: brotli where the client takes it, then gzip, then none. Weights
 * above 0 are not compared; clients that send any do not mean them to choose between the two.
 */
export function acceptedEncoding(header: string | undefined): Encoding {
  if (header === undefined || header === '') return 'identity';
  const taken = new Set<string>();
  for (const part of header.toLowerCase().split(',')) {
    if (!refused.test(part)) taken.add((part.split(';')[0] as string).trim());
  }
  if (taken.has('br')) return 'br';
  return taken.has('gzip') ? 'gzip' : 'identity';
}
