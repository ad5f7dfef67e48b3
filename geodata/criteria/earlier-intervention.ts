import type { ClusterCriterion } from '../model/cluster-criterion.ts';

export const earlierIntervention: ClusterCriterion = {
  code: 'EARLIER_INTERVENTION',
  name: { es: 'Intervenciones anteriores', en: 'Earlier interventions' },
  definition: {
    es: 'Parte (0-1) de los distritos con una intervención anterior registrada en alguno de los sectores elegidos, en el distrito, su provincia o su región.',
    en: 'Share (0-1) of the districts with an earlier intervention on record in any of the chosen sectors, in the district, its province or its region.',
  },
  unit: 'share',
  direction: 'HIGHER_FIRST',
  directionIsPlanners: false,
  level: 'DISTRICT',
  plannerSupplied: false,
  sector: null,
  countedByDefault: true,
  sourceIds: [
    'prodescentralizacion-intervention-plan',
    'fortaleciendo-la-gestion-descentralizada',
    'gobernanza-en-accion',
    'usaid-governance-factsheet',
  ],
  prepare(facts, { sectors }) {
    const reached = Uint8Array.from(facts.earlierInterventions, (interventions) =>
      interventions.some((one) => one.sectors.some((sector) => sectors.includes(sector))) ? 1 : 0,
    );
    return {
      raw(members, length) {
        let count = 0;
        for (let i = 0; i < length; i++) count += reached[members[i] as number] as number;
        return count / length;
      },
      normalise: (raw) => raw,
    };
  },
};
