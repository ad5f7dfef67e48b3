import { DomainError } from '../model/domain-error.ts';
import type { Sector } from '../model/sector.ts';
import { sectors as knownSectors } from '../model/sector.ts';
import type { Ubigeo } from '../model/territory.ts';
import { levelOfUbigeo } from '../model/territory.ts';
import type { SizeRange } from './cluster-candidates.ts';
import type { ConnectivityInput } from './cluster-connectivity.ts';
import { badInput } from './cluster-connectivity.ts';
import { leadProvince } from './cluster-eligibility.ts';
import type { ClusterGraph } from './cluster-graph.ts';
import type { ScoringInput } from './cluster-score.ts';

/** The question for cluster proposals; what each field means for the answer is said beside it. */
export interface ProposeClustersInput extends ScoringInput {
  /** Regions and/or provinces; neither members nor bridges come from outside. */
  within: readonly Ubigeo[];
  /** Members of a cluster, 2-10. Default 3-6. */
  size?: SizeRange | undefined;
  connectivity?: ConnectivityInput | undefined;
  /** Districts every proposal must have as members. */
  include?: readonly Ubigeo[] | undefined;
  /** Districts that are neither members nor bridges. */
  exclude?: readonly Ubigeo[] | undefined;
  /** Whether one member may come from another province of the region. Default false. */
  allowCrossProvince?: boolean | undefined;
  /** How many proposals, 1-1000. Default 10. */
  first?: number | undefined;
}

/** Where clusters may lie; districts are indices of the graph. */
export interface ClusterArea {
  /** Provinces that may lead a cluster, ascending. */
  provinces: Ubigeo[];
  /** 1 = may be a member or a bridge. */
  allowed: Uint8Array;
  include: number[];
}

/** The chosen sectors. Throws BAD_INPUT unless they are one or two different ones. */
export function checkSectors(sectors: readonly Sector[]): void {
  const unknown = sectors.find((sector) => !knownSectors.includes(sector));
  if (unknown !== undefined) {
    throw badInput('sectors', unknown, `sectors out of ${knownSectors.join(', ')}`);
  }
  if (sectors.length < 1 || sectors.length > 2 || new Set(sectors).size < sectors.length) {
    throw badInput('sectors', sectors.join(', ') || 'none', 'one sector or two different ones');
  }
}

/** The size range with its default. Throws BAD_INPUT outside 2-10 or when min exceeds max. */
export function resolveSize(size: SizeRange | undefined): SizeRange {
  const { min, max } = size ?? { min: 3, max: 6 };
  if (!Number.isInteger(min) || min < 2 || min > 10) {
    throw badInput('size.min', `${min}`, 'a whole number from 2 to 10');
  }
  if (!Number.isInteger(max) || max < min || max > 10) {
    throw badInput('size.max', `${max}`, `a whole number from ${min} (size.min) to 10`);
  }
  return { min, max };
}

/** How many proposals. Throws BAD_INPUT outside 1-1000. */
export function resolveFirst(first: number | undefined): number {
  const count = first ?? 10;
  if (Number.isInteger(count) && count >= 1 && count <= 1000) return count;
  throw badInput('first', `${count}`, 'a whole number from 1 to 1000');
}

/** Provinces that the regions and provinces of `within` hold, each once, ascending. */
function provincesWithin(graph: ClusterGraph, within: readonly Ubigeo[]): Ubigeo[] {
  if (within.length === 0) throw badInput('within', 'none', 'at least one region or province');
  const all = [...graph.districtsOf.keys()];
  const found = new Set<Ubigeo>();
  for (const [i, code] of within.entries()) {
    const level = levelOfUbigeo(code);
    if (level === undefined || level === 'DISTRICT') {
      throw badInput(`within[${i}]`, code, 'the code of a region (2 digits) or province (4)');
    }
    const provinces = all.filter((province) => province.startsWith(code));
    if (provinces.length === 0) throw notFound(`within[${i}]`, code, 'region or province');
    for (const province of provinces) found.add(province);
  }
  return [...found].sort();
}

function notFound(argument: string, got: string, what: string): DomainError {
  const message = `input.${argument}: got ${got}, expected the code of a known ${what}.`;
  return new DomainError('NOT_FOUND', message, { argument: `input.${argument}` });
}

function districtIndex(graph: ClusterGraph, ubigeo: Ubigeo, argument: string): number {
  if (levelOfUbigeo(ubigeo) !== 'DISTRICT') {
    throw badInput(argument, ubigeo, 'the 6-digit code of a district');
  }
  const index = graph.indexOf.get(ubigeo);
  if (index === undefined) throw notFound(argument, ubigeo, 'district');
  return index;
}

/** Refuses included districts that no single cluster may hold together. */
function checkTogether(include: readonly Ubigeo[], allowCrossProvince: boolean): void {
  const byProvince = [...new Set(include.map((ubigeo) => ubigeo.slice(0, 4)))].sort();
  const got = `districts of provinces ${byProvince.join(' and ')}`;
  if (byProvince.length > 1 && !allowCrossProvince) {
    throw badInput('include', got, 'districts of one province, or allowCrossProvince: true');
  }
  if (new Set(include.map((ubigeo) => ubigeo.slice(0, 2))).size > 1) {
    throw badInput('include', got, 'districts of one region');
  }
  if (include.length > 0 && leadProvince(include).outside > 1) {
    throw badInput('include', got, 'at most one district outside the province of the others');
  }
}

/** What `readArea` needs of the question besides the codes. */
interface AreaRules {
  size: SizeRange;
  allowCrossProvince: boolean;
}

/**
 * Where the clusters may lie. Throws BAD_INPUT or NOT_FOUND, with the argument it is about, for
 * codes that are malformed, unknown, outside `within`, both included and excluded, or that no
 * cluster may hold together.
 */
export function readArea(
  graph: ClusterGraph,
  input: Pick<ProposeClustersInput, 'within' | 'include' | 'exclude'>,
  rules: AreaRules,
): ClusterArea {
  const provinces = provincesWithin(graph, input.within);
  const allowed = new Uint8Array(graph.ubigeos.length);
  for (const province of provinces) {
    for (const district of graph.districtsOf.get(province) ?? []) allowed[district] = 1;
  }
  const excluded = (input.exclude ?? []).map((u, i) => districtIndex(graph, u, `exclude[${i}]`));
  const include = [...new Set(input.include ?? [])];
  const included = include.map((ubigeo, i) => {
    const index = districtIndex(graph, ubigeo, `include[${i}]`);
    if (excluded.includes(index)) {
      throw badInput(`include[${i}]`, `${ubigeo}, also excluded`, 'a district not in exclude');
    }
    if (allowed[index] === 1) return index;
    throw badInput(`include[${i}]`, ubigeo, `a district within ${input.within.join(', ')}`);
  });
  checkTogether(include, rules.allowCrossProvince);
  if (include.length > rules.size.max) {
    throw badInput(
      'include',
      `${include.length} districts`,
      `at most ${rules.size.max} (size.max)`,
    );
  }
  for (const index of excluded) allowed[index] = 0;
  return { provinces, allowed, include: included };
}
