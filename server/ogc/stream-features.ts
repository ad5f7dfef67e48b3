import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { FeatureCollection } from '../../geodata/queries/features/feature-collection.ts';
import {
  type FeatureDrawing,
  openFeatures,
} from '../../geodata/queries/features/features-by-id.ts';
import type { Queryable } from '../../geodata/queries/sql.ts';

/** Shapes of this many territories at full detail are 2 MB or less; regions 7 MB. */
const SHAPES_AT_A_TIME = 25;
const POINTS_AT_A_TIME = 500;

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
  const isPoints = collection.geometryType.endsWith('Point');
  const size = isPoints ? POINTS_AT_A_TIME : SHAPES_AT_A_TIME;
  for (let from = 0; from < ids.length; from += size) {
    const features = await openFeatures(db, collection, ids.slice(from, from + size), drawing);
    if (features.length > 0) yield `${features.join('},\n')}}`;
  }
}
