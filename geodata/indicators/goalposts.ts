import type { Goalposts } from '../model/indicator.ts';
import type { Bilingual } from '../model/language.ts';

const allDistricts: Bilingual = { es: 'los distritos con dato', en: 'the districts with data' };

/** Districts where the value rests on enough children not to be chance. */
export const largeEnoughBase: Bilingual = {
  es: 'los distritos con 30 o más niños evaluados',
  en: 'the districts with 30 or more children evaluated',
};

/**
 * Ends for a share of people, homes or premises that lack a service: best 0, because nobody should
 * lack it; worst the value that only the most deprived 5 % of districts pass, as measured in `year`
 * and rounded up, so that it stays fixed when new data arrive. A null year is one not stated.
 */
export function lackingUpTo(worst: number, year: number | null, among = allDistricts): Goalposts {
  const when = { es: year ?? 'año no indicado', en: year ?? 'year not stated' };
  return {
    best: 0,
    worst,
    reason: {
      es: `Meta: que a nadie le falte (0). Peor extremo: percentil 95 de ${among.es} (${when.es}), redondeado hacia arriba.`,
      en: `Target: nobody lacks it (0). Worst end: 95th percentile of ${among.en} (${when.en}), rounded up.`,
    },
  };
}
