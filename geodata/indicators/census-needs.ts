import type { Indicator } from '../model/indicator.ts';
import type { Bilingual } from '../model/language.ts';
import type { Sector } from '../model/sector.ts';
import type { IndicatorDraft } from './define-family.ts';
import { bi, defineFamily } from './define-family.ts';
import { lackingUpTo } from './goalposts.ts';

const people = bi(
  'población en viviendas con ocupantes presentes (pob_nbi)',
  'population in dwellings with occupants present (pob_nbi)',
);

/** One of the five unmet basic needs: part of the total, so it counts only where stated. */
function need(
  code: string,
  name: Bilingual,
  what: Bilingual,
  sector: Sector,
  note: Bilingual,
): IndicatorDraft {
  return {
    code,
    name,
    definition: bi(`Proporción de personas en ${what.es}.`, `Share of people in ${what.en}.`),
    unit: 'share',
    denominator: people,
    direction: 'HIGHER_IS_WORSE',
    sectors: [sector],
    aggregation: 'BASE_WEIGHTED_MEAN',
    baseIndicator: 'pob_nbi',
    note,
  };
}

const partOfTotal = bi(
  'No cuenta: ya está dentro de nbi_al_menos_una_pct.',
  'Does not count: nbi_al_menos_una_pct already holds it.',
);

const needs: readonly IndicatorDraft[] = [
  need(
    'nbi1_vivienda_inadecuada_pct',
    bi('NBI 1: vivienda inadecuada', 'Need 1: inadequate dwelling'),
    bi(
      'viviendas con características físicas inadecuadas',
      'dwellings with inadequate physical features',
    ),
    'SOCIAL_INCLUSION',
    partOfTotal,
  ),
  need(
    'nbi2_hacinamiento_pct',
    bi('NBI 2: hacinamiento', 'Need 2: overcrowding'),
    bi('viviendas con hacinamiento', 'overcrowded dwellings'),
    'SOCIAL_INCLUSION',
    partOfTotal,
  ),
  {
    ...need(
      'nbi3_sin_desague_pct',
      bi('NBI 3: sin desagüe de ningún tipo', 'Need 3: no drainage of any kind'),
      bi('viviendas sin desagüe de ningún tipo', 'dwellings without drainage of any kind'),
      'ENVIRONMENT',
      bi(
        'Cuenta para ambiente: las excretas van al suelo o al agua. El acceso a la red lo mide v35_sin_desague en agua y saneamiento.',
        'Counts towards environment: excreta reach soil or water. Access to the network is v35_sin_desague, in water and sanitation.',
      ),
    ),
    goalposts: lackingUpTo(0.5, 2017),
  },
  need(
    'nbi4_ninos_no_escuela_pct',
    bi('NBI 4: niños que no van a la escuela', 'Need 4: children out of school'),
    bi(
      'hogares con niños que no asisten a la escuela',
      'households with children who do not attend school',
    ),
    'EDUCATION',
    bi(
      'No cuenta: v10_no_estudian_6_17 mide lo mismo en un tramo de edad mayor.',
      'Does not count: v10_no_estudian_6_17 measures the same over a wider age.',
    ),
  ),
  need(
    'nbi5_dependencia_economica_pct',
    bi('NBI 5: dependencia económica', 'Need 5: economic dependence'),
    bi('hogares con alta dependencia económica', 'households with high economic dependence'),
    'SOCIAL_INCLUSION',
    partOfTotal,
  ),
];

/** Unmet basic needs (NBI) of the census 2017. */
export const censusNeedsIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'census-2017',
    year: 2017,
    period: '2017',
    publishedLevel: 'DISTRICT',
  },
  [
    {
      code: 'pob_nbi',
      name: bi('Población evaluada para NBI', 'Population assessed for unmet needs'),
      definition: bi(
        'Personas en viviendas con ocupantes presentes, base de las necesidades básicas insatisfechas.',
        'People in dwellings with occupants present, the base of the unmet basic needs.',
      ),
      unit: 'people',
      aggregation: 'SUM',
      note: bi(
        'Es la base de las NBI, no una carencia: nbi_al_menos_una / pob_nbi da la proporción publicada.',
        'The base of the unmet needs, not a lack: nbi_al_menos_una / pob_nbi gives the published share.',
      ),
    },
    {
      code: 'nbi_al_menos_una',
      name: bi('Personas con al menos una NBI', 'People with an unmet need'),
      definition: bi(
        'Número de personas con al menos una necesidad básica insatisfecha.',
        'Number of people with at least one unmet basic need.',
      ),
      unit: 'people',
      aggregation: 'SUM',
      note: bi(
        'Es un conteo: dice a cuántos afecta, no cuán grande es la brecha (nbi_al_menos_una_pct).',
        'A count: it tells how many are affected, not how large the gap is (nbi_al_menos_una_pct).',
      ),
    },
    {
      code: 'nbi_al_menos_una_pct',
      name: bi('Al menos una NBI', 'At least one unmet basic need'),
      definition: bi(
        'Proporción de personas con al menos una de las cinco necesidades básicas insatisfechas.',
        'Share of people with at least one of the five unmet basic needs.',
      ),
      unit: 'share',
      denominator: people,
      direction: 'HIGHER_IS_WORSE',
      sectors: ['SOCIAL_INCLUSION'],
      goalposts: lackingUpTo(0.8, 2017),
      aggregation: 'BASE_WEIGHTED_MEAN',
      baseIndicator: 'pob_nbi',
    },
    ...needs,
  ],
);
