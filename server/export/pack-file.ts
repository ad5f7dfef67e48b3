import { parentPort } from 'node:worker_threads';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { topology } from 'topojson-server';
import { failureOf } from '../../geodata/questions/failure.ts';
import type { FromPacker, ToPacker } from './pack-messages.ts';

/** The work of a packing thread: gathers the features of one file, then makes it. */
const port = parentPort;
if (port === null) throw new Error('pack-file.ts is the work of a thread.');

/** Steps of the grid that TopoJSON rounds to, on each axis: about 2 m for a country. */
const quantization = 1e6;
const features: Feature<Geometry>[] = [];

function topojsonBytes({ name, provenance }: ToPacker & { kind: 'END' }): Uint8Array {
  const collection: FeatureCollection<Geometry> = { type: 'FeatureCollection', features };
  const topojson = {
    ...topology({ [name]: collection }, quantization),
    provenance: JSON.parse(provenance),
  };
  return new TextEncoder().encode(JSON.stringify(topojson));
}

port.on('message', (message: ToPacker) => {
  const say = (told: FromPacker, transfer: ArrayBuffer[] = []) => port.postMessage(told, transfer);
  try {
    if (message.kind === 'FEATURES') {
      features.push(...(JSON.parse(message.json) as Feature<Geometry>[]));
      return;
    }
    const bytes = topojsonBytes(message);
    say({ kind: 'FILE', bytes }, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    say({ kind: 'FAILURE', failure: failureOf(error) });
  }
});
