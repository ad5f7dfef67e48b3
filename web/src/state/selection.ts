import type { Level } from './app-state.ts';

const digitsOf: Readonly<Record<Level, number>> = { REGION: 2, PROVINCE: 4, DISTRICT: 6 };

/** The level of a territory, by the digits of its code. */
export function levelOf(code: string): Level {
  if (code.length === 2) return 'REGION';
  return code.length === 4 ? 'PROVINCE' : 'DISTRICT';
}

/**
 * What stays selected when the map goes over to a level: the territory itself, or the one that
 * holds it where the map does not draw ones as small as it.
 */
export function selectionAt(level: Level, selected: string | null): string | null {
  return selected === null ? null : selected.slice(0, digitsOf[level]);
}
