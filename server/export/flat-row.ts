/** A cell of a table; null = no value. */
export type Cell = string | number | boolean | null;
export type FlatRow = Record<string, Cell>;

type Answer = Readonly<Record<string, unknown>>;

/** Lists whose items are told apart by a code become one group of columns an item. */
const keyedLists: Readonly<
  Record<string, { key: readonly string[]; value: (item: Answer) => Answer }>
> = {
  indicators: {
    key: ['indicator', 'code'],
    value: (item) => {
      const { value, year, missingReason } = item.measure as Answer;
      return { '': value, year, missingReason };
    },
  },
  criteria: {
    key: ['criterion', 'code'],
    value: (item) => ({
      raw: (item.raw as Answer).value,
      normalised: item.normalised,
      weight: item.weight,
      contribution: item.contribution,
    }),
  },
};

/**
 * A row of an answer as cells: nested objects become `a_b`, territories in a list their codes joined
 * by spaces, indicators and criteria one group of columns each. `leftOut` is the field of the shape.
 */
export function flattenRow(row: Answer, leftOut: string | null): FlatRow {
  const flat: FlatRow = {};
  flattenInto(flat, row, '', leftOut);
  return flat;
}

function flattenInto(flat: FlatRow, row: Answer, prefix: string, leftOut: string | null): void {
  for (const [field, value] of Object.entries(row)) {
    if (field === leftOut) continue;
    const name = prefix === '' || field === '' ? `${prefix}${field}` : `${prefix}_${field}`;
    if (Array.isArray(value)) flattenList(flat, field, value, name);
    else if (value !== null && typeof value === 'object') {
      flattenInto(flat, unwrapped(value as Answer), name, null);
    } else flat[name] = value as Cell;
  }
}

/** `{ value, year }` reads better as `population` and `population_year`. */
function unwrapped(value: Answer): Answer {
  if (!('value' in value)) return value;
  const { value: own, ...rest } = value;
  return { '': own, ...rest };
}

function flattenList(flat: FlatRow, field: string, list: readonly unknown[], name: string): void {
  const keyed = keyedLists[field];
  if (keyed !== undefined) {
    for (const item of list as Answer[]) {
      const code = keyed.key.reduce<unknown>((at, key) => (at as Answer)[key], item);
      flattenInto(flat, keyed.value(item), String(code), null);
    }
    return;
  }
  flat[name] = list.map(listItem).join(' ');
}

/** A territory is told by its code, a member by its territory's; anything else as it is. */
function listItem(item: unknown): string {
  if (item === null || typeof item !== 'object') return String(item ?? '');
  const { ubigeo, territory, id } = item as Answer;
  if (typeof ubigeo === 'string') return ubigeo;
  if (territory !== undefined) return listItem(territory);
  return typeof id === 'string' ? id : JSON.stringify(item);
}
