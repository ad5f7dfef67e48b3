import type { Indicator } from '../model/indicator.ts';
import { bi, defineFamily } from './define-family.ts';
import { lackingUpTo } from './goalposts.ts';

const people2017 = bi('personas censadas en el distrito', 'people counted in the district');

/** Health and people variables of the FIDT 2024 compilation. */
export const fidtHealthIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'fidt-2024',
    year: 2017,
    period: '2017',
    publishedLevel: 'DISTRICT',
  },
  [
    {
      code: 'v01_establecimientos_salud_sp',
      name: bi('Establecimientos de salud públicos', 'Public health facilities'),
      definition: bi(
        'Número de establecimientos de salud con categoría, con o sin internamiento, que administra el sector público (RENIPRESS).',
        'Number of categorised health facilities, with or without beds, run by the public sector (RENIPRESS register).',
      ),
      unit: 'count',
      year: 2024,
      period: '2024',
      aggregation: 'SUM',
      note: bi(
        'Es un conteo: no mide brecha. Por habitante favorecería a los distritos pequeños, donde el problema es la distancia; para eso está el tiempo de viaje.',
        'A count: it measures no gap. Per inhabitant it would favour small districts, where distance is the problem; travel time measures that.',
      ),
    },
    {
      code: 'v02_con_discapacidad',
      name: bi('Población con discapacidad', 'People with a disability'),
      definition: bi(
        'Proporción de personas con alguna dificultad permanente para ver, oír, hablar, moverse, aprender o relacionarse.',
        'Share of people with a lasting difficulty to see, hear, speak, move, learn or relate to others.',
      ),
      unit: 'share',
      denominator: people2017,
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      baseIndicator: 'poblacion_total',
      note: bi(
        'Indica demanda de atención, no una carencia del servicio: contexto.',
        'It tells of demand for care, not of a missing service: context.',
      ),
    },
    {
      code: 'v03_sin_seguro',
      name: bi('Población sin seguro de salud', 'People without health insurance'),
      definition: bi(
        'Proporción de personas que declararon no tener ningún seguro de salud.',
        'Share of people who stated that they have no health insurance of any kind.',
      ),
      unit: 'share',
      denominator: people2017,
      direction: 'HIGHER_IS_WORSE',
      sectors: ['HEALTH'],
      goalposts: lackingUpTo(0.4, 2017),
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      baseIndicator: 'poblacion_total',
      note: bi(
        'Cuenta para salud en lugar de sin_seguro_pct (misma pregunta) porque cubre los 1.891 distritos; en los 17 creados después del censo es un reparto del compilador.',
        'Counts towards health in place of sin_seguro_pct (same question) because it covers the 1,891 districts; in the 17 created after the census it is an apportionment by the compiler.',
      ),
    },
    {
      code: 'v04_desnutricion_cromica',
      name: bi(
        'Desnutrición crónica en menores de 5 (FIDT)',
        'Chronic malnutrition under 5 (FIDT)',
      ),
      definition: bi(
        'Proporción de menores de 5 años medidos en establecimientos de salud con talla baja para su edad.',
        'Share of children under 5 measured at health facilities who are too short for their age.',
      ),
      unit: 'share',
      denominator: bi('menores de 5 años medidos', 'children under 5 measured'),
      year: 2023,
      period: '2023',
      publishedLevel: 'FACILITY_DISTRICT',
      direction: 'HIGHER_IS_WORSE',
      sectors: ['HEALTH'],
      aggregation: 'BASE_WEIGHTED_MEAN',
      baseIndicator: 'te_0_59m_evaluados',
      note: bi(
        'No cuenta: repite desnutricion_cronica_0_59m_pct. El código conserva la grafía «cromica» de la fuente.',
        'Does not count: repeats desnutricion_cronica_0_59m_pct. The code keeps the spelling "cromica" of the source.',
      ),
    },
    {
      code: 'v05_anemia_total',
      name: bi('Anemia en niños de 6 a 35 meses (FIDT)', 'Anaemia, children 6-35 months (FIDT)'),
      definition: bi(
        'Proporción de niños de 6 a 35 meses evaluados en establecimientos de salud con anemia de cualquier grado.',
        'Share of children of 6 to 35 months evaluated at health facilities with anaemia of any degree.',
      ),
      unit: 'share',
      denominator: bi('niños de 6 a 35 meses evaluados', 'children of 6 to 35 months evaluated'),
      year: 2023,
      period: '2023',
      publishedLevel: 'FACILITY_DISTRICT',
      direction: 'HIGHER_IS_WORSE',
      sectors: ['HEALTH'],
      aggregation: 'BASE_WEIGHTED_MEAN',
      baseIndicator: 'anemia_6_35m_evaluados',
      note: bi('No cuenta: repite anemia_6_35m_pct.', 'Does not count: repeats anemia_6_35m_pct.'),
    },
  ],
);
