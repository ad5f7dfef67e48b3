import type { Ubigeo } from '../model/territory.ts';
import type { CountConstraint } from './portfolio-allocation.ts';
import { countModel, isPossible, optionRange, regionsOf } from './portfolio-allocation.ts';
import type { Block } from './portfolio-block.ts';
import type { Column } from './portfolio-columns.ts';
import type { PortfolioRules } from './portfolio-input.ts';
import type { SolverRun } from './portfolio-packing.ts';

interface Offer {
  column: Column;
  block: number;
}

/** What is left to give: clusters of each region, of each block's provinces, and in all. */
interface Room {
  total: number;
  byRegion: Map<Ubigeo, number>;
  byProvince: number[][];
  used: Set<number>;
}

function startingRoom(blocks: readonly Block[], rules: PortfolioRules): Room {
  const lockedIn = (region: Ubigeo) =>
    blocks
      .filter((block) => block.region === region)
      .reduce((sum, { locked }) => sum + locked.count, 0);
  const byRegion = regionsOf(blocks).map(
    (region) => [region, optionRange(rules, region).max - lockedIn(region)] as const,
  );
  const locked = blocks.reduce((sum, block) => sum + block.locked.count, 0);
  const inWaves = rules.waves.reduce((sum, { clusters }) => sum + clusters.max, 0);
  const most = rules.waves.length === 0 ? rules.total.max : Math.min(rules.total.max, inWaves);
  return {
    total: most - locked,
    byRegion: new Map(byRegion),
    byProvince: blocks.map(({ provinceRoom }) => [...provinceRoom]),
    used: new Set(),
  };
}

/** Takes the offer if there is room for it. */
function take(room: Room, region: Ubigeo, { column, block }: Offer): boolean {
  const provinces = room.byProvince[block] as number[];
  const left = Math.min(room.total, room.byRegion.get(region) ?? 0, provinces[column.unit] ?? 0);
  if (left <= 0 || column.members.some((member) => room.used.has(member))) return false;
  for (const member of column.members) room.used.add(member);
  room.total--;
  room.byRegion.set(region, (room.byRegion.get(region) as number) - 1);
  provinces[column.unit] = (provinces[column.unit] as number) - 1;
  return true;
}

/**
 * What taking the best candidate that still fits, again and again, is worth: the yardstick of the
 * exact answer. Null when it ends without keeping every count.
 */
export function greedyValue(
  run: SolverRun,
  blocks: readonly Block[],
  rules: PortfolioRules,
  constraints: readonly CountConstraint[],
): number | null {
  const offers = blocks
    .flatMap(({ columns }, block) => columns.map((column): Offer => ({ column, block })))
    .sort((a, b) => b.column.score - a.column.score);
  const room = startingRoom(blocks, rules);
  const regions = regionsOf(blocks);
  const counts = new Map(regions.map((region) => [region, 0]));
  let value = 0;
  for (const { locked, region } of blocks) {
    value += locked.value;
    counts.set(region, (counts.get(region) ?? 0) + locked.count);
  }
  for (const offer of offers) {
    const { region } = blocks[offer.block] as Block;
    if (!take(room, region, offer)) continue;
    value += offer.column.score;
    counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const exactly = [...counts].flatMap(([region, clusters]): CountConstraint[] => [
    { subject: 'REGION', region, wave: null, relation: '<=', clusters },
    { subject: 'REGION', region, wave: null, relation: '>=', clusters },
  ]);
  return isPossible(run, countModel([...constraints, ...exactly], regions, rules.waves))
    ? value
    : null;
}
