import type { PeopleFragment } from '../api/operations.ts';

type Need = PeopleFragment['sectorNeeds'][number];

export interface MeanNeed {
  sector: Need['sector'];
  /** 0-1, 1 = worst; null when no territory has it. */
  need: number | null;
}

/** The mean need of each sector over the territories that have one, weighted by their people. */
export function meanNeeds(territories: readonly PeopleFragment[]): MeanNeed[] {
  const sectors = territories[0]?.sectorNeeds.map(({ sector }) => sector) ?? [];
  return sectors.map((sector) => {
    let sum = 0;
    let people = 0;
    for (const { population, sectorNeeds } of territories) {
      const need = sectorNeeds.find((one) => one.sector === sector)?.need.value ?? null;
      if (need === null || population.value === null) continue;
      sum += need * population.value;
      people += population.value;
    }
    return { sector, need: people > 0 ? sum / people : null };
  });
}

/** The sector in which the first is worst against the second; null when it is nowhere worse. */
export function widestGap(
  own: readonly MeanNeed[],
  others: readonly MeanNeed[],
): { sector: Need['sector']; own: number; other: number } | null {
  let widest: { sector: Need['sector']; own: number; other: number } | null = null;
  for (const { sector, need } of own) {
    const other = others.find((one) => one.sector === sector)?.need ?? null;
    if (need === null || other === null || need <= other) continue;
    if (widest === null || need - other > widest.own - widest.other) {
      widest = { sector, own: need, other };
    }
  }
  return widest;
}
