import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { districtBlocks } from '../../geodata/analysis/travel-network/district-travel-times.ts';
import type { CapitalMinutes, ClusterFacts } from '../../geodata/model/cluster-facts.ts';
import type { ContiguityPair } from '../../geodata/model/contiguity.ts';

const sharedData = '../shared/data';
const contiguityFile = `${sharedData}/boundaries/contiguidad-distritos.csv`;

/** Whether the measured contiguity of Peru is at hand; says so on the console when it is not. */
export function hasPeru(): boolean {
  const found = existsSync(contiguityFile);
  if (!found) process.stdout.write(`skipped: ${contiguityFile} is not there\n`);
  return found;
}

/** All measured pairs of the 1,891 districts. */
export function peruPairs(): ContiguityPair[] {
  const lines = readFileSync(contiguityFile, 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const [a = '', b = '', type, meters] = line.split(',');
    const sharedMeters = Number(meters);
    return rook(a, b, sharedMeters, type === 'linea' ? 'ROOK' : 'QUEEN');
  });
}

export function rook(
  a: string,
  b: string,
  sharedMeters: number,
  kind: ContiguityPair['kind'] = 'ROOK',
): ContiguityPair {
  const [first, second] = a < b ? [a, b] : [b, a];
  return {
    a: first,
    b: second,
    kind,
    sharedMeters,
    longestRunMeters: sharedMeters,
    link: 'LAND',
  };
}

export function peruUbigeos(pairs: readonly ContiguityPair[]): string[] {
  // The two islands of Titicaca touch nobody and so are in no pair.
  return [...new Set([...pairs.flatMap(({ a, b }) => [a, b]), '210103', '211302'])].sort();
}

/** Facts with plain values for every district: the province's first district is its capital. */
export function plainFacts(ubigeos: readonly string[]): ClusterFacts {
  const provinceCapital = new Map<string, number>();
  for (const [i, ubigeo] of ubigeos.entries()) {
    const province = ubigeo.slice(0, 4);
    if (!provinceCapital.has(province)) provinceCapital.set(province, i);
  }
  const column = (value: (i: number) => number) => Float64Array.from(ubigeos, (_, i) => value(i));
  return {
    ubigeos,
    names: ubigeos.map((ubigeo) => `D${ubigeo}`),
    population: column((i) => 1000 + ((i * 7919) % 9000)),
    areaKm2: column((i) => 10 + ((i * 104729) % 5000)),
    sectorNeed: {
      HEALTH: column((i) => ((i * 31) % 101) / 100),
      EDUCATION: column((i) => ((i * 57) % 101) / 100),
    },
    nativeLanguageShare: column((i) => ((i * 13) % 101) / 100),
    capitalMinutes: plainMinutes(ubigeos),
    mancomunidades: ubigeos.map((_, i) => (i % 3 === 0 ? [`m${i % 4}`] : [])),
    priorityProvinces: new Set(),
    earlierInterventions: ubigeos.map((_, i) =>
      i % 2 === 0 ? [{ id: `i${i}`, sectors: ['HEALTH' as const] }] : [],
    ),
    provinceCapital,
  };
}

/** Times between all districts of a province, each way another; those of Peru's size as well. */
export function plainMinutes(
  ubigeos: readonly string[],
  minutes = (from: number, to: number) => 10 + ((from * 31 + to * 17) % 200),
): CapitalMinutes {
  const {
    ubigeos: sorted,
    starts,
    places,
    widths,
    tables,
  } = districtBlocks(ubigeos, [{ mode: 'MOTORISED', season: 'DRY' }]);
  const order = ubigeos.map((ubigeo) => sorted.indexOf(ubigeo));
  const { minutes: times } = tables[0]!;
  const inOrder = (column: Int32Array) => Int32Array.from(order, (i) => column[i]!);
  const columns = { starts: inOrder(starts), places: inOrder(places), widths: inOrder(widths) };
  for (const [i, a] of ubigeos.entries()) {
    for (const [j, b] of ubigeos.entries()) {
      if (a.slice(0, 4) !== b.slice(0, 4)) continue;
      const cell =
        columns.starts[i]! + columns.places[i]! * columns.widths[i]! + columns.places[j]!;
      times[cell] = i === j ? 0 : minutes(i, j);
    }
  }
  return { ...columns, minutes: times, estimated: new Uint8Array(times.length) };
}

export interface SmallRegion {
  facts: ClusterFacts;
  pairs: ContiguityPair[];
}

/** Takes some values away, and gives sector needs that often tie. */
function sprinkleGaps(facts: ClusterFacts, draw: () => number): void {
  const { HEALTH, EDUCATION } = facts.sectorNeed;
  for (const need of [HEALTH!, EDUCATION!]) for (const i of need.keys()) need[i] = draw() / 9;
  const columns = [facts.population, facts.areaKm2, facts.nativeLanguageShare, HEALTH!, EDUCATION!];
  for (const column of columns) {
    for (const i of column.keys()) if (draw() === 0) column[i] = Number.NaN;
  }
}

/** Random regions of two or three provinces, some values missing, borders often of equal length. */
export const smallRegion: fc.Arbitrary<SmallRegion> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 3 }),
    seeds: fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
  })
  .map(({ sizes, seeds }) => {
    const draw = () => seeds.next().value as number;
    const ubigeos = sizes.flatMap((size, p) =>
      Array.from({ length: size }, (_, d) => `990${p + 1}0${d + 1}`),
    );
    const pairs: ContiguityPair[] = [];
    for (const [i, a] of ubigeos.entries()) {
      for (const b of ubigeos.slice(i + 1)) {
        if (draw() < 3) pairs.push(rook(a, b, 100 * (1 + (draw() % 3))));
      }
    }
    const facts = plainFacts(ubigeos);
    sprinkleGaps(facts, draw);
    return { facts, pairs };
  });

/** All subsets of the items that hold at most so many of them. */
export function subsets<T>(items: readonly T[], most = items.length): T[][] {
  const all: T[][] = [[]];
  for (const item of items) {
    for (const set of all.slice()) if (set.length < most) all.push([...set, item]);
  }
  return all;
}

/** Whether the districts hang together over the rook pairs, found by repeated widening. */
export function isConnected(
  districts: readonly string[],
  pairs: readonly ContiguityPair[],
): boolean {
  const inside = new Set(districts);
  const joined = pairs.filter(
    ({ a, b, kind }) => kind === 'ROOK' && inside.has(a) && inside.has(b),
  );
  const reached = new Set(districts.slice(0, 1));
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { a, b } of joined) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
  }
  return reached.size === districts.length;
}

/**
 * The fewest bridges out of `others` that join the members, then the longest border with them,
 * then the lowest codes; null when `most` do not suffice. By trying every choice.
 */
export function bestBridges(
  members: readonly string[],
  others: readonly string[],
  pairs: readonly ContiguityPair[],
  most: number,
): string[] | null {
  const near = new Set([...members, ...others]);
  const rookPairs = pairs.filter(({ a, b, kind }) => kind === 'ROOK' && near.has(a) && near.has(b));
  const border = (bridges: readonly string[]) =>
    rookPairs
      .filter(
        ({ a, b }) =>
          (members.includes(a) && bridges.includes(b)) ||
          (members.includes(b) && bridges.includes(a)),
      )
      .reduce((sum, { sharedMeters }) => sum + sharedMeters, 0);
  const joining = subsets([...others].sort(), most).filter((bridges) =>
    isConnected([...members, ...bridges], rookPairs),
  );
  const fewest = Math.min(...joining.map(({ length }) => length));
  const [best] = joining
    .filter(({ length }) => length === fewest)
    .sort((x, y) => border(y) - border(x) || (x.join() < y.join() ? -1 : 1));
  return best ?? null;
}
