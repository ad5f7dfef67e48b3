import type { MissingReason, Sector } from '../api/operations.ts';
import { categoricalColors, ground } from '../map/palettes.ts';

interface Need {
  value: number | null;
  missingReason: MissingReason | null;
}

/** A territory, or the country, whose needs stand side by side with others'. */
export interface Compared {
  label: string;
  needs: ReadonlyMap<Sector, Need>;
}

/** How each of the compared is drawn: the territory itself first, then those that hold it. */
export const comparedStyles = [
  { color: ground.ink, symbol: 'circle', sign: '●' },
  { color: categoricalColors[0], symbol: 'diamond', sign: '◇' },
  { color: categoricalColors[5], symbol: 'square', sign: '□' },
  { color: '#006d50', symbol: 'triangle', sign: '△' },
] as const;

export function needsBySector(
  needs: readonly { sector: Sector; need: Need }[],
): ReadonlyMap<Sector, Need> {
  return new Map(needs.map(({ sector, need }) => [sector, need]));
}

/** The sectors, those with the largest need of the first compared on top; without a value last. */
export function bySize(compared: readonly Compared[]): Sector[] {
  const [own] = compared;
  if (!own) return [];
  const sizeOf = (sector: Sector) => own.needs.get(sector)?.value ?? -1;
  return [...own.needs.keys()].sort((a, b) => sizeOf(b) - sizeOf(a));
}
