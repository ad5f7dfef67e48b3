import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goalpostsMarkdown } from '../../docs/goalposts-table.ts';
import { indicators } from '../../geodata/indicators/registry.ts';
import type { Indicator } from '../../geodata/model/indicator.ts';

const published = readFileSync(new URL('../../docs/goalposts.md', import.meta.url), 'utf8');

/** Cells of the rows that begin with a code. */
function rowsOf(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$|`/g, '')));
}

describe('docs/goalposts.md', () => {
  it('is what the registry says today', () => {
    expect(published).toBe(goalpostsMarkdown(indicators));
  });

  it('has a row for each sector of each indicator that counts, with its two ends', () => {
    const expected = indicators
      .flatMap(({ code, goalposts, sectors }) =>
        goalposts === null ? [] : sectors.map(() => [code, goalposts.best, goalposts.worst]),
      )
      .map(String)
      .sort();
    const got = rowsOf(published).map((cells) => String([cells[0], cells[3], cells[4]]));
    expect(got.sort()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(20);
  });

  it('changes with a goalpost', () => {
    const changed = indicators.map((indicator): Indicator => {
      const { goalposts } = indicator;
      return goalposts === null
        ? indicator
        : { ...indicator, goalposts: { ...goalposts, worst: 7 } };
    });
    expect(rowsOf(goalpostsMarkdown(changed)).every((cells) => cells[4] === '7')).toBe(true);
  });
});
