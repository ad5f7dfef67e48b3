import type { Camera } from './camera.ts';
import { readCamera, writeCamera } from './camera.ts';

export const jobs = ['explore', 'contiguous', 'clusters', 'methods'] as const;
export type Job = (typeof jobs)[number];

export const levels = ['REGION', 'PROVINCE', 'DISTRICT'] as const;
export type Level = (typeof levels)[number];

export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

/** Everything that a shared link brings back. */
export interface AppState {
  job: Job;
  lang: Language;
  level: Level;
  /** What colours the map: an indicator's code, `GAP` (composite) or `GAP:<SECTOR>`. */
  indicator: string;
  /** Code of the territory whose sheet is open. */
  selected: string | null;
  camera: Camera | null;
  /** State of a job beside the above, in that job's own words; see its `*-state.ts`. */
  contiguous: string | null;
  clusters: string | null;
}

export const firstState: AppState = {
  job: 'explore',
  lang: 'es',
  level: 'DISTRICT',
  indicator: 'GAP',
  selected: null,
  camera: null,
  contiguous: null,
  clusters: null,
};

/** The state in a query string; what is missing or wrong there is as at first. */
export function readState(search: string): AppState {
  const given = new URLSearchParams(search);
  const oneOf = <Value extends string>(key: string, allowed: readonly Value[], fallback: Value) =>
    allowed.find((value) => value.toLowerCase() === given.get(key)?.toLowerCase()) ?? fallback;
  const selected = given.get('sel');
  return {
    job: oneOf('job', jobs, firstState.job),
    lang: oneOf('lang', languages, firstState.lang),
    level: oneOf('level', levels, firstState.level),
    indicator: given.get('ind') || firstState.indicator,
    selected: selected && /^\d{2}(\d{2}){0,2}$/.test(selected) ? selected : null,
    camera: readCamera(given.get('map')),
    contiguous: given.get('con'),
    clusters: given.get('clu'),
  };
}

/** The query string of a state, `` for the first one; keys stay short, the order is fixed. */
export function writeState(state: AppState): string {
  const entries: [string, string | null][] = [
    ['job', state.job === firstState.job ? null : state.job],
    ['lang', state.lang === firstState.lang ? null : state.lang],
    ['level', state.level === firstState.level ? null : state.level.toLowerCase()],
    ['ind', state.indicator === firstState.indicator ? null : state.indicator],
    ['sel', state.selected],
    ['map', state.camera && writeCamera(state.camera)],
    ['con', state.contiguous],
    ['clu', state.clusters],
  ];
  const present = entries.filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(present).toString();
  return query === '' ? '' : `?${query}`;
}
