import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { FeatureCollection } from '../../geodata/queries/features/feature-collection.ts';
import {
  type FeatureDrawing,
  openFeatures,
} from '../../geodata/queries/features/features-by-id.ts';
import type { Queryable } from '../../geodata/queries/sql.ts';

/** About what one statement should read: a part takes a few milliseconds of the event loop. */
const PART_CHARACTERS = 250_000;
const FIRST_PART = 5;
const LARGEST_PART = 500;

/** Which features to write, in this order. */
export interface FeatureStream {
  collection: FeatureCollection;
  ids: readonly string[];
  drawing: FeatureDrawing;
}

/**
 * Writes a GeoJSON feature collection some features at a time, as fast as the client reads, so that
 * a page of any size takes little memory. `head` are its members before the features. What fails
 * before the first features are read is thrown; later the connection is cut, so that nobody takes a
 * part for the whole.
 */
export async function streamFeatures(
  db: Queryable,
  stream: FeatureStream,
  head: object,
  res: Response,
): Promise<void> {
  const chunks = featureChunks(db, stream);
  const first = await chunks.next();
  const opening = `${JSON.stringify(head).slice(0, -1)},"features":[`;
  try {
    await pipeline(
      Readable.from(joined(opening, first, chunks), { objectMode: true, highWaterMark: 1 }),
      res,
    );
  } catch (error) {
    // Nobody listens any more: a client that leaves is no fault.
    if (!isAbandoned(error)) throw error;
  }
}

function isAbandoned(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

async function* joined(
  opening: string,
  first: IteratorResult<string, void>,
  rest: AsyncGenerator<string, void>,
): AsyncGenerator<string> {
  yield opening + (first.value ?? '');
  // Ids that vanished while another data version was loaded leave no features.
  let separator = first.value ? ',\n' : '';
  for await (const chunk of rest) {
    yield separator + chunk;
    separator = ',\n';
  }
  yield ']}\n';
}

async function* featureChunks(
  db: Queryable,
  { collection, ids, drawing }: FeatureStream,
): AsyncGenerator<string, void> {
  let size = FIRST_PART;
  for (let from = 0; from < ids.length; ) {
    const asked = ids.slice(from, from + size);
    const features = await openFeatures(db, collection, asked, drawing);
    from += asked.length;
    if (features.length === 0) continue;
    const part = `${features.join('},\n')}}`;
    yield part;
    size = nextSize(size, part.length);
  }
}

/** How many features fit a part when they are as large as the last; at most four times as many. */
function nextSize(size: number, characters: number): number {
  const fitting = Math.floor((size * PART_CHARACTERS) / characters);
  return Math.max(1, Math.min(fitting, size * 4, LARGEST_PART));
}
