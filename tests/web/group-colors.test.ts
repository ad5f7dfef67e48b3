import { describe, expect, it } from 'vitest';
import { type Box, boxAround, groupColors } from '../../web/src/contiguous/group-colors.ts';
import { categoricalColors } from '../../web/src/map/palettes.ts';

const square = (x: number, y: number): Box => [x, y, x + 1, y + 1];

describe('colours of contiguous groups', () => {
  it('differ as long as the palette suffices', () => {
    const groups = categoricalColors.map((_, i) => [square(3 * i, 0)]);
    expect(new Set(groupColors(groups)).size).toBe(categoricalColors.length);
  });

  it('differ between neighbours, and come again far away', () => {
    // Two rows of groups: more than the palette has, each near its four nearest only.
    const groups = Array.from({ length: 40 }, (_, i) => [
      square(2 * (i % 20), 2 * (i > 19 ? 1 : 0)),
    ]);
    const colors = groupColors(groups);
    expect(new Set(colors).size).toBe(categoricalColors.length);
    for (const [i, [a]] of groups.entries()) {
      for (const [j, [b]] of groups.entries()) {
        const isNear = Math.abs((a?.[0] ?? 0) - (b?.[0] ?? 0)) <= 2;
        if (i !== j && isNear) expect(colors[i]).not.toBe(colors[j]);
      }
    }
  });

  it('look at the districts of a group, not at the box around all of them', () => {
    const split: Box[] = [square(0, 0), square(100, 0)];
    const others = categoricalColors.slice(1).map((_, i) => [square(40 + 2 * i, 0)]);
    const colors = groupColors([split, ...others, [square(50, 3)]]);
    expect(colors.at(-1)).toBe(colors[0]);
  });

  it('have one box around all districts, and none without any', () => {
    expect(boxAround([square(0, 0), square(4, 2)])).toEqual([0, 0, 5, 3]);
    expect(boxAround([])).toBeNull();
  });
});
