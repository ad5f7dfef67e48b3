import { Transform, type TransformCallback } from 'node:stream';

const blockBytes = 512;

/**
 * Keeps the entries of a tar stream that `keeps` says yes to, by name and as they are. An entry is
 * a header block, with the name at byte 0 and the size in octal at byte 124, and its content filled
 * up to whole blocks (POSIX.1-1988).
 */
export class TarFilter extends Transform {
  readonly #keeps: (name: string) => boolean;
  #rest: Buffer = Buffer.alloc(0);
  /** Bytes of the current entry still to come. */
  #left = 0;
  #keeping = false;

  constructor(keeps: (name: string) => boolean) {
    super();
    this.#keeps = keeps;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    while (this.#left > 0 ? this.#rest.length > 0 : this.#rest.length >= blockBytes) {
      if (this.#left === 0) this.#begin();
      const part = this.#rest.subarray(0, this.#left);
      if (this.#keeping) this.push(part);
      this.#left -= part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    // Two blocks of zeros end an archive.
    done(null, Buffer.alloc(2 * blockBytes));
  }

  #begin(): void {
    const name = this.#rest.toString('utf8', 0, 100).replace(/\0.*$/s, '').replace(/^\.\//, '');
    const size = Number.parseInt(this.#rest.toString('ascii', 124, 136), 8) || 0;
    this.#left = blockBytes + Math.ceil(size / blockBytes) * blockBytes;
    this.#keeping = name !== '' && this.#keeps(name);
  }
}
