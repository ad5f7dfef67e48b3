import type { Indicator } from '../model/indicator.ts';
import { bi, defineFamily } from './define-family.ts';
import { lackingUpTo } from './goalposts.ts';

/** Mother tongue (census) and school dropout (MINEDU records), published in one table. */
export const languageIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'language-2017',
    year: 2017,
    period: '2017',
    publishedLevel: 'DISTRICT',
  },
  [
    {
      code: 'lengua_originaria_pct',
      name: bi('Lengua materna originaria', 'Indigenous mother tongue'),
      definition: bi(
        'Proporción de personas que aprendieron a hablar en una lengua originaria.',
        'Share of people who first learned to speak in an indigenous language.',
      ),
      unit: 'share',
      denominator: bi(
        'personas que declararon su lengua materna',
        'people who stated their mother tongue',
      ),
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      note: bi(
        'Contexto: la lengua no es una carencia; orienta servicios con pertinencia cultural.',
        'Context: a language is not a lack; it guides services that fit the culture.',
      ),
    },
    {
      code: 'desercion_administrativa_pct',
      name: bi('Deserción escolar', 'School dropout'),
      definition: bi(
        'Proporción de estudiantes matriculados que dejaron la escuela, según registros administrativos.',
        'Share of enrolled students who left school, from administrative records.',
      ),
      unit: 'share',
      denominator: bi('estudiantes matriculados', 'enrolled students'),
      year: null,
      period: 'not stated',
      direction: 'HIGHER_IS_WORSE',
      sectors: ['EDUCATION'],
      goalposts: lackingUpTo(0.05, null),
      note: bi('La fuente no dice el año.', 'The source does not state the year.'),
    },
  ],
);
