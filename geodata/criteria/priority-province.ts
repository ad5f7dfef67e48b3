import type { ClusterCriterion } from '../model/cluster-criterion.ts';

export const priorityProvince: ClusterCriterion = {
  code: 'PRIORITY_PROVINCE',
  name: { es: 'Provincia priorizada', en: 'Priority province' },
  definition: {
    es: '1 si la provincia de la mayoría de los distritos es una de las que el plan prioriza (piloto de inclusión social P20 del MIDIS), 0 si no.',
    en: '1 when the province of most of the districts is one the plan gives priority to (MIDIS P20 social-inclusion pilot), 0 otherwise.',
  },
  unit: 'flag',
  direction: 'HIGHER_FIRST',
  directionIsPlanners: false,
  level: 'PROVINCE',
  plannerSupplied: false,
  sector: null,
  countedByDefault: true,
  sourceIds: ['prodescentralizacion-intervention-plan'],
  prepare(facts) {
    const priority = Uint8Array.from(facts.ubigeos, (ubigeo) =>
      facts.priorityProvinces.has(ubigeo.slice(0, 4)) ? 1 : 0,
    );
    return {
      raw(members, length) {
        let count = 0;
        for (let i = 0; i < length; i++) count += priority[members[i] as number] as number;
        // At most one member is of another province, so the majority is the lead province.
        return 2 * count > length ? 1 : 0;
      },
      normalise: (raw) => raw,
    };
  },
};
