import type { Indicator } from '../model/indicator.ts';
import { bi, defineFamily } from './define-family.ts';
import { lackingUpTo } from './goalposts.ts';

const people = bi('población del distrito', 'population of the district');

/** Monetary poverty of the INEI poverty map 2018: small-area estimates with their interval. */
export const povertyIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'poverty-2018',
    year: 2018,
    period: '2018',
    publishedLevel: 'DISTRICT',
  },
  [
    {
      code: 'pobreza_pct',
      name: bi('Pobreza monetaria', 'Monetary poverty'),
      definition: bi(
        'Proporción estimada de personas cuyo gasto no alcanza la línea de pobreza.',
        'Estimated share of people whose spending falls short of the poverty line.',
      ),
      unit: 'share',
      denominator: people,
      direction: 'HIGHER_IS_WORSE',
      sectors: ['SOCIAL_INCLUSION'],
      goalposts: lackingUpTo(0.65, 2018),
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      note: bi(
        'Estimación con modelo: léase con ic95_inf e ic95_sup (ancho mediano 19,2 puntos). Cuenta en lugar de v52_pobreza_monetaria y pct_pobreza_total, que repiten la cifra.',
        'A model estimate: read it with ic95_inf and ic95_sup (median width 19.2 points). Counts in place of v52_pobreza_monetaria and pct_pobreza_total, which repeat the figure.',
      ),
    },
    {
      code: 'ic95_inf',
      name: bi('Pobreza: límite inferior', 'Poverty: lower bound'),
      definition: bi(
        'Extremo inferior del intervalo de confianza al 95 % de la pobreza monetaria.',
        'Lower end of the 95 % confidence interval of monetary poverty.',
      ),
      unit: 'share',
      denominator: people,
      note: bi(
        'Precisión de pobreza_pct, no otra brecha.',
        'The precision of pobreza_pct, not another gap.',
      ),
    },
    {
      code: 'ic95_sup',
      name: bi('Pobreza: límite superior', 'Poverty: upper bound'),
      definition: bi(
        'Extremo superior del intervalo de confianza al 95 % de la pobreza monetaria.',
        'Upper end of the 95 % confidence interval of monetary poverty.',
      ),
      unit: 'share',
      denominator: people,
      note: bi(
        'Precisión de pobreza_pct, no otra brecha.',
        'The precision of pobreza_pct, not another gap.',
      ),
    },
  ],
);
