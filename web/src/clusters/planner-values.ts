import { createStore } from '../state/store.ts';

/** Criteria that only the planner can give values for. */
export const plannerCriteria = ['POLITICAL_WILL', 'TRAVEL_SAFETY'] as const;
export type PlannerCriterion = (typeof plannerCriteria)[number];

/** Values 0-1 by district. */
export type PlannerValues = Readonly<Record<PlannerCriterion, ReadonlyMap<string, number>>>;

const place = 'contigua.planner-values';
const none: PlannerValues = { POLITICAL_WILL: new Map(), TRAVEL_SAFETY: new Map() };

/** The planner's own values. They stay in this browser and are sent only with a question. */
export const plannerValues = createStore<PlannerValues>(storedValues());

export function keepPlannerValues(
  criterion: PlannerCriterion,
  values: ReadonlyMap<string, number>,
): void {
  plannerValues.set({ [criterion]: values });
  const { POLITICAL_WILL, TRAVEL_SAFETY } = plannerValues.get();
  const stored = { POLITICAL_WILL: [...POLITICAL_WILL], TRAVEL_SAFETY: [...TRAVEL_SAFETY] };
  try {
    localStorage.setItem(place, JSON.stringify(stored));
  } catch {
    // A browser that keeps nothing still answers with what was typed.
  }
}

function storedValues(): PlannerValues {
  try {
    const stored = JSON.parse(globalThis.localStorage?.getItem(place) ?? '{}');
    return {
      POLITICAL_WILL: new Map(stored.POLITICAL_WILL ?? []),
      TRAVEL_SAFETY: new Map(stored.TRAVEL_SAFETY ?? []),
    };
  } catch {
    return none;
  }
}
