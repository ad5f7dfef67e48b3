import type { Indicator } from '../model/indicator.ts';
import { bi, defineFamily } from './define-family.ts';
import { lackingUpTo } from './goalposts.ts';

const dwellings = bi(
  'viviendas ocupadas con personas presentes',
  'occupied dwellings with people present',
);
const ruralHomes = bi('hogares rurales', 'rural households');

function ruralSubset(code: string) {
  return bi(
    `No cuenta: es la parte rural de ${code}. Vacío donde no hay hogares rurales.`,
    `Does not count: it is the rural part of ${code}. Empty where there are no rural households.`,
  );
}

/** Water, sewer, electricity and connectivity of homes in the FIDT 2024 compilation. */
export const fidtDwellingsConnectivityIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'fidt-2024',
    year: 2017,
    period: '2017',
    publishedLevel: 'DISTRICT',
  },
  [
    {
      code: 'v34_sin_agua',
      name: bi('Viviendas sin agua de red pública', 'Dwellings without public water'),
      definition: bi(
        'Proporción de viviendas sin agua de la red pública, dentro o fuera de la vivienda, ni de pilón.',
        'Share of dwellings with neither public-network water, inside or outside, nor a public tap.',
      ),
      unit: 'share',
      denominator: dwellings,
      direction: 'HIGHER_IS_WORSE',
      sectors: ['WATER_SANITATION'],
      goalposts: lackingUpTo(0.85, 2017),
      aggregation: 'BASE_WEIGHTED_MEAN',
      baseIndicator: 'viviendas_ocupadas',
      note: bi(
        'Cuenta en lugar de viv_sin_agua_red_pct (mismas cifras) porque cubre los 1.891 distritos; en los 17 nuevos es un reparto del compilador.',
        'Counts in place of viv_sin_agua_red_pct (same figures) because it covers the 1,891 districts; in the 17 new ones it is an apportionment by the compiler.',
      ),
    },
    {
      code: 'v35_sin_desague',
      name: bi('Viviendas sin desagüe de red pública', 'Dwellings without a public sewer'),
      definition: bi(
        'Proporción de viviendas sin conexión a la red pública de desagüe, dentro o fuera de la vivienda.',
        'Share of dwellings not connected to the public sewer, inside or outside the dwelling.',
      ),
      unit: 'share',
      denominator: dwellings,
      direction: 'HIGHER_IS_WORSE',
      sectors: ['WATER_SANITATION'],
      goalposts: lackingUpTo(1, 2017),
      aggregation: 'BASE_WEIGHTED_MEAN',
      baseIndicator: 'viviendas_ocupadas',
      note: bi(
        'Cuenta en lugar de viv_sin_desague_red_pct, cuyo alcance la fuente no define. Un silo o pozo séptico no es red: en el campo no siempre es una carencia.',
        'Counts in place of viv_sin_desague_red_pct, whose scope its source does not define. A latrine or septic tank is no network: in the countryside that is not always a lack.',
      ),
    },
    {
      code: 'v36_sin_electricidad_rural',
      name: bi('Viviendas rurales sin electricidad', 'Rural dwellings without electricity'),
      definition: bi(
        'Proporción de viviendas rurales sin alumbrado eléctrico de red.',
        'Share of rural dwellings without electric lighting from the network.',
      ),
      unit: 'share',
      denominator: bi('viviendas rurales', 'rural dwellings'),
      direction: 'HIGHER_IS_WORSE',
      sectors: ['ENERGY'],
      note: bi(
        'No cuenta: es la parte rural de viv_sin_alumbrado_pct. La fuente pone 0 donde no hay población rural; ahí el valor se da por faltante.',
        'Does not count: it is the rural part of viv_sin_alumbrado_pct. The source puts 0 where there is no rural population; the value is held missing there.',
      ),
    },
    {
      code: 'v37_p_poblacion_rural',
      name: bi('Población rural', 'Rural population'),
      definition: bi(
        'Proporción de personas que viven en centros poblados rurales.',
        'Share of people who live in rural settlements.',
      ),
      unit: 'share',
      denominator: bi('personas censadas en el distrito', 'people counted in the district'),
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      baseIndicator: 'poblacion_total',
    },
    {
      code: 'v38_sin_telefono_celular_rural',
      name: bi('Hogares rurales sin celular', 'Rural homes without a mobile phone'),
      definition: bi(
        'Proporción de hogares rurales sin teléfono celular.',
        'Share of rural households without a mobile phone.',
      ),
      unit: 'share',
      denominator: ruralHomes,
      direction: 'HIGHER_IS_WORSE',
      sectors: ['CONNECTIVITY'],
      note: ruralSubset('hog_sin_celular_pct'),
    },
    {
      code: 'v39_sin_telefono_fijo_rural',
      name: bi('Hogares rurales sin teléfono fijo', 'Rural homes without a fixed phone'),
      definition: bi(
        'Proporción de hogares rurales sin teléfono fijo.',
        'Share of rural households without a fixed phone.',
      ),
      unit: 'share',
      denominator: ruralHomes,
      direction: 'HIGHER_IS_WORSE',
      sectors: ['CONNECTIVITY'],
      note: bi(
        'No cuenta: el teléfono fijo ya no es el servicio que se busca llevar; casi todos están en 1.',
        'Does not count: a fixed phone is no longer the service to bring; nearly all are at 1.',
      ),
    },
    {
      code: 'v40_sin_conexion_internet_rural',
      name: bi('Hogares rurales sin internet', 'Rural homes without internet'),
      definition: bi(
        'Proporción de hogares rurales sin conexión a internet.',
        'Share of rural households without an internet connection.',
      ),
      unit: 'share',
      denominator: ruralHomes,
      direction: 'HIGHER_IS_WORSE',
      sectors: ['CONNECTIVITY'],
      note: ruralSubset('hog_sin_internet_pct'),
    },
    {
      code: 'v41_cobertura_inter_movil_rural',
      name: bi('Cobertura rural de internet móvil', 'Rural mobile-internet coverage'),
      definition: bi(
        'Puntaje de 0 (ninguna) a 4 (la mayor) de la cobertura de internet en los hogares rurales.',
        'Score from 0 (none) to 4 (the most) of internet coverage of rural households.',
      ),
      unit: 'score_0_4',
      year: 2023,
      period: '2023',
      direction: 'LOWER_IS_WORSE',
      sectors: ['CONNECTIVITY'],
      goalposts: {
        best: 4,
        worst: 0,
        reason: bi('Los extremos de la escala.', 'The ends of the scale.'),
      },
      note: bi(
        'El significado de la escala se dedujo de su uso por el compilador; no está publicado.',
        'The meaning of the scale was inferred from its use by the compiler; it is not published.',
      ),
    },
  ],
);
