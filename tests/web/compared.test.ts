import { describe, expect, it } from 'vitest';
import { bySize, needsBySector } from '../../web/src/sheet/compared.ts';

describe('compared needs', () => {
  const need = (value: number | null) => ({
    value,
    missingReason: value === null ? ('NEW_DISTRICT' as const) : null,
  });
  const own = needsBySector([
    { sector: 'HEALTH', need: need(null) },
    { sector: 'ENERGY', need: need(0.1) },
    { sector: 'EDUCATION', need: need(0.4) },
  ]);

  it('stand by the size of the territory’s own, missing ones last', () => {
    expect(bySize([{ label: 'x', needs: own }])).toEqual(['EDUCATION', 'ENERGY', 'HEALTH']);
  });

  it('are none without a territory', () => {
    expect(bySize([])).toEqual([]);
  });
});
