/** One condition on an indicator: at least, or at most, a value in its own unit. */
export interface Condition {
  code: string;
  operator: 'gte' | 'lte';
  value: number;
}

/** What the job of finding contiguous districts asks. */
export interface ContiguousState {
  /** Region or province; null = the whole country. */
  within: string | null;
  conditions: readonly Condition[];
  contiguity: 'ROOK' | 'QUEEN';
  minDistricts: number;
  reviewedLinks: boolean;
  /** The two districts of "what joins these two". */
  from: string | null;
  to: string | null;
  /** Number of the open group, the largest first; null = none. */
  group: number | null;
}

export const firstContiguousState: ContiguousState = {
  within: null,
  conditions: [{ code: 'anemia_6_35m_pct', operator: 'gte', value: 0.5 }],
  contiguity: 'ROOK',
  minDistricts: 3,
  reviewedLinks: false,
  from: null,
  to: null,
  group: null,
};

const operators = ['gte', 'lte'] as const;

/** The state in the text of the address; what is wrong in it is as at first. */
export function readContiguous(text: string | null): ContiguousState {
  if (text === null) return firstContiguousState;
  const given = new URLSearchParams(text);
  const minDistricts = Number(given.get('min') ?? 3);
  return {
    within: codeIn(given.get('in'), [2, 4]),
    conditions: given.getAll('if').flatMap(readCondition),
    contiguity: given.get('rule') === 'queen' ? 'QUEEN' : 'ROOK',
    minDistricts: Number.isInteger(minDistricts) && minDistricts >= 1 ? minDistricts : 3,
    reviewedLinks: given.get('links') === '1',
    from: codeIn(given.get('a'), [6]),
    to: codeIn(given.get('b'), [6]),
    group: readGroup(given.get('group')),
  };
}

export function writeContiguous(state: ContiguousState): string {
  const given = new URLSearchParams();
  if (state.within) given.set('in', state.within);
  for (const { code, operator, value } of state.conditions) {
    given.append('if', `${code} ${operator} ${value}`);
  }
  if (state.contiguity === 'QUEEN') given.set('rule', 'queen');
  if (state.minDistricts !== 3) given.set('min', String(state.minDistricts));
  if (state.reviewedLinks) given.set('links', '1');
  if (state.from) given.set('a', state.from);
  if (state.to) given.set('b', state.to);
  if (state.group !== null) given.set('group', String(state.group));
  return given.toString();
}

function readCondition(text: string): Condition[] {
  const [code, given, number] = text.split(' ');
  const operator = operators.find((one) => one === given);
  const value = Number(number);
  return code && operator && number && Number.isFinite(value) ? [{ code, operator, value }] : [];
}

function codeIn(text: string | null, digits: readonly number[]): string | null {
  return text && /^\d+$/.test(text) && digits.includes(text.length) ? text : null;
}

function readGroup(text: string | null): number | null {
  const group = Number(text ?? Number.NaN);
  return Number.isInteger(group) && group >= 0 ? group : null;
}
