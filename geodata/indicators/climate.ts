import type { Indicator } from '../model/indicator.ts';
import { bi, defineFamily } from './define-family.ts';

const satellite = bi(
  'Media de celdas de satélite o de modelo dentro del distrito, no de estaciones.',
  'Mean of satellite or model cells inside the district, not of stations.',
);

/** Yearly air and climate means by district; `year` is the latest, every year of `period` is kept. */
export const climateIndicators: readonly Indicator[] = defineFamily(
  {
    sourceId: 'climate-pm25',
    year: 2022,
    period: '2001-2022',
    publishedLevel: 'DISTRICT',
  },
  [
    {
      code: 'pm25_mean',
      name: bi('Partículas finas PM2.5', 'Fine particles PM2.5'),
      definition: bi(
        'Concentración media anual de partículas de menos de 2,5 micrómetros a nivel del suelo (V6.GL.02).',
        'Annual mean concentration of particles under 2.5 micrometres at ground level (V6.GL.02).',
      ),
      unit: 'ug_m3',
      direction: 'HIGHER_IS_WORSE',
      sectors: ['ENVIRONMENT'],
      goalposts: {
        best: 5,
        worst: 35,
        reason: bi(
          'OMS 2021: guía anual 5 µg/m³ y primera meta intermedia 35 µg/m³.',
          'WHO 2021: annual guideline 5 µg/m³ and first interim target 35 µg/m³.',
        ),
      },
      aggregation: 'POPULATION_WEIGHTED_MEAN',
      note: bi(
        `${satellite.es} Es exposición al aire, no una brecha de gestión; en la selva la mueve la quema.`,
        `${satellite.en} It is exposure through the air, not a gap in management; in the rainforest burning drives it.`,
      ),
    },
    {
      code: 'no2_mean',
      name: bi('Dióxido de nitrógeno', 'Nitrogen dioxide'),
      definition: bi(
        'Columna media anual de NO2 vista por Sentinel-5P.',
        'Annual mean NO2 column seen by Sentinel-5P.',
      ),
      unit: 'mol_m2',
      year: 2024,
      period: '2019-2024',
      sourceId: 'climate-no2',
      note: bi(
        `${satellite.es} Es una columna vertical: las guías de aire se fijan en concentración al suelo, así que no hay meta con qué compararla.`,
        `${satellite.en} It is a vertical column: air guidelines are set for ground concentration, so there is no target to compare it with.`,
      ),
    },
    {
      code: 'lst_mean',
      name: bi('Temperatura de la superficie', 'Land-surface temperature'),
      definition: bi(
        'Temperatura media anual de la superficie de día (MODIS MOD11A2).',
        'Annual mean daytime temperature of the land surface (MODIS MOD11A2).',
      ),
      unit: 'celsius',
      year: 2024,
      period: '2001-2024',
      sourceId: 'climate-lst',
      note: bi(
        `${satellite.es} No es la temperatura del aire.`,
        `${satellite.en} It is not air temperature.`,
      ),
    },
    {
      code: 'precipitation_mean',
      name: bi('Precipitación', 'Precipitation'),
      definition: bi(
        'Media anual de la lluvia por péntada de cinco días (CHIRPS); por 73 da mm al año.',
        'Annual mean of rain per five-day pentad (CHIRPS); times 73 gives mm a year.',
      ),
      unit: 'mm_per_5_days',
      year: 2024,
      period: '2001-2024',
      sourceId: 'climate-precipitation',
      note: satellite,
    },
  ],
);
