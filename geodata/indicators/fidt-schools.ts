import type { Goalposts, Indicator } from '../model/indicator.ts';
import type { Bilingual } from '../model/language.ts';
import type { Sector } from '../model/sector.ts';
import type { IndicatorDraft } from './define-family.ts';
import { bi, defineFamily } from './define-family.ts';
import { lackingUpTo } from './goalposts.ts';

const premises = bi('locales educativos del distrito', 'school premises of the district');

/** A share of school premises without something, weighted by the premises counted. */
function lack(
  code: string,
  name: Bilingual,
  definition: Bilingual,
  sector: Sector,
  ends: { goalposts: Goalposts; note?: Bilingual } | { note: Bilingual },
): IndicatorDraft {
  return {
    code,
    name,
    definition,
    unit: 'share',
    denominator: premises,
    direction: 'HIGHER_IS_WORSE',
    sectors: [sector],
    aggregation: 'BASE_WEIGHTED_MEAN',
    baseIndicator: 'v24_cantidad_le',
    ...ends,
  };
}

const overlaps = bi(
  'No cuenta: casi todos los distritos están en 0 o ya lo recogen las condiciones de los locales (v16, v25 a v27).',
  'Does not count: nearly every district is at 0, or the condition of the premises (v16, v25 to v27) already holds it.',
);

const services: readonly IndicatorDraft[] = [
  lack(
    'v11_sin_electricidad_le',
    bi('Locales educativos sin electricidad', 'School premises without electricity'),
    bi(
      'Proporción de locales educativos sin electricidad de la red pública.',
      'Share of school premises without electricity from the public network.',
    ),
    'ENERGY',
    { goalposts: lackingUpTo(0.6, 2023) },
  ),
  lack(
    'v13_sin_pc_tablet_laptop',
    bi('Locales sin computadora ni tableta', 'School premises without computers'),
    bi(
      'Proporción de locales educativos sin ninguna computadora, laptop o tableta.',
      'Share of school premises without any computer, laptop or tablet.',
    ),
    'EDUCATION',
    { goalposts: lackingUpTo(0.75, 2023) },
  ),
  lack(
    'v19_sin_agua_le',
    bi('Locales educativos sin agua de red', 'School premises without piped water'),
    bi(
      'Proporción de locales educativos sin agua de la red pública ni pilón.',
      'Share of school premises with neither public-network water nor a public tap.',
    ),
    'WATER_SANITATION',
    { goalposts: lackingUpTo(1, 2023) },
  ),
  lack(
    'v20_sin_desague_le',
    bi('Locales educativos sin desagüe', 'School premises without a sewer'),
    bi(
      'Proporción de locales educativos sin conexión a la red pública de desagüe.',
      'Share of school premises not connected to the public sewer.',
    ),
    'WATER_SANITATION',
    { goalposts: lackingUpTo(1, 2023) },
  ),
];

const buildings: readonly IndicatorDraft[] = [
  lack(
    'v12_sin_aula_acondicionada_le',
    bi('Locales sin aula acondicionada', 'Premises without a usable classroom'),
    bi(
      'Proporción de locales educativos sin ninguna aula acondicionada en estado bueno o regular.',
      'Share of school premises without any fitted classroom in good or fair state.',
    ),
    'EDUCATION',
    { note: overlaps },
  ),
  lack(
    'v15_no_registros_publicos_le',
    bi('Locales no inscritos en Registros Públicos', 'Premises not in the property register'),
    bi(
      'Proporción de locales educativos cuya propiedad no está inscrita en los Registros Públicos.',
      'Share of school premises whose property is not in the public register.',
    ),
    'INSTITUTIONAL_STRENGTHENING',
    {
      note: bi(
        'No cuenta: es un trámite de saneamiento legal; por sí solo no hace una brecha sectorial.',
        'Does not count: a matter of legal title; alone it does not make the gap of a sector.',
      ),
    },
  ),
  lack(
    'v16_no_paredes_aula_le',
    bi('Locales sin paredes de material noble', 'Premises without solid walls'),
    bi(
      'Proporción de locales educativos cuyas paredes no son de ladrillo o concreto.',
      'Share of school premises whose walls are not of brick or concrete.',
    ),
    'EDUCATION',
    { goalposts: lackingUpTo(0.75, 2023) },
  ),
  lack(
    'v17_no_piso_aula_le',
    bi('Locales sin piso adecuado', 'Premises without a proper floor'),
    bi(
      'Proporción de locales educativos cuyo piso predominante no es de material adecuado.',
      'Share of school premises whose main floor is not of a suitable material.',
    ),
    'EDUCATION',
    { note: overlaps },
  ),
  lack(
    'v18_no_techo_aula_le',
    bi('Locales sin techo adecuado', 'Premises without a proper roof'),
    bi(
      'Proporción de locales educativos cuyo techo predominante no es de material adecuado.',
      'Share of school premises whose main roof is not of a suitable material.',
    ),
    'EDUCATION',
    { note: overlaps },
  ),
];

/** Perimeter fence: three shares that add to one. */
function fence(code: string, es: string, en: string): IndicatorDraft {
  return {
    code,
    name: bi(`Locales con cerco ${es}`, `Premises, ${en} fence`),
    definition: bi(
      `Proporción de locales educativos con cerco perimétrico ${es}.`,
      `Share of school premises with ${en} perimeter fence.`,
    ),
    unit: 'share',
    denominator: premises,
    aggregation: 'BASE_WEIGHTED_MEAN',
    baseIndicator: 'v24_cantidad_le',
  };
}

/** Schools of one level in inadequate condition; they count as three levels of one service. */
function condition(code: string, es: string, en: string): IndicatorDraft {
  return {
    code,
    name: bi(`Escuelas de ${es} en mal estado`, `${en} schools in poor condition`),
    definition: bi(
      `Proporción de locales de ${es} en condiciones inadecuadas.`,
      `Share of ${en.toLowerCase()} school premises in inadequate condition.`,
    ),
    unit: 'share',
    denominator: bi(`locales de ${es}`, `${en.toLowerCase()} school premises`),
    direction: 'HIGHER_IS_WORSE',
    sectors: ['EDUCATION'],
    goalposts: lackingUpTo(1, 2023),
    aggregation: 'POPULATION_WEIGHTED_MEAN',
  };
}

/** School premises (MINEDU school census 2023) in the FIDT 2024 compilation. */
export const fidtSchoolsIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'fidt-2024',
    year: 2023,
    period: '2023',
    publishedLevel: 'DISTRICT',
  },
  [
    ...services,
    ...buildings,
    fence('v23_cerco_perimetrico_total', 'completo', 'a complete'),
    fence('v23_cerco_perimetrico_parcial', 'parcial', 'a partial'),
    fence('v23_cerco_perimetrico_no_tiene', 'inexistente', 'no'),
    {
      code: 'v14_anos_existencia_infra_le',
      name: bi('Antigüedad de los locales educativos', 'Age of school premises'),
      definition: bi(
        'Promedio de años de existencia de la infraestructura educativa.',
        'Mean age in years of the school infrastructure.',
      ),
      unit: 'years',
      denominator: premises,
      aggregation: 'BASE_WEIGHTED_MEAN',
      baseIndicator: 'v24_cantidad_le',
    },
    {
      code: 'v24_cantidad_le',
      name: bi('Locales educativos', 'School premises'),
      definition: bi(
        'Número de locales educativos en el distrito.',
        'Number of school premises in the district.',
      ),
      unit: 'count',
      aggregation: 'SUM',
    },
    condition('v25_cond_inadecuadas_inicial', 'inicial', 'Preschool'),
    condition('v26_cond_inadecuadas_primaria', 'primaria', 'Primary'),
    condition('v27_cond_inadecuadas_secundaria', 'secundaria', 'Secondary'),
  ],
);
