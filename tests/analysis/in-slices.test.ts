import { expect, it } from 'vitest';
import { inSlices } from '../../schema/common/in-slices.ts';

it('a long list is answered in its order, and other work gets its turn in between', async () => {
  const items = Array.from({ length: 200 }, (_, i) => i);
  let others = 0;
  let done = false;
  const countTurns = () => {
    others += 1;
    if (!done) setImmediate(countTurns);
  };
  setImmediate(countTurns);
  const answered = await Promise.all(
    inSlices(items).map(async (item) => {
      const value = await item;
      const end = performance.now() + 2;
      while (performance.now() < end);
      return value;
    }),
  );
  done = true;
  expect(answered).toEqual(items);
  // 400 ms of work in slices of about 10 ms.
  expect(others).toBeGreaterThan(3);
});

it('a short list is answered as it is', () => {
  const items = [1, 2, 3];
  expect(inSlices(items)).toBe(items);
});
