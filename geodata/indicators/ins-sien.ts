import type { Indicator } from '../model/indicator.ts';
import { bi, defineFamily } from './define-family.ts';
import { lackingUpTo, largeEnoughBase } from './goalposts.ts';

const evaluated35 = bi('niños de 6 a 35 meses evaluados', 'children of 6 to 35 months evaluated');
const evaluated59 = bi('niños de 6 a 59 meses evaluados', 'children of 6 to 59 months evaluated');
const measured = bi('menores de 5 años medidos', 'children under 5 measured');
const notPrevalence = bi(
  'Niños atendidos, por distrito del establecimiento: no es la prevalencia de la población. Con menos de 30 niños el valor se marca como de base pequeña.',
  'Children seen, by district of the facility: not the prevalence in the population. With fewer than 30 children the value is flagged as small base.',
);
const countNote = bi(
  'Es un conteo que sirve de base: no mide brecha.',
  'A count that serves as a base: it measures no gap.',
);

/** Child nutrition as recorded at health facilities (INS, SIEN-HIS 2023). */
export const insSienIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'ins-sien-2023',
    year: 2023,
    period: '2023',
    publishedLevel: 'FACILITY_DISTRICT',
  },
  [
    {
      code: 'anemia_6_35m_pct',
      name: bi('Anemia en niños de 6 a 35 meses', 'Anaemia, children 6-35 months'),
      definition: bi(
        'Proporción con anemia leve, moderada o severa entre los niños de 6 a 35 meses evaluados en los establecimientos del distrito.',
        'Share with mild, moderate or severe anaemia among the children of 6 to 35 months evaluated at the facilities of the district.',
      ),
      unit: 'share',
      denominator: evaluated35,
      direction: 'HIGHER_IS_WORSE',
      sectors: ['HEALTH'],
      goalposts: lackingUpTo(0.75, 2023, largeEnoughBase),
      aggregation: 'BASE_WEIGHTED_MEAN',
      baseIndicator: 'anemia_6_35m_evaluados',
      note: notPrevalence,
    },
    {
      code: 'anemia_6_35m_evaluados',
      name: bi('Niños de 6 a 35 meses evaluados', 'Children 6-35 months evaluated'),
      definition: bi(
        'Niños de 6 a 35 meses a los que se midió la hemoglobina en los establecimientos del distrito.',
        'Children of 6 to 35 months whose haemoglobin was measured at the facilities of the district.',
      ),
      unit: 'people',
      aggregation: 'SUM',
      note: countNote,
    },
    {
      code: 'anemia_6_35m_casos',
      name: bi('Casos de anemia de 6 a 35 meses', 'Anaemia cases, 6-35 months'),
      definition: bi(
        'Niños de 6 a 35 meses evaluados en los que se halló anemia.',
        'Children of 6 to 35 months evaluated in whom anaemia was found.',
      ),
      unit: 'people',
      aggregation: 'SUM',
      note: countNote,
    },
    {
      code: 'anemia_6_59m_pct',
      name: bi('Anemia en niños de 6 a 59 meses', 'Anaemia, children 6-59 months'),
      definition: bi(
        'Proporción con anemia de cualquier grado entre los niños de 6 a 59 meses evaluados.',
        'Share with anaemia of any degree among the children of 6 to 59 months evaluated.',
      ),
      unit: 'share',
      denominator: evaluated59,
      direction: 'HIGHER_IS_WORSE',
      sectors: ['HEALTH'],
      aggregation: 'BASE_WEIGHTED_MEAN',
      baseIndicator: 'anemia_6_59m_evaluados',
      note: bi(
        'No cuenta: incluye a los mismos niños que anemia_6_35m_pct, la edad de la meta nacional.',
        'Does not count: it includes the same children as anemia_6_35m_pct, the age of the national target.',
      ),
    },
    {
      code: 'anemia_6_59m_evaluados',
      name: bi('Niños de 6 a 59 meses evaluados', 'Children 6-59 months evaluated'),
      definition: bi(
        'Niños de 6 a 59 meses a los que se midió la hemoglobina.',
        'Children of 6 to 59 months whose haemoglobin was measured.',
      ),
      unit: 'people',
      aggregation: 'SUM',
      note: countNote,
    },
    {
      code: 'desnutricion_cronica_0_59m_pct',
      name: bi('Desnutrición crónica en menores de 5', 'Chronic malnutrition under 5'),
      definition: bi(
        'Proporción con talla baja para la edad entre los menores de 5 años medidos en los establecimientos del distrito.',
        'Share too short for their age among the children under 5 measured at the facilities of the district.',
      ),
      unit: 'share',
      denominator: measured,
      direction: 'HIGHER_IS_WORSE',
      sectors: ['HEALTH'],
      goalposts: lackingUpTo(0.35, 2023, largeEnoughBase),
      aggregation: 'BASE_WEIGHTED_MEAN',
      baseIndicator: 'te_0_59m_evaluados',
      note: notPrevalence,
    },
    {
      code: 'desnutricion_cronica_0_59m_casos',
      name: bi('Casos de desnutrición crónica', 'Chronic malnutrition cases'),
      definition: bi(
        'Menores de 5 años medidos con talla baja para la edad.',
        'Children under 5 measured who are too short for their age.',
      ),
      unit: 'people',
      aggregation: 'SUM',
      note: countNote,
    },
    {
      code: 'te_0_59m_evaluados',
      name: bi('Menores de 5 años medidos', 'Children under 5 measured'),
      definition: bi(
        'Menores de 5 años con talla y edad registradas en los establecimientos del distrito.',
        'Children under 5 whose height and age were recorded at the facilities of the district.',
      ),
      unit: 'people',
      aggregation: 'SUM',
      note: countNote,
    },
  ],
);
