import { createHash } from 'node:crypto';
import { type AdjacencyGraph, buildGraph } from '../geodata/analysis/graph.ts';
import type { ContiguityKind, ContiguityPair } from '../geodata/model/contiguity.ts';
import type { GoodPractice, Intervention, Programme } from '../geodata/model/intervention.ts';
import type { Mancomunidad } from '../geodata/model/mancomunidad.ts';
import type { TerritoryLevel, Ubigeo } from '../geodata/model/territory.ts';
import { contiguityPairs } from '../geodata/queries/reference/contiguity-pairs.ts';
import { type DatasetRow, loadedDatasets } from '../geodata/queries/reference/datasets.ts';
import { allGoodPractices } from '../geodata/queries/reference/good-practices.ts';
import { allInterventions } from '../geodata/queries/reference/interventions.ts';
import { allMancomunidades } from '../geodata/queries/reference/mancomunidades.ts';
import { allProgrammes } from '../geodata/queries/reference/programmes.ts';
import {
  type ReviewedContiguityRow,
  reviewedContiguity,
} from '../geodata/queries/reference/reviewed-contiguity.ts';
import { knownSources, type SourceRow } from '../geodata/queries/reference/sources.ts';
import { allTerritories, type TerritoryRow } from '../geodata/queries/reference/territories.ts';
import type { Queryable } from '../geodata/queries/sql.ts';
import type { AnalysisFacts, TerritoryFigures } from '../geodata/questions/analysis-facts.ts';
import { loadAnalysisFacts, loadTerritoryFigures } from './analysis-facts.ts';
import { type ClusterReference, loadClusterReference } from './cluster/cluster-reference.ts';

/** Which pairs count as contiguous in a question. */
export interface ContiguityChoice {
  contiguity: ContiguityKind;
  minSharedMeters: number;
  /** Whether reviewed links are added and reviewed barriers taken away. */
  reviewedLinks: boolean;
}

/** Small tables and the contiguity graph of one data version, kept in memory between requests. */
export interface Reference {
  /** Hash of everything that is loaded. */
  dataVersion: string;
  datasets: DatasetRow[];
  sources: ReadonlyMap<string, SourceRow>;
  territories: ReadonlyMap<Ubigeo, TerritoryRow>;
  /** Territories of a level inside another one (or the whole country, ''), by code. */
  inside(level: TerritoryLevel, parent: Ubigeo): readonly TerritoryRow[];
  names: ReadonlyMap<Ubigeo, string>;
  districts: readonly Ubigeo[];
  pairs: readonly ContiguityPair[];
  /** Pairs by `a b` with a < b. */
  pairOf: ReadonlyMap<string, ContiguityPair>;
  reviewed: readonly ReviewedContiguityRow[];
  graph(choice: ContiguityChoice): AdjacencyGraph;
  mancomunidades: Mancomunidad[];
  programmes: Programme[];
  interventions: (Intervention & { searchText: string })[];
  goodPractices: (GoodPractice & { searchText: string })[];
  /** What cluster proposals need; read when first asked for. */
  clusters(): Promise<ClusterReference>;
  /** Latest figures, column by column; read when first asked for. */
  territoryFigures(): Promise<TerritoryFigures>;
  /** What questions answered apart from the event loop know; read when first asked for. */
  analysisFacts(): Promise<AnalysisFacts>;
}

export interface References {
  /** The reference of what is loaded now, checked at most every five seconds. */
  current(): Promise<Reference>;
  /** The same, when it need not be checked now. */
  justChecked(): Reference | undefined;
}

const RECHECK_MS = 5000;

/** Keeps one reference and replaces it when another data version is loaded. */
export function createReferences(db: Queryable): References {
  let known: Reference | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;
  let pending: Promise<Reference> | undefined;
  const refresh = async (): Promise<Reference> => {
    const datasets = await loadedDatasets(db);
    const version = versionOf(datasets);
    if (known?.dataVersion !== version) known = await loadReference(db, datasets, version);
    checkedAt = performance.now();
    return known;
  };
  const justChecked = () => (performance.now() - checkedAt < RECHECK_MS ? known : undefined);
  return {
    justChecked,
    current: async () => {
      const checked = justChecked();
      if (checked !== undefined) return checked;
      pending ??= refresh().finally(() => {
        pending = undefined;
      });
      return pending;
    },
  };
}

/** Equal for equal data, whatever the order or time of loading; 16 hexadecimal digits. */
export function versionOf(datasets: readonly Pick<DatasetRow, 'id' | 'version'>[]): string {
  const lines = datasets.map(({ id, version }) => `${id} ${version}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}

async function loadReference(
  db: Queryable,
  datasets: DatasetRow[],
  dataVersion: string,
): Promise<Reference> {
  const sources = await knownSources(db);
  const territories = await allTerritories(db);
  const land = await contiguityPairs(db);
  const reviewed = await reviewedContiguity(db);
  const pairs: ContiguityPair[] = land.map((pair) => ({ ...pair, link: 'LAND' }));
  for (const row of reviewed) if (row.decision === 'LINK') pairs.push(linkPair(row));
  const districts = territories.map(({ ubigeo }) => ubigeo).filter((ubigeo) => ubigeo.length === 6);
  const reference: Reference = {
    dataVersion,
    datasets,
    sources: new Map(sources.map((source) => [source.id, source])),
    territories: new Map(territories.map((territory) => [territory.ubigeo, territory])),
    inside: groupInside(territories),
    names: new Map(territories.map(({ ubigeo, name }) => [ubigeo, name])),
    districts,
    pairs,
    pairOf: new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair])),
    reviewed,
    graph: graphCache(districts, pairs, reviewed),
    mancomunidades: await allMancomunidades(db),
    programmes: await allProgrammes(db),
    interventions: await allInterventions(db),
    goodPractices: await allGoodPractices(db),
    territoryFigures: readOnce(() => loadTerritoryFigures(db, reference)),
    clusters: readOnce(() => loadClusterReference(db, reference)),
    analysisFacts: readOnce(() => loadAnalysisFacts(db, reference)),
  };
  return reference;
}

/** Reads when first asked, and again after a failure. */
function readOnce<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= read().catch((error) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}

function groupInside(territories: readonly TerritoryRow[]): Reference['inside'] {
  const groups = new Map<string, TerritoryRow[]>();
  for (const territory of territories) {
    for (const digits of [0, 2, 4]) {
      if (digits >= territory.ubigeo.length) continue;
      const key = `${territory.level} ${territory.ubigeo.slice(0, digits)}`;
      const group = groups.get(key);
      if (group) group.push(territory);
      else groups.set(key, [territory]);
    }
  }
  return (level, parent) => groups.get(`${level} ${parent}`) ?? [];
}

function linkPair({ a, b }: ReviewedContiguityRow): ContiguityPair {
  return { a, b, kind: 'ROOK', sharedMeters: 0, longestRunMeters: 0, link: 'REVIEWED' };
}

/** Graphs of recent choices; a question with a new length builds its own. */
function graphCache(
  districts: readonly Ubigeo[],
  pairs: readonly ContiguityPair[],
  reviewed: readonly ReviewedContiguityRow[],
): (choice: ContiguityChoice) => AdjacencyGraph {
  const MOST_GRAPHS = 16;
  const graphs = new Map<string, AdjacencyGraph>();
  const barriers = new Set(
    reviewed.filter(({ decision }) => decision === 'BARRIER').map(({ a, b }) => `${a} ${b}`),
  );
  return (choice) => {
    const key = JSON.stringify(choice);
    const known = graphs.get(key);
    if (known) return known;
    const counted = pairs.filter((pair) => counts(pair, choice, barriers));
    const graph = buildGraph(
      districts,
      counted.map(({ a, b, sharedMeters }) => ({ a, b, weight: sharedMeters })),
    );
    const oldest = graphs.size >= MOST_GRAPHS ? graphs.keys().next().value : undefined;
    if (oldest !== undefined) graphs.delete(oldest);
    graphs.set(key, graph);
    return graph;
  };
}

function counts(
  pair: ContiguityPair,
  { contiguity, minSharedMeters, reviewedLinks }: ContiguityChoice,
  barriers: ReadonlySet<string>,
): boolean {
  if (pair.link === 'REVIEWED') return reviewedLinks;
  if (reviewedLinks && barriers.has(`${pair.a} ${pair.b}`)) return false;
  if (contiguity === 'ROOK' && pair.kind !== 'ROOK') return false;
  return pair.sharedMeters >= minSharedMeters;
}
