import type { InstantType } from './expression.ts';
import { refusedFilter } from './refuse-filter.ts';

const patterns: Readonly<Record<InstantType, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamp: /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/,
};

/** Whether a text is a date, or a time of day in UTC, of the calendar (RFC 3339). */
export function isInstant(type: InstantType, text: string): boolean {
  if (!patterns[type].test(text)) return false;
  const day = text.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  // Date turns 31 April into 1 May.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day >= '0001';
}

/** Throws DomainError BAD_INPUT for a date or timestamp that is none. */
export function checkInstant(type: InstantType, value: unknown, at: string): void {
  if (typeof value === 'string' && isInstant(type, value)) return;
  const expected =
    type === 'date' ? 'a date such as 2024-05-31' : 'a time such as 2024-05-31T12:00:00Z';
  throw refusedFilter(`the ${type} ${JSON.stringify(value)?.slice(0, 60)}`, at, expected);
}
