import type { Goalposts, Indicator } from '../model/indicator.ts';
import type { Bilingual } from '../model/language.ts';
import { percentCodes } from './percent-codes.ts';

/** What the indicators of one source file have in common. */
export interface Family {
  sourceId: string;
  year: number | null;
  period: string;
  publishedLevel: Indicator['publishedLevel'];
}

/** An indicator as its family file states it; what is left out is context without a denominator. */
export interface IndicatorDraft {
  code: string;
  name: Bilingual;
  definition: Bilingual;
  unit: string;
  denominator?: Bilingual;
  year?: number | null;
  period?: string;
  direction?: Indicator['direction'];
  sectors?: Indicator['sectors'];
  goalposts?: Goalposts;
  sourceId?: string;
  publishedLevel?: Indicator['publishedLevel'];
  aggregation?: Indicator['aggregation'];
  baseIndicator?: string;
  note?: Bilingual;
}

const percentNote: Bilingual = {
  es: 'La fuente publica porcentajes (0-100); aquí se guarda la proporción, de 0 a 1.',
  en: 'The source publishes percents (0-100); stored here as a share, 0 to 1.',
};

/** A text in both languages. */
export function bi(es: string, en: string): Bilingual {
  return { es, en };
}

/** Completes the drafts with what their family shares; percents get a note on their scale. */
export function defineFamily(
  family: Family,
  drafts: readonly IndicatorDraft[],
): readonly Indicator[] {
  return drafts.map((draft) => ({
    denominator: null,
    direction: 'CONTEXT',
    sectors: [],
    goalposts: null,
    aggregation: 'NONE',
    baseIndicator: null,
    ...family,
    ...draft,
    note: noteOf(draft),
  }));
}

function noteOf(draft: IndicatorDraft): Bilingual | null {
  const note = draft.note ?? null;
  if (!percentCodes.has(draft.code)) return note;
  if (note === null) return percentNote;
  return { es: `${percentNote.es} ${note.es}`, en: `${percentNote.en} ${note.en}` };
}
