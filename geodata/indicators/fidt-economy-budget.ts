import type { Indicator } from '../model/indicator.ts';
import type { IndicatorDraft } from './define-family.ts';
import { bi, defineFamily } from './define-family.ts';

/** Farming and poverty variables of the FIDT 2024 compilation. */
const economy: readonly IndicatorDraft[] = [
  {
    code: 'v42_pea_agri_gana_silvi_pesca',
    name: bi('Ocupados en agricultura y pesca', 'Employed in farming and fishing'),
    definition: bi(
      'Proporción de ocupados en agricultura, ganadería, silvicultura y pesca.',
      'Share of employed people in crops, livestock, forestry and fishing.',
    ),
    unit: 'share',
    denominator: bi('personas ocupadas', 'employed people'),
    aggregation: 'POPULATION_WEIGHTED_MEAN',
  },
  {
    code: 'v43_superficie_agricola_ha',
    name: bi('Superficie agrícola', 'Agricultural area'),
    definition: bi('Hectáreas de uso agrícola.', 'Hectares under agricultural use.'),
    unit: 'ha',
    year: 2018,
    period: '2018',
    aggregation: 'SUM',
  },
  {
    code: 'v43_superficie_territorial_ha',
    name: bi('Superficie territorial', 'Territorial area'),
    definition: bi('Hectáreas del territorio distrital.', 'Hectares of the district.'),
    unit: 'ha',
    year: 2018,
    period: '2018',
    aggregation: 'SUM',
  },
  {
    code: 'v44_vbp_corriente_2023',
    name: bi('Valor bruto de la producción agrícola', 'Gross value of farm production'),
    definition: bi(
      'Valor bruto de la producción agrícola a precios corrientes.',
      'Gross value of agricultural production at current prices.',
    ),
    unit: 'thousand_soles',
    year: 2023,
    period: '2023',
    aggregation: 'SUM',
    note: bi(
      'La unidad (miles de soles) se dedujo de las magnitudes; la fuente no la dice.',
      'The unit (thousands of soles) was inferred from the magnitudes; the source does not state it.',
    ),
  },
  {
    code: 'v45_numero_productores',
    name: bi('Productores agrarios', 'Agricultural producers'),
    definition: bi('Número de productores agrarios.', 'Number of agricultural producers.'),
    unit: 'people',
    year: 2024,
    period: '2024',
    aggregation: 'SUM',
  },
  {
    code: 'v52_pobreza_monetaria',
    name: bi('Pobreza monetaria (FIDT)', 'Monetary poverty (FIDT)'),
    definition: bi(
      'Proporción de personas en pobreza monetaria según el mapa de pobreza 2018.',
      'Share of people in monetary poverty from the poverty map 2018.',
    ),
    unit: 'share',
    denominator: bi('población del distrito', 'population of the district'),
    year: 2018,
    period: '2018',
    direction: 'HIGHER_IS_WORSE',
    sectors: ['SOCIAL_INCLUSION'],
    aggregation: 'POPULATION_WEIGHTED_MEAN',
    note: bi('No cuenta: repite pobreza_pct.', 'Does not count: repeats pobreza_pct.'),
  },
];

const budgetNote = bi(
  'Lo programado, no lo ejecutado. El presupuesto de la municipalidad provincial figura en su distrito capital.',
  'As planned, not as spent. The budget of a provincial municipality sits on its capital district.',
);

function budget(code: string, year: number, name: ReturnType<typeof bi>): IndicatorDraft {
  return {
    code,
    name,
    definition: bi(
      `${name.es} en ${year}: presupuesto institucional modificado (PIM) de la municipalidad.`,
      `${name.en} in ${year}: modified institutional budget (PIM) of the municipality.`,
    ),
    unit: 'soles',
    year,
    period: String(year),
    publishedLevel: 'MUNICIPALITY',
    aggregation: 'SUM',
    note: budgetNote,
  };
}

const total = bi('PIM de inversiones', 'Investment budget');
const eligible = bi(
  'PIM de inversiones en funciones del FIDT',
  'Investment budget in FIDT-eligible functions',
);

/** Farming, poverty and municipal budget in the FIDT 2024 compilation; all context. */
export const fidtEconomyBudgetIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'fidt-2024',
    year: 2017,
    period: '2017',
    publishedLevel: 'DISTRICT',
  },
  [
    ...economy,
    ...[2021, 2022, 2023].map((year) => budget(`pim_total_${year}`, year, total)),
    ...[2021, 2022, 2023].map((year) => budget(`pim_fidt_${year}`, year, eligible)),
  ],
);
