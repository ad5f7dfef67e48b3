import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import { countCandidateWork, visitCandidates } from './cluster-candidates.ts';
import type { ClusterGraph } from './cluster-graph.ts';
import type { ClusterArea } from './cluster-input.ts';
import type { ClusterScorer } from './cluster-score.ts';
import type { ClusterUnit } from './cluster-unit.ts';
import { buildClusterUnit } from './cluster-unit.ts';
import type { Block } from './portfolio-block.ts';
import type { CandidateTable, Column } from './portfolio-columns.ts';
import { addCandidate, createCandidateTable, undominatedColumns } from './portfolio-columns.ts';
import type { PortfolioRules } from './portfolio-input.ts';
import type { LockedCluster } from './portfolio-locks.ts';

/** What the candidates of a portfolio are made from. */
export interface CandidateSource {
  graph: ClusterGraph;
  area: ClusterArea;
  rules: PortfolioRules;
  scorer: ClusterScorer;
  locked: readonly LockedCluster[];
  maxCandidates: number;
}

export interface Candidates {
  blocks: Block[];
  /** Eligible sets that were scored, each counted once. */
  considered: number;
  /** How many of them a best portfolio may need. */
  kept: number;
}

/** Provinces that compete for districts: one, or those of a region. */
function provinceGroups({ area, rules }: CandidateSource): Ubigeo[][] {
  const groups = new Map<Ubigeo, Ubigeo[]>();
  for (const province of area.provinces) {
    const key = rules.allowCrossProvince ? province.slice(0, 2) : province;
    groups.set(key, [...(groups.get(key) ?? []), province]);
  }
  return [...groups.values()];
}

/** Refuses a question whose candidates cannot all be looked at. */
function checkWork(units: readonly ClusterUnit[], source: CandidateSource): void {
  let left = source.maxCandidates;
  for (const unit of units) {
    const work = countCandidateWork(unit, source.rules.size, left);
    left -= work.count;
    if (work.complete) continue;
    const message = `input: got more than ${source.maxCandidates} candidates by province ${unit.province}, expected fewer: narrow size, connectivity or within.`;
    throw new DomainError('TOO_COMPLEX', message, { argument: 'input' });
  }
}

/** Puts the unit's candidates that touch no locked cluster into the table; returns their number. */
function collect(
  table: CandidateTable,
  source: CandidateSource,
  unit: ClusterUnit,
  number: number,
  taken: Uint8Array,
): number {
  const { scorer, rules } = source;
  const { vertices, rank } = unit;
  const members = new Int32Array(rules.size.max);
  let considered = 0;
  visitCandidates(unit, rules.size, (locals, length) => {
    considered++;
    for (let i = 0; i < length; i++) {
      const local = locals[i] as number;
      if (taken[vertices[local] as number] === 1) return;
      let j = i - 1;
      while (j >= 0 && (rank[members[j] as number] as number) > (rank[local] as number)) {
        members[j + 1] = members[j] as number;
        j--;
      }
      members[j + 1] = local;
    }
    for (let i = 0; i < length; i++) members[i] = vertices[members[i] as number] as number;
    addCandidate(table, members, length, scorer.score(members, length), number);
  });
  return considered;
}

/**
 * The blocks of the area with the columns a best portfolio may need, block by block so that the
 * candidates of one block at a time are in memory.
 * Throws TOO_COMPLEX when there are more than `maxCandidates`.
 */
export function gatherCandidates(source: CandidateSource): Candidates {
  const { graph, area, rules, locked } = source;
  const groups = provinceGroups(source).map((provinces) => ({
    provinces,
    units: provinces.map((province) =>
      buildClusterUnit(graph, province, { ...area, ...rules, include: [] }),
    ),
  }));
  checkWork(
    groups.flatMap(({ units }) => units.filter((unit) => unit !== null)),
    source,
  );
  const taken = new Uint8Array(graph.ubigeos.length);
  for (const { members } of locked) for (const member of members) taken[member] = 1;
  let [considered, kept] = [0, 0];
  const blocks = groups.map(({ provinces, units }): Block => {
    const table = createCandidateTable(rules.size.max);
    for (const [number, unit] of units.entries()) {
      if (unit !== null) considered += collect(table, source, unit, number, taken);
    }
    const own = locked.filter(({ province }) => provinces.includes(province));
    const provinceRoom = provinces.map(
      (one) => rules.maxPerProvince - own.filter(({ province }) => province === one).length,
    );
    const columns: Column[] = undominatedColumns(table).filter(
      ({ unit }) => (provinceRoom[unit] as number) > 0,
    );
    kept += columns.length;
    return {
      region: (provinces[0] as Ubigeo).slice(0, 2),
      provinces,
      columns,
      provinceRoom,
      locked: { count: own.length, value: own.reduce((sum, { score }) => sum + score, 0) },
      options: [],
    };
  });
  return { blocks, considered, kept };
}
