import { type Queryable, sqlFile } from '../sql.ts';

const size = sqlFile<{ parts: number; bytes: number }>(
  './travel-network-size.sql',
  import.meta.url,
);
const part = sqlFile<{ bytes: Buffer }>('./travel-network-part.sql', import.meta.url);

/** The packed travel network, read a part at a time into shared memory; null when none is loaded. */
export async function packedTravelNetwork(db: Queryable): Promise<SharedArrayBuffer | null> {
  const [{ parts, bytes } = { parts: 0, bytes: 0 }] = await size(db);
  if (parts === 0) return null;
  const packed = new Uint8Array(new SharedArrayBuffer(bytes));
  let at = 0;
  for (let number = 0; number < parts; number++) {
    const [row] = await part(db, number);
    // Another load may replace the parts meanwhile: what no longer fits is noticed when unpacked.
    const read = row?.bytes.subarray(0, bytes - at) ?? Buffer.alloc(0);
    packed.set(read, at);
    at += read.length;
  }
  return packed.buffer as SharedArrayBuffer;
}
