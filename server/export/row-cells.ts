import { isEnumType } from 'graphql';
import type { Cell, Column } from './export-table.ts';
import type { SelectedField } from './selected-fields.ts';

export type Answer = Readonly<Record<string, unknown>>;

/** One column, or one group of columns an item of a list whose items are told apart by a code. */
type Part =
  | { kind: 'CELL'; column: Column; read: (item: Answer) => Cell }
  | { kind: 'KEYED'; list: Reader; key: Reader; parts: Part[]; prefix: string };

type Reader = (item: Answer) => unknown;

/** By type of the items: where their code lies. */
const keyOfItems: Readonly<Record<string, readonly string[]>> = {
  IndicatorValue: ['indicator', 'code'],
  CriterionScore: ['criterion', 'code'],
  GapDimension: ['sector'],
  ComparedNeed: ['sector'],
  GroupMean: ['code'],
  AggregateKey: ['group'],
  RegionQuota: ['region'],
};

/** Columns and how their cells are read from an object of an answer. */
export interface CellPlan {
  columns: readonly Column[];
  cells(item: Answer): Cell[];
}

/**
 * How objects with these fields become cells. Nested objects become columns `a_b`; the key `value`
 * and keys that begin with `_` add nothing to the name. Items of a list become text, unless their
 * type has a code: then each code found in `samples` has columns of its own.
 */
export function cellPlan(fields: readonly SelectedField[], samples: readonly Answer[]): CellPlan {
  const columns: Column[] = [];
  const readers: ((item: Answer) => Cell)[] = [];
  for (const part of partsOf(fields, '', (item) => item)) {
    for (const { column, read } of opened(part, samples)) {
      columns.push(column);
      readers.push(read);
    }
  }
  return { columns, cells: (item) => readers.map((read) => read(item)) };
}

function partsOf(
  fields: readonly SelectedField[],
  prefix: string,
  parent: (item: Answer) => unknown,
): Part[] {
  return fields.flatMap((field) => {
    const name = nameOf(prefix, field.key);
    const read: Reader = (item) => (parent(item) as Answer | null | undefined)?.[field.key];
    if (field.listDepth > 0) return [listPart(field, name, read)];
    if (field.type.name === 'Point') return pointParts(field.key, prefix, read);
    if (field.fields.length === 0) {
      return [
        { kind: 'CELL', column: { name, kind: kindOf(field) }, read: (i) => cellOf(read(i)) },
      ];
    }
    return partsOf(field.fields, isSilent(field.key) ? prefix : name, read);
  });
}

function isSilent(key: string): boolean {
  return key.startsWith('_') || key === 'value';
}

function nameOf(prefix: string, key: string): string {
  if (prefix === '') return key;
  return isSilent(key) ? prefix : `${prefix}_${key}`;
}

/** A point in a table is two numbers, in degrees. */
function pointParts(key: string, prefix: string, read: Reader): Part[] {
  const within = isSilent(key) ? prefix : nameOf(prefix, key);
  return ['longitude', 'latitude'].map((name, at) => ({
    kind: 'CELL',
    column: { name: nameOf(within, name), kind: 'NUMBER' },
    read: (item) => (read(item) as { coordinates: number[] } | null)?.coordinates[at] ?? null,
  }));
}

function listPart(field: SelectedField, name: string, read: Reader): Part {
  const keyPath = keyOfItems[field.type.name];
  if (keyPath === undefined) {
    const text = listText(field);
    return {
      kind: 'CELL',
      column: { name, kind: 'TEXT' },
      read: (item) => {
        const list = read(item);
        return Array.isArray(list) ? text(list) : null;
      },
    };
  }
  const fields = field.fields.filter(({ key }) => key !== keyPath[0]);
  const key: Reader = (item) => keyPath.reduce<unknown>((at, step) => (at as Answer)[step], item);
  return { kind: 'KEYED', list: read, key, parts: partsOf(fields, 'x', (i) => i), prefix: 'x' };
}

/** The columns of a part, now that the codes of its lists are known. */
function opened(
  part: Part,
  samples: readonly Answer[],
): { column: Column; read: (i: Answer) => Cell }[] {
  if (part.kind === 'CELL') return [part];
  const itemsOf = (item: Answer) => (part.list(item) ?? []) as readonly Answer[];
  const codes = new Set(
    samples.flatMap((item) => itemsOf(item).map((one) => String(part.key(one)))),
  );
  const find = memoised((item: Answer) => {
    return new Map(itemsOf(item).map((one) => [String(part.key(one)), one]));
  });
  return [...codes].flatMap((code) =>
    part.parts.flatMap((inner) =>
      inner.kind === 'KEYED'
        ? []
        : {
            column: { ...inner.column, name: code + inner.column.name.slice(part.prefix.length) },
            read: (item: Answer) => {
              const found = find(item).get(code);
              return found === undefined ? null : inner.read(found);
            },
          },
    ),
  );
}

/** The answer for the last item asked about: all columns of a row are read before the next row. */
function memoised<T>(of: (item: Answer) => T): (item: Answer) => T {
  let last: { item: Answer; answer: T } | undefined;
  return (item) => {
    if (last?.item !== item) last = { item, answer: of(item) };
    return last.answer;
  };
}

function kindOf({ type }: SelectedField): Column['kind'] {
  if (type.name === 'Float' || type.name === 'Int') return 'NUMBER';
  return type.name === 'Boolean' ? 'BOOLEAN' : 'TEXT';
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
}

/**
 * A list as text: codes joined by spaces, words by `; `, lists of lists by ` | `; items of several
 * fields as JSON.
 */
function listText(field: SelectedField): (list: readonly unknown[]) => string {
  const only = onlyField(field);
  if (only === undefined) return (list) => JSON.stringify(list);
  const separator = isCode(only.field) ? ' ' : '; ';
  const text = (value: unknown): string =>
    Array.isArray(value)
      ? value.map(text).join(separator)
      : String(only.path.reduce<unknown>((at, key) => (at as Answer | null)?.[key], value) ?? '');
  if (field.listDepth > 1) return (list) => list.map(text).join(' | ');
  return text;
}

/** The one scalar that is selected of a list's items, however deep; undefined when there are more. */
function onlyField(field: SelectedField): { field: SelectedField; path: string[] } | undefined {
  if (field.fields.length === 0) return { field, path: [] };
  const [inner] = field.fields;
  if (inner === undefined || field.fields.length > 1 || inner.listDepth > 0) return undefined;
  const found = onlyField(inner);
  return found && { field: found.field, path: [inner.key, ...found.path] };
}

function isCode({ type, key }: SelectedField): boolean {
  if (key === 'code') return true;
  return isEnumType(type) || ['Ubigeo', 'ID', 'Int', 'Float'].includes(type.name);
}
