import type { Indicator } from '../model/indicator.ts';
import type { Bilingual } from '../model/language.ts';
import type { IndicatorDraft } from './define-family.ts';
import { bi, defineFamily } from './define-family.ts';
import { lackingUpTo } from './goalposts.ts';

const people = bi('personas censadas', 'people counted');

function peopleShare(code: string, name: Bilingual, what: Bilingual): IndicatorDraft {
  return {
    code,
    name,
    definition: bi(`Proporción de personas ${what.es}.`, `Share of people ${what.en}.`),
    unit: 'share',
    denominator: people,
    aggregation: 'BASE_WEIGHTED_MEAN',
    baseIndicator: 'poblacion_total',
  };
}

function peopleCount(code: string, name: Bilingual): IndicatorDraft {
  return {
    code,
    name,
    definition: bi(
      `${name.es}: personas censadas en 2017, sin corregir la omisión.`,
      `${name.en}: people counted in 2017, not corrected for omission.`,
    ),
    unit: 'people',
    aggregation: 'SUM',
  };
}

const context: readonly IndicatorDraft[] = [
  {
    code: 'superficie_km2',
    name: bi('Superficie (censo)', 'Area (census)'),
    definition: bi(
      'Superficie del distrito como la da el censo.',
      'Area of the district as the census gives it.',
    ),
    unit: 'km2',
    aggregation: 'SUM',
  },
  peopleCount('poblacion_total', bi('Población censada', 'Population counted')),
  peopleCount('hombres', bi('Hombres', 'Men')),
  peopleCount('mujeres', bi('Mujeres', 'Women')),
  peopleShare(
    'pob_0_14_pct',
    bi('De 0 a 14 años', 'Aged 0 to 14'),
    bi('de 0 a 14 años', 'aged 0 to 14'),
  ),
  peopleShare(
    'pob_65_mas_pct',
    bi('De 65 años a más', 'Aged 65 or more'),
    bi('de 65 años a más', 'aged 65 or more'),
  ),
  peopleShare(
    'afiliados_sis_pct',
    bi('Afiliados al SIS', 'Members of the SIS'),
    bi('afiliadas al Seguro Integral de Salud', 'in the public health insurance SIS'),
  ),
  peopleShare(
    'con_dni_pct',
    bi('Con DNI', 'With an identity card'),
    bi('con documento nacional de identidad', 'with the national identity card'),
  ),
  peopleShare(
    'pet_pct',
    bi('En edad de trabajar', 'Of working age'),
    bi('en edad de trabajar, de 14 años a más', 'of working age, 14 or more'),
  ),
  peopleShare(
    'pea_pct',
    bi('Población económicamente activa', 'Economically active'),
    bi('económicamente activas', 'who are economically active'),
  ),
  peopleShare('pea_ocupada_pct', bi('PEA ocupada', 'Employed'), bi('ocupadas', 'who are employed')),
  {
    ...peopleShare(
      'pea_desocupada_pct',
      bi('PEA desocupada', 'Unemployed'),
      bi('que buscan empleo y no lo tienen', 'who look for a job and have none'),
    ),
    note: bi(
      'Es parte de toda la población, no de la activa: no es la tasa de desempleo.',
      'A part of the whole population, not of the active one: not the unemployment rate.',
    ),
  },
];

const gaps: readonly IndicatorDraft[] = [
  {
    ...peopleShare(
      'sin_seguro_pct',
      bi('Sin seguro de salud (censo)', 'Without health insurance (census)'),
      bi('sin ningún seguro de salud', 'without any health insurance'),
    ),
    direction: 'HIGHER_IS_WORSE',
    sectors: ['HEALTH'],
    note: bi('No cuenta: repite v03_sin_seguro.', 'Does not count: repeats v03_sin_seguro.'),
  },
  {
    ...peopleShare(
      'sin_documento_pct',
      bi('Sin documento de identidad', 'Without identity papers'),
      bi('sin ningún documento de identidad', 'without identity papers of any kind'),
    ),
    direction: 'HIGHER_IS_WORSE',
    sectors: ['SOCIAL_INCLUSION'],
    goalposts: lackingUpTo(0.02, 2017),
  },
  {
    ...peopleShare(
      'no_lee_escribe_pct',
      bi('No lee ni escribe (toda edad)', 'Can neither read nor write (all ages)'),
      bi('que no leen ni escriben', 'who can neither read nor write'),
    ),
    direction: 'HIGHER_IS_WORSE',
    sectors: ['SOCIAL_INCLUSION'],
    note: bi(
      'No cuenta: incluye a niños que aún no aprenden; v06_no_leer_escribir mira desde los 15 años.',
      'Does not count: it includes children who have yet to learn; v06_no_leer_escribir looks from age 15.',
    ),
  },
];

/** People of the census 2017. */
export const censusPeopleIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'census-2017',
    year: 2017,
    period: '2017',
    publishedLevel: 'DISTRICT',
  },
  [...context, ...gaps],
);
