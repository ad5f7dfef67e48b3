import { ask } from '../api/ask.ts';
import { GapValuesDocument, IndicatorValuesDocument, type Sector } from '../api/operations.ts';
import type { Level } from '../state/app-state.ts';

/** What colours the map: the composite gap, that of a sector, or an indicator by its code. */
export type Subject = { kind: 'GAP'; sector: Sector | null } | { kind: 'INDICATOR'; code: string };

const sectorPattern = /^GAP:([A-Z_]+)$/;

/** The subject that the address names. */
export function subjectOf(text: string, sectors: readonly Sector[]): Subject {
  if (text === 'GAP') return { kind: 'GAP', sector: null };
  const named = sectorPattern.exec(text)?.[1];
  const sector = sectors.find((one) => one === named);
  return sector ? { kind: 'GAP', sector } : { kind: 'INDICATOR', code: text };
}

/** Values by code of territory; null = missing. */
export type MapValues = ReadonlyMap<string, number | null>;

/** Answers kept, so that going back to an indicator or level asks nothing again. */
const mostKept = 24;

const kept = new Map<string, MapValues>();
const underWay = new Map<string, Promise<MapValues>>();

/**
 * The value of every territory of a level. Asked once while the page is open; who asks while an
 * equal question is under way gets its answer.
 */
export async function mapValues(
  subject: Subject,
  level: Level,
  signal?: AbortSignal,
): Promise<MapValues> {
  const key = JSON.stringify([subject, level]);
  return kept.get(key) ?? underWay.get(key) ?? askOnce(key, subject, level, signal);
}

function askOnce(
  key: string,
  subject: Subject,
  level: Level,
  signal: AbortSignal | undefined,
): Promise<MapValues> {
  const asked = askValues(subject, level, signal);
  underWay.set(key, asked);
  // Given up: the next one asks anew.
  signal?.addEventListener('abort', () => underWay.delete(key));
  asked
    .then((values) => {
      kept.set(key, values);
      const oldest = kept.size > mostKept ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
    })
    .catch(() => undefined)
    .finally(() => underWay.delete(key));
  return asked;
}

async function askValues(
  subject: Subject,
  level: Level,
  signal: AbortSignal | undefined,
): Promise<MapValues> {
  const which = {
    regions: level === 'REGION',
    provinces: level === 'PROVINCE',
    districts: level === 'DISTRICT',
  };
  if (subject.kind === 'GAP') {
    const sectors = subject.sector === null ? null : [subject.sector];
    const answer = await ask(GapValuesDocument, { sectors, ...which }, signal);
    const { nodes } = answer.districts ?? answer.provinces ?? answer.regions ?? { nodes: [] };
    return new Map(nodes.map(({ ubigeo, gapIndex }) => [ubigeo, gapIndex.value]));
  }
  const answer = await ask(IndicatorValuesDocument, { code: subject.code, ...which }, signal);
  const { nodes } = answer.districts ?? answer.provinces ?? answer.regions ?? { nodes: [] };
  return new Map(
    nodes.map(({ ubigeo, indicators }) => [ubigeo, indicators[0]?.measure.value ?? null]),
  );
}
