import type { ClusterCriterion } from '../model/cluster-criterion.ts';
import type { ClusterFacts } from '../model/cluster-facts.ts';

/** Numbers for the mancomunidades of each district; numbers compare faster than texts. */
function numbered(facts: ClusterFacts): Int32Array[] {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return known;
  };
  return facts.mancomunidades.map((ids) => Int32Array.from(new Set(ids), numberOf));
}

/** How many of the members sit in the mancomunidad. */
function membersIn(
  lists: readonly Int32Array[],
  mancomunidad: number,
  members: Int32Array,
  length: number,
): number {
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (lists[members[i] as number]?.includes(mancomunidad)) count++;
  }
  return count;
}

/** Most members of the set that share one mancomunidad. */
function largestTogether(lists: readonly Int32Array[], members: Int32Array, length: number) {
  let largest = 0;
  for (let i = 0; i < length; i++) {
    for (const mancomunidad of lists[members[i] as number] ?? []) {
      largest = Math.max(largest, membersIn(lists, mancomunidad, members, length));
    }
  }
  return largest;
}

export const mancomunidad: ClusterCriterion = {
  code: 'MANCOMUNIDAD',
  name: { es: 'Mancomunidad existente', en: 'Existing mancomunidad' },
  definition: {
    es: 'Mayor parte (0-1) de los distritos que integran una misma mancomunidad municipal, por sí o por su provincia; 0 si son menos de dos.',
    en: 'Largest share (0-1) of the districts that sit in one same municipal mancomunidad, themselves or through their province; 0 when fewer than two do.',
  },
  unit: 'share',
  direction: 'HIGHER_FIRST',
  directionIsPlanners: false,
  level: 'SET',
  plannerSupplied: false,
  sector: null,
  countedByDefault: true,
  sourceIds: ['mancomunidad-members'],
  prepare(facts) {
    const lists = numbered(facts);
    return {
      raw(members, length) {
        const largest = largestTogether(lists, members, length);
        return largest < 2 ? 0 : largest / length;
      },
      normalise: (raw) => raw,
    };
  },
};
