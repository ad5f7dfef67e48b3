import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import { plannerMean } from './planner-mean.ts';

export const travelSafety: ClusterCriterion = {
  code: 'TRAVEL_SAFETY',
  name: { es: 'Seguridad de viaje', en: 'Safety of travel' },
  definition: {
    es: 'Media simple de los valores (0-1, 1 = más seguro) que el planificador da al viaje a cada distrito. Sin dato si no los da.',
    en: 'Plain mean of the values (0-1, 1 = safer) the planner gives to travel to each district. Missing unless given.',
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
