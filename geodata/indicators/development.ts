import type { Indicator } from '../model/indicator.ts';
import { bi, defineFamily } from './define-family.ts';

/** Development indices and place figures of the CEPLAN 2021 compilation. */
export const developmentIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'gazetteer-districts',
    year: null,
    period: 'not stated',
    publishedLevel: 'DISTRICT',
  },
  [
    {
      code: 'idh_2019',
      name: bi('Índice de Desarrollo Humano', 'Human Development Index'),
      definition: bi(
        'Índice del PNUD que resume esperanza de vida, educación e ingreso; 1 es lo mejor.',
        'UNDP index that sums up life expectancy, education and income; 1 is best.',
      ),
      unit: 'index_0_1',
      year: 2019,
      period: '2019',
      direction: 'LOWER_IS_WORSE',
      sectors: ['SOCIAL_INCLUSION'],
      note: bi(
        'No cuenta: es un compuesto que ya contiene educación e ingreso. Hay valor propio de provincia y región.',
        'Does not count: a composite that already holds education and income. Provinces and regions have their own value.',
      ),
    },
    {
      code: 'pct_pobreza_total',
      name: bi('Pobreza monetaria (CEPLAN)', 'Monetary poverty (CEPLAN)'),
      definition: bi(
        'Proporción de personas en pobreza monetaria según el mapa de pobreza.',
        'Share of people in monetary poverty from the poverty map.',
      ),
      unit: 'share',
      denominator: bi('población', 'population'),
      year: 2018,
      period: '2018',
      direction: 'HIGHER_IS_WORSE',
      sectors: ['SOCIAL_INCLUSION'],
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      note: bi(
        'No cuenta: repite pobreza_pct. Las cifras de región son de 2020 y de otra encuesta.',
        'Does not count: repeats pobreza_pct. The region figures are of 2020 and of another survey.',
      ),
    },
    {
      code: 'pct_pobreza_extrema',
      name: bi('Pobreza extrema', 'Extreme poverty'),
      definition: bi(
        'Proporción de personas cuyo gasto no alcanza la canasta de alimentos.',
        'Share of people whose spending falls short of the food basket.',
      ),
      unit: 'share',
      denominator: bi('población', 'population'),
      year: 2013,
      period: '2013',
      direction: 'HIGHER_IS_WORSE',
      sectors: ['SOCIAL_INCLUSION'],
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      note: bi(
        'No cuenta: es parte de la pobreza y de 2013, no comparable con la de 2018. Las cifras de región son de 2020.',
        'Does not count: it is a part of poverty, and of 2013, not comparable with 2018. The region figures are of 2020.',
      ),
    },
    {
      code: 'indice_vulnerabilidad_alimentaria',
      name: bi('Vulnerabilidad a la inseguridad alimentaria', 'Food-insecurity vulnerability'),
      definition: bi(
        'Índice de 0 a 1 del riesgo de no acceder a alimentos suficientes; 1 es lo peor.',
        'Index from 0 to 1 of the risk of not reaching enough food; 1 is worst.',
      ),
      unit: 'index_0_1',
      direction: 'HIGHER_IS_WORSE',
      sectors: ['SOCIAL_INCLUSION'],
      note: bi(
        'No cuenta: la fuente no dice sus componentes ni su año y puede repetir pobreza y desnutrición.',
        'Does not count: the source states neither its parts nor its year, and it may repeat poverty and malnutrition.',
      ),
    },
    {
      code: 'pob_densidad_2020',
      name: bi('Densidad de población', 'Population density'),
      definition: bi(
        'Habitantes proyectados a 2020 por kilómetro cuadrado.',
        'Inhabitants projected to 2020 per square kilometre.',
      ),
      unit: 'people_per_km2',
      denominator: bi('km² de superficie', 'km² of area'),
      year: 2020,
      period: '2020',
    },
    {
      code: 'superficie',
      name: bi('Superficie (CEPLAN)', 'Area (CEPLAN)'),
      definition: bi('Superficie del distrito.', 'Area of the district.'),
      unit: 'km2',
      aggregation: 'SUM',
    },
    {
      code: 'altitude',
      name: bi('Altitud de la capital', 'Altitude of the capital'),
      definition: bi(
        'Altitud de la capital sobre el nivel del mar.',
        'Altitude of the capital above sea level.',
      ),
      unit: 'm',
    },
    {
      code: 'indice_densidad_estado',
      name: bi('Índice de Densidad del Estado', 'State Density Index'),
      definition: bi(
        'Índice de 0 a 1 de la presencia de servicios básicos del Estado; 1 es lo mejor.',
        'Index from 0 to 1 of the presence of basic services of the State; 1 is best.',
      ),
      unit: 'index_0_1',
      sourceId: 'gazetteer-provinces',
      publishedLevel: 'PROVINCE',
      direction: 'LOWER_IS_WORSE',
      sectors: ['INSTITUTIONAL_STRENGTHENING'],
      note: bi(
        'Solo existe para provincias y regiones y no se repite en distritos. No cuenta: resume servicios que ya se miden por separado.',
        'Exists for provinces and regions only and is not repeated on districts. Does not count: it sums up services that are measured one by one.',
      ),
    },
  ],
);
