import type { Indicator } from '../model/indicator.ts';
import { bi, defineFamily } from './define-family.ts';
import { lackingUpTo } from './goalposts.ts';

const adults = bi('personas de 17 años a más', 'people aged 17 or more');

/** Schooling of the people (census 2017) in the FIDT 2024 compilation. */
export const fidtEducationIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'fidt-2024',
    year: 2017,
    period: '2017',
    publishedLevel: 'DISTRICT',
  },
  [
    {
      code: 'v06_no_leer_escribir',
      name: bi('Analfabetismo desde los 15 años', 'Illiteracy from age 15'),
      definition: bi(
        'Proporción de personas de 15 años a más que no saben leer ni escribir.',
        'Share of people aged 15 or more who can neither read nor write.',
      ),
      unit: 'share',
      denominator: bi('personas de 15 años a más', 'people aged 15 or more'),
      direction: 'HIGHER_IS_WORSE',
      sectors: ['SOCIAL_INCLUSION'],
      goalposts: lackingUpTo(0.3, 2017),
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      note: bi(
        'Cuenta para inclusión social: refleja la escuela de décadas pasadas más que el servicio de hoy. Cuenta en lugar de no_lee_escribe_pct.',
        'Counts towards social inclusion: it reflects the schools of past decades more than the service of today. Counts in place of no_lee_escribe_pct.',
      ),
    },
    {
      code: 'v07_asiste_ie_otro_distrito',
      name: bi('Estudia en otro distrito', 'Attends school in another district'),
      definition: bi(
        'Proporción de estudiantes que asisten a una institución educativa de otro distrito.',
        'Share of students who attend a school of another district.',
      ),
      unit: 'share',
      denominator: bi('personas que asisten a la escuela', 'people who attend school'),
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      note: bi(
        'Contexto: en las ciudades es cruzar una calle; en el campo, un viaje.',
        'Context: in cities it means crossing a street; in the countryside, a journey.',
      ),
    },
    {
      code: 'v08_nivel_secundaria_mas_17',
      name: bi('Secundaria completa', 'Completed secondary school'),
      definition: bi(
        'Proporción de personas de 17 años a más que terminaron la secundaria.',
        'Share of people aged 17 or more who completed secondary school.',
      ),
      unit: 'share',
      denominator: adults,
      direction: 'LOWER_IS_WORSE',
      sectors: ['EDUCATION'],
      goalposts: {
        best: 0.85,
        worst: 0.3,
        reason: bi(
          'Percentiles 95 y 5 de los distritos en el censo 2017, redondeados.',
          'The 95th and 5th percentiles of the districts in the 2017 census, rounded.',
        ),
      },
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      note: bi(
        'El anexo de la fuente nombra el complemento, pero su fórmula y los datos (r = 0,97 con los años de estudio) son los de quienes terminaron.',
        'The annex of the source names the complement, but its formula and the data (r = 0.97 with years of schooling) are of those who completed it.',
      ),
    },
    {
      code: 'v09_anos_escolaridad',
      name: bi('Años de escolaridad', 'Years of schooling'),
      definition: bi(
        'Promedio de años de estudio de las personas de 17 años a más.',
        'Mean years of schooling of people aged 17 or more.',
      ),
      unit: 'years',
      denominator: adults,
      direction: 'LOWER_IS_WORSE',
      sectors: ['EDUCATION'],
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      note: bi(
        'No cuenta: dice lo mismo que v08_nivel_secundaria_mas_17 (r = 0,97).',
        'Does not count: it says the same as v08_nivel_secundaria_mas_17 (r = 0.97).',
      ),
    },
    {
      code: 'v10_no_estudian_6_17',
      name: bi('Hogares con niños que no estudian', 'Homes with children out of school'),
      definition: bi(
        'Proporción de hogares con miembros de 6 a 17 años en los que alguno no estudia.',
        'Share of households with members aged 6 to 17 in which one of them does not study.',
      ),
      unit: 'share',
      denominator: bi(
        'hogares con miembros de 6 a 17 años',
        'households with members aged 6 to 17',
      ),
      direction: 'HIGHER_IS_WORSE',
      sectors: ['EDUCATION'],
      goalposts: lackingUpTo(0.25, 2017),
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      note: bi(
        'Cuenta en lugar de nbi4_ninos_no_escuela_pct, que mira un tramo de edad menor.',
        'Counts in place of nbi4_ninos_no_escuela_pct, which looks at a narrower age.',
      ),
    },
  ],
);
