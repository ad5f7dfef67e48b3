import { DomainError } from '../../geodata/model/domain-error.ts';
import type { TerritoryLevel } from '../../geodata/model/territory.ts';
import { indicatorValues } from '../../geodata/queries/facts/indicator-values.ts';
import { loadedDatasets } from '../../geodata/queries/reference/datasets.ts';
import { versionOf } from '../../schema/reference.ts';
import type { LayerLoad, LayerRows, TileLayer } from './layer.ts';
import type { IndicatorColumn } from './messages.ts';
import type { TilePlace } from './tile-grid.ts';
import { TileThread } from './tile-thread.ts';

/** A tile of a layer, and what is told of its features. */
export interface TileQuestion extends TilePlace {
  layer: TileLayer;
  fields: readonly string[];
  indicators: readonly string[];
}

/**
 * Tiles of one data version: reads what a tile needs from the database when it is first asked for,
 * and has a thread draw it.
 */
export class TileSource {
  readonly #rows: LayerRows;
  readonly #thread = new TileThread();
  readonly #plans = new Map<string, Promise<LayerLoad[]>>();
  /** What was read, is being read, and waits to be read. */
  readonly #read = new Map<string, Promise<void>>();

  constructor(rows: LayerRows) {
    this.#rows = rows;
  }

  get dataVersion(): string {
    return this.#rows.reference.dataVersion;
  }

  get ended(): boolean {
    return this.#thread.ended;
  }

  /** How many tiles wait to be drawn. */
  get waiting(): number {
    return this.#thread.waiting;
  }

  /** The encoded tile, null when it is empty. `signal` takes the question back while it waits. */
  async draw(question: TileQuestion, signal?: AbortSignal): Promise<Uint8Array | null> {
    const { layer, z, x, y, fields, indicators } = question;
    const loads = await this.#loadsOf(layer);
    for (const load of loads) {
      if (load.minZoom <= z && load.maxZoom >= z) await this.#ensureLoaded(layer, load);
    }
    await Promise.all(indicators.map((code) => this.#ensureColumn(layer, code)));
    const drawing = {
      layer: layer.id,
      keyProperty: layer.keyProperty,
      z,
      x,
      y,
      fields,
      indicators,
    };
    return this.#thread.tell({ kind: 'TILE', drawing }, signal);
  }

  /** Whoever sees a tile of a layer soon zooms in: the rest is read while nobody waits for it. */
  readAhead(layer: TileLayer): void {
    void remember(this.#read, `${layer.id} ahead`, async () => {
      for (const load of await this.#loadsOf(layer)) await this.#ensureLoaded(layer, load);
    }).catch(() => undefined);
  }

  /** Ends the thread once no statement is under way; whoever waits gets `reason`. */
  async end(reason: Error): Promise<void> {
    await this.#thread.end(reason);
    await Promise.allSettled([...this.#plans.values(), ...this.#read.values()]);
  }

  #loadsOf(layer: TileLayer): Promise<LayerLoad[]> {
    return remember(this.#plans, layer.id, () => layer.loads(this.#rows));
  }

  #ensureLoaded(layer: TileLayer, load: LayerLoad): Promise<void> {
    return remember(this.#read, `${layer.id} ${load.id}`, () => this.#load(load));
  }

  /** What was told in part cannot be taken back, so a failure ends the thread with it. */
  async #load(load: LayerLoad): Promise<void> {
    try {
      for await (const message of load.messages()) await this.#thread.tell(message);
      await this.#requireVersion();
    } catch (error) {
      await this.#thread.end(error as Error);
      throw error;
    }
  }

  #ensureColumn({ id, indicatorLevel }: TileLayer, code: string): Promise<void> {
    return remember(this.#read, `${id} indicator ${code}`, async () => {
      const column = await this.#columnOf(indicatorLevel ?? 'DISTRICT', code);
      await this.#requireVersion();
      await this.#thread.tell({ kind: 'COLUMN', layer: id, column });
    });
  }

  async #columnOf(level: TerritoryLevel, code: string): Promise<IndicatorColumn> {
    const { db, reference } = this.#rows;
    const ubigeos = reference.inside(level, '').map(({ ubigeo }) => ubigeo);
    const rows = await indicatorValues(db, ubigeos, [code], null);
    const values = new Map(
      rows.map(({ ubigeo, value, missingReason }) => [
        ubigeo,
        value ?? missingReason ?? 'NOT_IN_SOURCE',
      ]),
    );
    return { code, values };
  }

  /** Tiles are cached under their data version for good, so no row of another may be among them. */
  async #requireVersion(): Promise<void> {
    const loaded = versionOf(await loadedDatasets(this.#rows.db));
    if (loaded === this.dataVersion) return;
    throw new DomainError('UNAVAILABLE', 'The data are being replaced; try again in some seconds.');
  }
}

/** What `make` gives, made once; again after a failure. */
function remember<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make().catch((error) => {
    known.delete(key);
    throw error;
  });
  known.set(key, made);
  return made;
}
