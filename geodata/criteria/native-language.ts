import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import { clampShare, populationWeightedMean } from './member-values.ts';

export const nativeLanguage: ClusterCriterion = {
  code: 'NATIVE_LANGUAGE',
  name: { es: 'Población de lengua originaria', en: 'Native-language population' },
  definition: {
    es: 'Parte (0-1) de la población con lengua materna originaria, ponderada por la población de cada distrito: aproxima a las comunidades nativas afectadas. Sin dato si los distritos con valor reúnen menos de dos tercios de la población.',
    en: 'Share (0-1) of people whose mother tongue is indigenous, weighted by each district’s population: stands for the native communities affected. Missing when the districts with a value hold less than two thirds of the population.',
  },
  unit: 'share',
  direction: 'HIGHER_FIRST',
  directionIsPlanners: false,
  level: 'PROVINCE',
  plannerSupplied: false,
  sector: null,
  countedByDefault: true,
  sourceIds: ['language-2017', 'gazetteer-inei-2025'],
  prepare: (facts) => ({
    raw: (members, length) =>
      populationWeightedMean(facts.nativeLanguageShare, facts.population, members, length),
    normalise: clampShare,
  }),
};
