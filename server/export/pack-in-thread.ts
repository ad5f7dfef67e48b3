import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { errorOf } from '../../geodata/questions/failure.ts';
import { problem } from '../http/problem.ts';
import { featureText } from './feature.ts';
import type { FromPacker, ToPacker } from './pack-messages.ts';
import type { FileContent } from './stream-file.ts';

/** Most memory of a packing thread's objects; a file that needs more is refused. */
const maxOldGenerationSizeMb = 512;

/** Files that are packed at the same time; the next one is refused, not kept waiting. */
const MOST_PACKED = 2;
let packed = 0;

/**
 * TopoJSON, whose arcs are known when all shapes are: made in a thread of its own, which ends with
 * it. Throws a 429 problem while others are packed, and TOO_COMPLEX when the file does not fit into
 * the thread's memory.
 */
export async function packInThread(content: FileContent, signal: AbortSignal): Promise<Uint8Array> {
  if (packed >= MOST_PACKED) {
    const detail = `Got a file to pack while ${packed} others are packed; expected fewer at a time. Try again, or take geojson, fgb or parquet, which are streamed.`;
    throw problem(429, 'Too Many Requests', detail);
  }
  packed += 1;
  try {
    return await pack(content, signal);
  } finally {
    packed -= 1;
  }
}

async function pack({ table, provenance }: FileContent, signal: AbortSignal): Promise<Uint8Array> {
  const url = new URL('./pack-thread.mjs', import.meta.url);
  const worker = new Worker(url, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb } });
  const tell = (message: ToPacker) => worker.postMessage(message);
  const file = answerOf(worker, signal);
  // What goes wrong while rows are still read is told by `file` in the end.
  file.catch(() => undefined);
  try {
    for await (const rows of table.batches) {
      signal.throwIfAborted();
      const features = rows.map((row) => featureText(row, table.columns));
      tell({ kind: 'FEATURES', json: `[${features.join(',')}]` });
    }
    tell({ kind: 'END', name: table.name, provenance: JSON.stringify(provenance) });
    return await file;
  } finally {
    await worker.terminate();
  }
}

async function answerOf(worker: Worker, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const [message] = (await once(worker, 'message', { signal })) as [FromPacker];
    if (message.kind === 'FILE') return message.bytes;
    throw errorOf(message.failure);
  } catch (error) {
    throw isOutOfMemory(error) ? tooLarge() : error;
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLarge(): DomainError {
  return new DomainError(
    'TOO_COMPLEX',
    `Got a file that takes more than ${maxOldGenerationSizeMb} MB to make; expected a smaller one: simplifyMeters=400, or geojson, fgb or parquet, which are streamed.`,
  );
}
