import { createHash } from 'node:crypto';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Queryable } from '../../geodata/queries/sql.ts';
import type { Reference, References } from '../../schema/reference.ts';
import { tileLayers } from './layers/registry.ts';
import { type DrawnTile, type Encoding, encodingFor, TileCache } from './tile-cache.ts';
import { type TileQuestion, TileSource } from './tile-source.ts';

export interface TileServiceOptions {
  db: Queryable;
  references: References;
  /** Most bytes of drawn and packed tiles that are kept. */
  cacheBytes: number;
  /** Tiles that may wait to be drawn before more are refused. */
  maxWaiting: number;
}

/** A tile as it is sent. */
export interface PackedTile {
  /** What it is kept under. */
  key: string;
  /** Null when the tile is empty. */
  bytes: Uint8Array | null;
  etag: string;
  encoding: Encoding;
}

interface Pending {
  tile: Promise<DrawnTile>;
  askers: number;
  abandon: AbortController;
}

/** Answers tiles of the data that are loaded, from memory where it can. */
export class TileService {
  readonly #options: TileServiceOptions;
  readonly #cache: TileCache;
  readonly #pending = new Map<string, Pending>();
  #source: TileSource | undefined;
  #closed = false;

  constructor(options: TileServiceOptions) {
    this.#options = options;
    this.#cache = new TileCache(options.cacheBytes);
  }

  /** The data that tiles are drawn from now. */
  current(): Promise<Reference> {
    return this.#options.references.current();
  }

  /** The data version that tiles are drawn from, when it was checked a moment ago. */
  get loadedVersion(): string | undefined {
    return this.#options.references.justChecked()?.dataVersion;
  }

  /** The bytes of a tile in an encoding, when they are kept and packed. */
  keptBytes(key: string, encoding: Encoding): Uint8Array | undefined {
    return this.#cache.packed(key, encoding);
  }

  /** Bytes of the tiles that are kept, and how many there are. */
  get kept(): { bytes: number; tiles: number } {
    return { bytes: this.#cache.bytes, tiles: this.#cache.size };
  }

  /**
   * A tile packed for a client that takes `wanted`. Equal questions at the same time are one; one
   * that all askers have left is taken back; `leaving` gives the signal of one, and is called when
   * the tile must be drawn. Throws DomainError BUSY when too
   * many wait, UNAVAILABLE while the data are replaced.
   */
  async tile(
    question: TileQuestion,
    reference: Reference,
    wanted: Encoding,
    leaving: () => AbortSignal,
  ): Promise<PackedTile> {
    const key = keyOf(question, reference.dataVersion);
    const known = this.#cache.get(key);
    const { bytes, etag } = known ?? (await this.#draw(key, question, reference, leaving()));
    if (bytes === null) return { key, bytes, etag, encoding: 'identity' };
    const encoding = encodingFor(wanted, bytes.length);
    return { key, bytes: await this.#cache.pack(key, bytes, encoding), etag, encoding };
  }

  /**
   * Draws the whole country once, so that the first map does not wait for the thread to start and
   * for its rows to be read. What fails here fails again, and is told, when somebody asks.
   */
  async warmUp(): Promise<void> {
    try {
      const reference = await this.current();
      for (const layer of tileLayers.filter(({ indicatorLevel }) => indicatorLevel)) {
        const question = { layer, z: 0, x: 0, y: 0, fields: [], indicators: [] };
        await this.#sourceOf(reference).draw(question);
      }
    } catch {
      // Whoever asks for a tile hears of it.
    }
  }

  /** Ends the thread; whoever waits gets UNAVAILABLE. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#source?.end(new DomainError('UNAVAILABLE', 'The server is stopping.'));
  }

  async #draw(
    key: string,
    question: TileQuestion,
    reference: Reference,
    signal: AbortSignal,
  ): Promise<DrawnTile> {
    const pending = this.#pending.get(key) ?? this.#begin(key, question, reference);
    pending.askers += 1;
    const leave = () => {
      pending.askers -= 1;
      if (pending.askers === 0) pending.abandon.abort(new Error('nobody waits for the tile'));
    };
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await pending.tile;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  #begin(key: string, question: TileQuestion, reference: Reference): Pending {
    const source = this.#sourceOf(reference);
    if (this.#pending.size >= this.#options.maxWaiting) {
      const message = `Got a tile while ${this.#pending.size} others are drawn; expected fewer at a time. Try again.`;
      throw new DomainError('BUSY', message);
    }
    const abandon = new AbortController();
    const tile = source
      .draw(question, abandon.signal)
      .then((bytes) => {
        const drawn = { bytes, etag: etagOf(bytes) };
        if (source === this.#source) this.#cache.set(key, drawn);
        source.readAhead(question.layer);
        return drawn;
      })
      .finally(() => {
        if (this.#pending.get(key) === pending) this.#pending.delete(key);
      });
    const pending: Pending = { tile, askers: 0, abandon };
    // An abandoned question is asked anew by whoever comes next.
    abandon.signal.addEventListener('abort', () => this.#pending.delete(key), { once: true });
    this.#pending.set(key, pending);
    return pending;
  }

  /** The source of a data version; that of another version ends with what waits for it. */
  #sourceOf(reference: Reference): TileSource {
    if (this.#closed) throw new DomainError('UNAVAILABLE', 'The server is stopping.');
    const { dataVersion } = reference;
    if (this.#source?.dataVersion === dataVersion && !this.#source.ended) return this.#source;
    void this.#source?.end(new DomainError('UNAVAILABLE', 'The data were replaced; try again.'));
    if (this.#source?.dataVersion !== dataVersion) this.#cache.clear();
    this.#source = new TileSource({ db: this.#options.db, reference });
    return this.#source;
  }
}

function keyOf({ layer, z, x, y, fields, indicators }: TileQuestion, dataVersion: string): string {
  return `${dataVersion} ${layer.id}/${z}/${x}/${y} ${fields} ${indicators}`;
}

/** Weak, because every encoding of a tile has the same one. */
function etagOf(bytes: Uint8Array | null): string {
  const hash = createHash('sha256')
    .update(bytes ?? '')
    .digest('base64url');
  return `W/"${hash.slice(0, 22)}"`;
}
