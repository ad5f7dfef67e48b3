import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { DomainError } from '../model/domain-error.ts';

/** The most text held as one piece: well below what the engine can hold in a string. */
export const MAX_TEXT_BYTES = 400_000_000;

/**
 * The bytes of a file, unpacked where they are gzip, whatever the file is called.
 * Reading it throws `BAD_INPUT` for a file that cannot be read or unpacked.
 */
export async function* sourceBytes(path: string): AsyncGenerator<Uint8Array> {
  try {
    const packed = await isGzip(path);
    const file = createReadStream(path, { highWaterMark: 1 << 18 });
    // The generator's consumer sees the error; the callback is there because `pipeline` wants one.
    const source = packed ? pipeline(file, createGunzip({ chunkSize: 1 << 18 }), () => {}) : file;
    yield* source as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

function unreadable(path: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code;
  if (cause instanceof DomainError || code === undefined) return cause;
  const known: Readonly<Record<string, string>> = { ENOENT: 'no file', EISDIR: 'a folder' };
  const what = code.startsWith('Z_') ? 'a gzip file that is broken or cut short' : 'a file';
  const got = known[code] ?? `${what} (${code})`;
  return new DomainError('BAD_INPUT', `${path}: got ${got}; expected a file that can be read.`, {
    cause,
  });
}

/** All the text of a file. Throws `BAD_INPUT` for bytes that are not UTF-8 and `TOO_COMPLEX` for too many. */
export async function sourceText(path: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of sourceBytes(path)) {
    parts.push(part);
    length += part.length;
    if (length > MAX_TEXT_BYTES) throw tooLong(path, 'a file');
  }
  return decodeParts(path, parts);
}

/** Pieces of bytes as one text. Throws `BAD_INPUT` for bytes that are not UTF-8. */
export function decodeParts(path: string, parts: readonly Uint8Array[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch (cause) {
    throw new DomainError('BAD_INPUT', `${path}: got bytes that are not UTF-8; expected UTF-8.`, {
      cause,
    });
  }
}

export function tooLong(path: string, what: string): DomainError {
  const most = `${MAX_TEXT_BYTES / 1_000_000} MB`;
  const message = `${path}: got ${what} of more than ${most}; expected at most ${most}.`;
  return new DomainError('TOO_COMPLEX', message);
}
