import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { errorOf } from '../../geodata/questions/failure.ts';
import type { FromPacker, ToPacker } from './pack-messages.ts';
import { type FileContent, featureOf } from './stream-file.ts';

/** Most memory of a packing thread's objects; a file that needs more is refused. */
const maxOldGenerationSizeMb = 512;

/**
 * A file that cannot be written row by row, made in a thread of its own, which ends with it.
 * Throws TOO_COMPLEX when the file does not fit into the thread's memory.
 */
export async function packInThread(
  extension: string,
  { source, provenance, pages }: FileContent,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const url = new URL('./pack-thread.mjs', import.meta.url);
  const worker = new Worker(url, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb } });
  const tell = (message: ToPacker) => worker.postMessage(message);
  const file = answerOf(worker, signal);
  // What goes wrong while pages are still read is told by `file` in the end.
  file.catch(() => undefined);
  try {
    for await (const { rows } of pages) {
      signal.throwIfAborted();
      tell({ kind: 'FEATURES', json: JSON.stringify(rows.map((row) => featureOf(row, source))) });
    }
    tell({ kind: 'END', extension, name: source.name, provenance: JSON.stringify(provenance) });
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
    `Got a file that takes more than ${maxOldGenerationSizeMb} MB to make; expected a smaller one: simplifyMeters=400, or csv or geojson, which are streamed.`,
  );
}
