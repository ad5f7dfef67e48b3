import { describe, expect, it } from 'vitest';
import type { CriterionBarFragment, PeopleFragment } from '../../web/src/api/operations.ts';
import { differences } from '../../web/src/clusters/criterion-differences.ts';
import { mostExcluding } from '../../web/src/contiguous/loosen.ts';
import { meanNeeds, widestGap } from '../../web/src/contiguous/mean-needs.ts';
import { pictureLines } from '../../web/src/exports/picture-lines.ts';

function score(code: string, contribution: number | null, weight = 0.5): CriterionBarFragment {
  return {
    criterion: { code: code as CriterionBarFragment['criterion']['code'], name: code },
    raw: { value: contribution, unit: 'share', missingReason: null, source: null },
    normalised: contribution,
    weight,
    contribution,
  };
}

describe('two proposals side by side', () => {
  it('put first what sets them apart most, and leave out what weighs nothing', () => {
    const own = [score('A', 0.2), score('B', 0.4), score('C', 0.1, 0), score('D', null)];
    const others = [score('A', 0.25), score('B', 0.1), score('C', 0.9, 0), score('D', null)];
    const rows = differences(own, others);
    expect(rows.map(({ own: { criterion } }) => criterion.code)).toEqual(['B', 'A', 'D']);
    expect(rows[0]?.difference).toBeCloseTo(0.3);
    expect(rows[2]?.difference).toBe(0);
  });
});

describe('the condition to loosen', () => {
  it('is the one without which most districts are left', () => {
    const loosened = [
      { condition: 0, districts: 12, groups: 0 },
      { condition: 1, districts: 90, groups: 4 },
    ];
    expect(mostExcluding(loosened)?.condition).toBe(1);
    expect(mostExcluding([])).toBeNull();
  });
});

describe('the gaps of a group', () => {
  const people = (value: number | null, health: number | null): PeopleFragment => ({
    population: { value, year: 2025 },
    sectorNeeds: [{ sector: 'HEALTH', need: { value: health } }],
  });

  it('are means weighted by people; districts without a figure do not count', () => {
    const [health] = meanNeeds([people(100, 0.2), people(300, 0.6), people(500, null)]);
    expect(health?.need).toBeCloseTo(0.5);
    expect(meanNeeds([people(100, null)])).toEqual([{ sector: 'HEALTH', need: null }]);
  });

  it('name the service that is worst against the region, if any is worse', () => {
    const own = meanNeeds([people(100, 0.6)]);
    expect(widestGap(own, meanNeeds([people(1, 0.4)]))?.sector).toBe('HEALTH');
    expect(widestGap(own, meanNeeds([people(1, 0.7)]))).toBeNull();
  });
});

describe('the lines beneath a picture of the map', () => {
  const legend = {
    title: 'Anemia',
    entries: [{ color: '#fff', label: '0 % – 10 %' }],
    notes: ['Fuente: una fuente larga'],
    missing: { count: 54, total: 1891 },
  };

  it('are the title, colours, missing values, notes and credit', () => {
    const lines = pictureLines(legend, '54 de 1891 sin dato', 'Contigua', 1000, (t) => t.length);
    expect(lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['title', 'Anemia'],
      ['color', '0 % – 10 %'],
      ['hatched', '54 de 1891 sin dato'],
      ['text', 'Fuente: una fuente larga'],
      ['text', 'Contigua'],
    ]);
  });

  it('are broken where they would be wider than the picture', () => {
    const lines = pictureLines(legend, null, 'Contigua', 12, (text) => text.length);
    expect(lines.filter(({ kind }) => kind === 'text').map(({ text }) => text)).toEqual([
      'Fuente: una',
      'fuente larga',
      'Contigua',
    ]);
  });
});
