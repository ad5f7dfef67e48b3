import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { falseDiscoveryThreshold } from '../../geodata/analysis/false-discovery.ts';

describe('the threshold of false discovery', () => {
  it('is that of the example of Benjamini and Hochberg (1995): four of fifteen at 0.05', () => {
    const published = [
      ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
      ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
    ];
    expect(falseDiscoveryThreshold(published, 0.05)).toBe(0.0095);
    expect(falseDiscoveryThreshold([...published].reverse(), 0.05)).toBe(0.0095);
  });

  it('takes a p that fails by itself when a larger one holds', () => {
    // 0.04 > 0.05 / 2, but both are at most 0.05 = 2 · 0.05 / 2.
    expect(falseDiscoveryThreshold([0.04, 0.05], 0.05)).toBe(0.05);
  });

  it('is 0 without a p that is small enough, and without any', () => {
    expect(falseDiscoveryThreshold([0.04, 0.5], 0.05)).toBe(0);
    expect(falseDiscoveryThreshold([], 0.05)).toBe(0);
  });

  it('lies at the level or below, and finds at least what Bonferroni finds', () => {
    const values = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (some) => {
        const threshold = falseDiscoveryThreshold(some, 0.05);
        expect(threshold).toBeLessThanOrEqual(0.05);
        const least = some.filter((p) => p <= 0.05 / some.length);
        for (const p of least) expect(p).toBeLessThanOrEqual(threshold);
      }),
    );
  });
});
