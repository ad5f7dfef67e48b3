import { DomainError } from '../model/domain-error.ts';
import type { Cell, Layer } from './layer.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * A code as text, exactly as the file has it: leading zeros stay, whole numbers get no decimals.
 * Undefined for anything else: nothing, empty text, fractions, numbers too large to be exact.
 */
export function codeText(cell: Cell): string | undefined {
  if (typeof cell === 'string') return cell.trim() === '' ? undefined : cell;
  return Number.isSafeInteger(cell) ? String(cell) : undefined;
}

/** The number of a CSV cell, spaces around it allowed; undefined when it is not one. */
export function numberOfText(cell: string): number | undefined {
  const text = cell.trim();
  const value = Number(text);
  return NUMBER.test(text) && Number.isFinite(value) ? value : undefined;
}

/**
 * A column as numbers, one for each unit. Throws `BAD_INPUT` naming the first unit whose cell is
 * empty or text.
 */
export function numericColumn(layer: Layer, field: string): Float64Array {
  const cells = columnOf(layer, field);
  return Float64Array.from(cells, (cell, i) => {
    const value = layer.cellsAreText && typeof cell === 'string' ? numberOfText(cell) : cell;
    if (typeof value === 'number') return value;
    throw badCell(layer, field, i, 'a number in every feature');
  });
}

/** A column of codes or names, one for each unit. Throws `BAD_INPUT` naming the first without. */
export function codeColumn(layer: Layer, field: string): string[] {
  return columnOf(layer, field).map((cell, i) => {
    const code = codeText(cell);
    if (code !== undefined) return code;
    throw badCell(layer, field, i, 'text or a whole number in every feature');
  });
}

function columnOf(layer: Layer, field: string): readonly Cell[] {
  const cells = layer.columns.get(field);
  if (cells !== undefined) return cells;
  throw new DomainError('BAD_INPUT', `Got the field '${field}', which was not read.`);
}

function badCell(layer: Layer, field: string, unit: number, expected: string): DomainError {
  const got = shownCell(layer.columns.get(field)?.[unit]);
  const id = layer.units[unit]?.id;
  const message = `Feature '${id}': got ${got} in the field '${field}'; expected ${expected}.`;
  return new DomainError('BAD_INPUT', message, { argument: field });
}

/** What was got, short enough for an error. */
export function shownCell(cell: Cell): string {
  if (cell === undefined || cell === null || cell === '') return 'nothing';
  const text = JSON.stringify(cell);
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return typeof cell === 'string' ? `the text ${short}` : short;
}
