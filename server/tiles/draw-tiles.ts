import { parentPort } from 'node:worker_threads';
import { failureOf } from '../../geodata/questions/failure.ts';
import type { FromTileThread, ToTileThread } from './messages.ts';
import { TileDrawer } from './tile-drawer.ts';

/** The work of the thread of tiles: one thing after the other, each answered. */
const port = parentPort;
if (port === null) throw new Error('draw-tiles.ts is the work of a thread.');

const drawer = new TileDrawer();

function work(message: ToTileThread): Uint8Array | undefined {
  switch (message.kind) {
    case 'ATTRIBUTES':
      drawer.addAttributes(message.layer, message.features);
      return undefined;
    case 'PAGE':
      drawer.addPage(message.layer, message.part, message.page);
      return undefined;
    case 'COLUMN':
      drawer.addColumn(message.layer, message.column);
      return undefined;
    case 'TILE':
      return drawer.draw(message.drawing);
  }
}

port.on('message', (message: ToTileThread) => {
  const say = (answer: FromTileThread, moved: ArrayBufferLike[] = []) =>
    port.postMessage(answer, moved as ArrayBuffer[]);
  try {
    const tile = work(message);
    say({ kind: 'DONE', tile: tile ?? null }, tile ? [tile.buffer] : []);
  } catch (error) {
    say({ kind: 'FAILURE', failure: failureOf(error) });
  }
});
