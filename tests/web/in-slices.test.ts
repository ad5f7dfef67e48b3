import { describe, expect, it } from 'vitest';
import { inSlices } from '../../web/src/map/in-slices.ts';

describe('work in slices', () => {
  const run = (perFrame: number) => {
    const frames: (() => void)[] = [];
    const done: number[] = [];
    const end = inSlices(
      [1, 2, 3, 4, 5],
      perFrame,
      (item) => done.push(item),
      (next) => frames.push(next),
    );
    return { frames, done, end };
  };

  it('does the first at once and the others frame by frame', () => {
    const { frames, done } = run(2);
    expect(done).toEqual([1, 2]);
    frames.shift()?.();
    frames.shift()?.();
    expect(done).toEqual([1, 2, 3, 4, 5]);
    expect(frames).toEqual([]);
  });

  it('asks for no frame when one is enough', () => {
    expect(run(5).frames).toEqual([]);
  });

  it('leaves the rest when it is ended', () => {
    const { frames, done, end } = run(2);
    end();
    frames.shift()?.();
    expect(done).toEqual([1, 2]);
  });
});
