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
  /** The districts of "what joins them", in the order they were chosen. */
  joined: readonly string[];
  /** Number of the open group, the largest first; null = none. */
  group: number | null;
}

export const firstContiguousState: ContiguousState = {
  within: null,
  conditions: [{ code: 'anemia_6_35m_pct', operator: 'gte', value: 0.5 }],
  contiguity: 'ROOK',
  minDistricts: 3,
  reviewedLinks: false,
  joined: [],
  group: null,
};

/** Most districts of "what joins them". */
export const mostJoined = 8;

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
    joined: readJoined(given),
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
  const [a, b, ...others] = state.joined;
  if (a) given.set('a', a);
  if (b) given.set('b', b);
  if (others.length > 0) given.set('also', others.join(' '));
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

/** The first two have keys of their own, the others share one; each counts once. */
function readJoined(given: URLSearchParams): string[] {
  const all = [given.get('a'), given.get('b'), ...(given.get('also') ?? '').split(' ')];
  return [...new Set(all.flatMap((code) => codeIn(code, [6]) ?? []))].slice(0, mostJoined);
}

function readGroup(text: string | null): number | null {
  const group = Number(text ?? Number.NaN);
  return Number.isInteger(group) && group >= 0 ? group : null;
}
