import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import { plannerMean } from './planner-mean.ts';

export const politicalWill: ClusterCriterion = {
  code: 'POLITICAL_WILL',
  name: { es: 'Voluntad política', en: 'Political will' },
  definition: {
    es: 'Media simple de los valores (0-1, 1 = más voluntad) que el planificador da a las autoridades de cada distrito. Sin dato si no los da.',
    en: 'Plain mean of the values (0-1, 1 = more will) the planner gives to the authorities of each district. Missing unless given.',
  },
  unit: 'index',
  direction: 'HIGHER_FIRST',
  directionIsPlanners: false,
  level: 'DISTRICT',
  plannerSupplied: true,
  sector: null,
  countedByDefault: true,
  sourceIds: [],
  prepare: plannerMean,
};
