import type { Goalposts, Indicator } from '../model/indicator.ts';
import type { Bilingual } from '../model/language.ts';
import type { Sector } from '../model/sector.ts';
import type { IndicatorDraft } from './define-family.ts';
import { bi, defineFamily } from './define-family.ts';
import { lackingUpTo } from './goalposts.ts';

const dwellings = bi('viviendas ocupadas', 'occupied dwellings');
const homes = bi('hogares', 'households');

function count(code: string, name: Bilingual, definition: Bilingual, affected: boolean) {
  return {
    code,
    name,
    definition,
    unit: 'count',
    aggregation: 'SUM',
    ...(affected && {
      note: bi(
        `Es un conteo: dice a cuántas viviendas afecta; la brecha es ${code}_pct.`,
        `A count: it tells how many dwellings are affected; the gap is ${code}_pct.`,
      ),
    }),
  } satisfies IndicatorDraft;
}

function lack(
  code: string,
  of: 'viviendas_ocupadas' | 'hogares',
  name: Bilingual,
  sector: Sector,
  ends: { goalposts: Goalposts; note?: Bilingual } | { note: Bilingual },
): IndicatorDraft {
  const among = of === 'hogares' ? homes : dwellings;
  return {
    code,
    name,
    definition: bi(
      `Proporción de ${among.es}: ${name.es.toLowerCase()}.`,
      `Share of ${among.en}: ${name.en.toLowerCase()}.`,
    ),
    unit: 'share',
    denominator: among,
    direction: 'HIGHER_IS_WORSE',
    sectors: [sector],
    aggregation: 'BASE_WEIGHTED_MEAN',
    baseIndicator: of,
    ...ends,
  };
}

const counts: readonly IndicatorDraft[] = [
  count(
    'hogares',
    bi('Hogares', 'Households'),
    bi('Número de hogares censados.', 'Number of households counted.'),
    false,
  ),
  count(
    'viviendas_ocupadas',
    bi('Viviendas ocupadas', 'Occupied dwellings'),
    bi('Viviendas particulares con personas presentes.', 'Private dwellings with people present.'),
    false,
  ),
  count(
    'viv_sin_agua_red',
    bi('Número de viviendas sin agua de red', 'Number of dwellings without piped water'),
    bi(
      'Viviendas ocupadas sin agua de la red pública.',
      'Occupied dwellings without public-network water.',
    ),
    true,
  ),
  count(
    'viv_sin_desague_red',
    bi('Número de viviendas sin desagüe', 'Number of dwellings without a sewer'),
    bi(
      'Viviendas ocupadas que la fuente cuenta como sin servicio de desagüe.',
      'Occupied dwellings that the source counts as without sewer service.',
    ),
    true,
  ),
  count(
    'viv_sin_alumbrado',
    bi('Número de viviendas sin alumbrado eléctrico', 'Number of dwellings without electricity'),
    bi(
      'Viviendas ocupadas sin alumbrado eléctrico de la red.',
      'Occupied dwellings without electric lighting from the network.',
    ),
    true,
  ),
];

const shares: readonly IndicatorDraft[] = [
  lack(
    'viv_sin_agua_red_pct',
    'viviendas_ocupadas',
    bi('Sin agua de red pública', 'Without public-network water'),
    'WATER_SANITATION',
    { note: bi('No cuenta: repite v34_sin_agua.', 'Does not count: repeats v34_sin_agua.') },
  ),
  lack(
    'viv_sin_desague_red_pct',
    'viviendas_ocupadas',
    bi('Sin servicio de desagüe', 'Without sewer service'),
    'WATER_SANITATION',
    {
      note: bi(
        'No cuenta: se aparta de v35_sin_desague (mediana 0,10) y la fuente no define qué servicio considera.',
        'Does not count: it departs from v35_sin_desague (median 0.10) and the source does not define which service it means.',
      ),
    },
  ),
  lack(
    'viv_sin_alumbrado_pct',
    'viviendas_ocupadas',
    bi('Sin alumbrado eléctrico', 'Without electric lighting'),
    'ENERGY',
    { goalposts: lackingUpTo(0.55, 2017) },
  ),
  lack(
    'viv_piso_tierra_pct',
    'viviendas_ocupadas',
    bi('Con piso de tierra', 'With an earth floor'),
    'SOCIAL_INCLUSION',
    {
      note: bi(
        'No cuenta: la vivienda inadecuada ya está dentro de nbi_al_menos_una_pct.',
        'Does not count: inadequate housing is already inside nbi_al_menos_una_pct.',
      ),
    },
  ),
  lack(
    'hog_cocina_lena_pct',
    'hogares',
    bi('Cocinan con leña', 'Cooking with firewood'),
    'ENVIRONMENT',
    {
      goalposts: lackingUpTo(1, 2017),
      note: bi(
        'Humo dentro del hogar y presión sobre el bosque; no dice cuánta leña es sostenible.',
        'Smoke inside the home and pressure on woods; it does not tell how much of the wood is sustainable.',
      ),
    },
  ),
  lack(
    'hog_sin_computadora_pct',
    'hogares',
    bi('Sin computadora', 'Without a computer'),
    'CONNECTIVITY',
    { goalposts: lackingUpTo(1, 2017) },
  ),
  lack(
    'hog_sin_celular_pct',
    'hogares',
    bi('Sin teléfono celular', 'Without a mobile phone'),
    'CONNECTIVITY',
    { goalposts: lackingUpTo(0.65, 2017) },
  ),
  lack('hog_sin_internet_pct', 'hogares', bi('Sin internet', 'Without internet'), 'CONNECTIVITY', {
    goalposts: lackingUpTo(1, 2017),
    note: bi(
      'De 2017: la conexión creció mucho después.',
      'Of 2017: connection grew a great deal since.',
    ),
  }),
];

/** Dwellings and households of the census 2017. */
export const censusHousingIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'census-2017',
    year: 2017,
    period: '2017',
    publishedLevel: 'DISTRICT',
  },
  [...counts, ...shares],
);
