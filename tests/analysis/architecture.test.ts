import { describe, expect, it } from 'vitest';
import { checkImports } from '../support/cruise-imports.ts';

describe('the architecture', () => {
  it('has no import against the table of docs/architecture.md, in any module that git knows', async () => {
    const { violations, cruised, known } = await checkImports();
    expect(violations).toEqual([]);
    expect(cruised.toSorted()).toEqual(known);
    expect(known.length).toBeGreaterThan(200);
  }, 60_000);
});
