import { describe, expect, it } from 'vitest';
import { scoreInFull, weighCriteria } from '../../geodata/analysis/cluster-score.ts';
import { explainSuggestion } from '../../geodata/analysis/mancomunidad-explanation.ts';
import type { MancomunidadSuggestion } from '../../geodata/analysis/mancomunidad-suggestions.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import { plainFacts } from './cluster-fixtures.ts';

const districts = ['990101', '990102', '990201'];
const facts = plainFacts(districts);
const weights = ['SERVICE_GAP', 'GAP_SIMILARITY', 'CAPITAL_PROXIMITY'];
const weighted = weighCriteria(clusterCriteria, facts, {
  sectors: ['HEALTH'],
  criteria: weights.map((criterion) => ({ criterion, weight: 1 })),
});
const names: Record<string, string> = {
  ...{ '99': 'Región', '9901': 'Norte', '9902': 'Ica', '990101': 'Ayna' },
  ...{ '990102': 'Bambas', '990201': 'Huanta' },
};
const suggestion: MancomunidadSuggestion = {
  ...scoreInFull(weighted, Int32Array.of(0, 1, 2), 3),
  rank: 2,
  districts,
  provinces: ['9901', '9902'],
  grows: null,
  joining: districts,
  population: 12_345,
  links: [
    { a: '990101', b: '990102', sharedMeters: 1500, link: 'LAND' },
    { a: '990102', b: '990201', sharedMeters: 800, link: 'LAND' },
  ],
  associatedPairs: [],
  longestMinutes: null,
  pairsWithoutMinutes: 3,
};
const setting = {
  mancomunidadName: (id: string) => `Mancomunidad ${id}`,
  mancomunidadesWithoutMembers: 52,
  maxMinutes: null,
};

function explain(
  changes: Partial<MancomunidadSuggestion> = {},
  of: Partial<typeof setting | { maxMinutes: number }> = {},
) {
  const told = { ...suggestion, ...changes };
  const nameOf = (ubigeo: string) => names[ubigeo] ?? ubigeo;
  const inLanguage = (lang: 'ES' | 'EN') =>
    explainSuggestion(told, { ...setting, ...of }, nameOf, lang);
  return { es: inLanguage('ES'), en: inLanguage('EN') };
}

describe('the explanation of a suggested mancomunidad', () => {
  it('says where it lies, who borders whom, and what the score is made of', () => {
    const { es, en } = explain();
    expect(es).toContain(
      'Mancomunidad sugerida en Norte (Región) e Ica (Región): Ayna, Bambas y Huanta. Sus distritos reúnen unos 12,300 habitantes. Ayna limita con Bambas (1.5 km); Bambas, con Huanta (800 m).',
    );
    expect(en).toContain('Mancomunidad suggested in Norte (Región) and Ica (Región): ');
    expect(es).toContain('(puesto 2).');
    expect(en).toContain('(rank 2).');
    expect(es).not.toMatch(/[Cc]lúster/);
    expect(en).not.toMatch(/[Cc]luster/);
  });

  it('says what is not known: members of other mancomunidades, people, travel times', () => {
    const { es, en } = explain({ population: null });
    expect(es).toContain('De 52 mancomunidades municipales no se conocen los integrantes.');
    expect(en).toContain('No two of its districts share a mancomunidad whose members are known.');
    expect(en).toContain('how long it takes between its districts was not checked');
    expect(es).toContain('La población del conjunto no se conoce');
    expect(explain({}, { mancomunidadesWithoutMembers: 0 }).en).not.toContain('are not known.');
  });

  it('gives the longest trip and the pairs without one where travel times are at hand', () => {
    const one = { longestMinutes: 95, pairsWithoutMinutes: 1 };
    const { es, en } = explain(one, { maxMinutes: 240 });
    expect(es).toContain('toma 95 min. De un par de distritos no hay tiempo de viaje.');
    expect(en).toContain('takes 95 min. For one pair of districts there is no travel time.');
    const all = explain({ longestMinutes: 95, pairsWithoutMinutes: 0 }, { maxMinutes: 240 });
    expect(all.en).not.toContain('no travel time');
  });

  it('names the pairs that are associated already, and where', () => {
    const pair = { a: '990101', b: '990201', mancomunidades: ['m1', 'm2'] };
    const { es, en } = explain({ associatedPairs: [pair] });
    expect(es).toContain(
      'Ya están asociados entre sí: Ayna con Huanta (Mancomunidad m1 y Mancomunidad m2).',
    );
    expect(en).toContain('Ayna with Huanta (Mancomunidad m1 and Mancomunidad m2)');
  });

  it('of a growing one tells who would join, and not that its own members are associated', () => {
    const own = { a: '990101', b: '990102', mancomunidades: ['m1'] };
    const grown = { grows: 'm1', joining: ['990201'], associatedPairs: [own] };
    const { es, en } = explain(grown);
    expect(es).toMatch(/^Ampliación sugerida de «Mancomunidad m1»: se sumaría Huanta\./);
    expect(en).toMatch(/^Growth suggested for “Mancomunidad m1”: Huanta would join\./);
    expect(en).toContain('None of those that would join shares a mancomunidad');
    const two = explain({ ...grown, joining: ['990102', '990201'] });
    expect(two.es).toContain('se sumarían Bambas y Huanta.');
    expect(two.es).toContain('Ya están asociados entre sí: Ayna con Bambas');
  });
});
