import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { eventLoopDelay } from '../../server/http/event-loop-delay.ts';

const HELD_UP_MS = 300;

function holdUp(): void {
  const end = performance.now() + HELD_UP_MS;
  while (performance.now() < end);
}

it('the delay of the event loop is that of the work that held it up, once', async () => {
  const [, largest] = eventLoopDelay();
  const read = () => Number(largest?.lines()[0]?.split(' ')[1]);
  await sleep(50);
  read();
  // The first sample after a reading starts the clock.
  await sleep(50);
  holdUp();
  await sleep(50);
  const seconds = read();
  // A machine with much else to do may hold it up for longer.
  expect(seconds).toBeGreaterThan((HELD_UP_MS - 20) / 1000);
  expect(read()).toBeLessThan(seconds);
});
