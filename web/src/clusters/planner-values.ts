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

/** Whether the planner has given any value. */
export function hasPlannerValues(values: PlannerValues): boolean {
  return plannerCriteria.some((criterion) => values[criterion].size > 0);
}

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

/** Forgets all values, in the browser too. */
export function clearPlannerValues(): void {
  for (const criterion of plannerCriteria) keepPlannerValues(criterion, new Map());
}

function storedValues(): PlannerValues {
  try {
    const stored = JSON.parse(globalThis.localStorage?.getItem(place) ?? '{}');
    return {
      POLITICAL_WILL: kept(stored.POLITICAL_WILL),
      TRAVEL_SAFETY: kept(stored.TRAVEL_SAFETY),
    };
  } catch {
    return none;
  }
}

/** What was stored, without entries that are no value of a district: anyone may edit the storage. */
function kept(entries: unknown): Map<string, number> {
  const right = (Array.isArray(entries) ? entries : []).filter(
    (entry): entry is [string, number] =>
      Array.isArray(entry) && /^\d{6}$/.test(entry[0]) && entry[1] >= 0 && entry[1] <= 1,
  );
  return new Map(right);
}
