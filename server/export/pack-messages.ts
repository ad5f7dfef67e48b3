import type { Failure } from '../../geodata/questions/failure.ts';

/** What a packing thread is told: rows as JSON, in as many messages as there are pages, then the end. */
export type ToPacker =
  | { kind: 'FEATURES'; json: string }
  | { kind: 'END'; name: string; provenance: string };

export type FromPacker =
  | { kind: 'FILE'; bytes: Uint8Array }
  | { kind: 'FAILURE'; failure: Failure };
