import type { Indicator } from '../model/indicator.ts';
import type { IndicatorDraft } from './define-family.ts';
import { bi, defineFamily } from './define-family.ts';
import { lackingUpTo } from './goalposts.ts';

const km = bi('kilómetros de la red', 'kilometres of the network');
const plannedKm = bi('kilómetros demandados de la red', 'kilometres of the network demanded');
const provinceNote = bi(
  'Valor de la PROVINCIA repetido en sus distritos: compara provincias, no distritos de una misma provincia.',
  'Value of the PROVINCE repeated on its districts: it compares provinces, not districts of one province.',
);
const regionNote = bi(
  'Valor de la REGIÓN repetido en sus distritos: compara regiones, no distritos de una misma región.',
  'Value of the REGION repeated on its districts: it compares regions, not districts of one region.',
);
const pendingNote = bi(
  'Valor repetido. No cuenta: mide lo que falta de un plan vial, y un plan mayor no es una carencia mayor.',
  'Repeated value. Does not count: it measures what is left of a road plan, and a larger plan is not a larger lack.',
);

interface Network {
  number: [inadequate: string, pending: string];
  es: string;
  en: string;
  level: 'PROVINCE' | 'REGION';
  worst: number;
}

const networks: readonly Network[] = [
  {
    number: ['v28_red_vial_regional_inade', 'v29_red_vial_regional_imple'],
    es: 'red vial departamental',
    en: 'departmental road network',
    level: 'PROVINCE',
    worst: 1,
  },
  {
    number: ['v30_red_vial_nacional_inade', 'v31_red_vial_nacional_imple'],
    es: 'red vial nacional',
    en: 'national road network',
    level: 'REGION',
    worst: 0.6,
  },
  {
    number: ['v32_red_vial_vecinal_inade', 'v33_red_vial_vecinal_imple'],
    es: 'red vial vecinal',
    en: 'local road network',
    level: 'PROVINCE',
    worst: 0.95,
  },
];

function inadequate(network: Network): IndicatorDraft {
  return {
    code: network.number[0],
    name: bi(`Estado inadecuado de la ${network.es}`, `Inadequate ${network.en}`),
    definition: bi(
      `Proporción de los kilómetros de la ${network.es} en condiciones inadecuadas.`,
      `Share of the kilometres of the ${network.en} in inadequate condition.`,
    ),
    unit: 'share',
    denominator: km,
    publishedLevel: network.level,
    direction: 'HIGHER_IS_WORSE',
    sectors: ['TRANSPORT'],
    goalposts: lackingUpTo(network.worst, 2023),
    note: network.level === 'PROVINCE' ? provinceNote : regionNote,
  };
}

function pending(network: Network): IndicatorDraft {
  return {
    code: network.number[1],
    name: bi(`Por implementar de la ${network.es}`, `Still to be built, ${network.en}`),
    definition: bi(
      `Proporción de los kilómetros demandados de la ${network.es} que aún no existe.`,
      `Share of the kilometres demanded of the ${network.en} that does not exist yet.`,
    ),
    unit: 'share',
    denominator: plannedKm,
    publishedLevel: network.level,
    direction: 'HIGHER_IS_WORSE',
    sectors: ['TRANSPORT'],
    note: pendingNote,
  };
}

/** Road-gap variables of Invierte.pe, as the FIDT 2024 compilation repeats them on districts. */
export const fidtRoadsIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'fidt-2024',
    year: 2023,
    period: '2022-2023',
    publishedLevel: 'PROVINCE',
  },
  networks.flatMap((network) => [inadequate(network), pending(network)]),
);
