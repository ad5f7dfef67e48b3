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

/** A table that was typed or pasted, and the lines that could not be read. */
export interface PastedValues {
  values: Map<string, number>;
  wrong: string[];
}

/**
 * Reads lines of `ubigeo,value`, separated by comma, semicolon or tab; a decimal comma counts where
 * commas do not separate. Values are 0 to 1. A first line without digits is a header.
 */
export function readPasted(text: string): PastedValues {
  const values = new Map<string, number>();
  const wrong: string[] = [];
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  for (const [i, line] of lines.entries()) {
    if (line === '' || (i === 0 && !/\d/.test(line))) continue;
    const separator = [';', '\t', ','].find((one) => line.includes(one)) ?? ',';
    const [code = '', given = ''] = line.split(separator).map((part) => part.trim());
    const ubigeo = code.replace(/^"|"$/g, '').padStart(6, '0');
    const value = Number(given.replace(/^"|"$/g, '').replace(separator === ',' ? '' : ',', '.'));
    const isRight = /^\d{6}$/.test(ubigeo) && given !== '' && value >= 0 && value <= 1;
    if (isRight) values.set(ubigeo, value);
    else wrong.push(line);
  }
  return { values, wrong };
}
