import { DomainError } from '../model/domain-error.ts';
import type { Ubigeo } from '../model/territory.ts';
import { badInput } from './cluster-connectivity.ts';
import type { Eligibility } from './cluster-eligibility.ts';
import { checkEligibility } from './cluster-eligibility.ts';
import type { ClusterGraph } from './cluster-graph.ts';
import type { ClusterArea } from './cluster-input.ts';
import type { ClusterScorer } from './cluster-score.ts';
import type { PortfolioRules } from './portfolio-input.ts';

/** A locked cluster, checked and scored. Members are indices of the facts, ascending by ubigeo. */
export interface LockedCluster {
  members: Int32Array;
  province: Ubigeo;
  score: number;
  wave: number | undefined;
}

/** Districts of the graph that may be neither member nor bridge. */
function outside(graph: ClusterGraph, allowed: Uint8Array): Ubigeo[] {
  return graph.ubigeos.filter((_, i) => allowed[i] === 0);
}

/** How the districts hang together when only the allowed ones may join them. */
export function eligibilityWithin(
  graph: ClusterGraph,
  area: ClusterArea,
  rules: Pick<PortfolioRules, 'allowCrossProvince' | 'size'>,
  districts: readonly Ubigeo[],
): Eligibility {
  const { allowCrossProvince, size } = rules;
  return checkEligibility(graph, districts, {
    allowCrossProvince,
    size,
    exclude: outside(graph, area.allowed),
  });
}

function readLock(
  graph: ClusterGraph,
  area: ClusterArea,
  rules: PortfolioRules,
  at: number,
): Omit<LockedCluster, 'score'> {
  const { districts, wave } = rules.locks[at] as PortfolioRules['locks'][number];
  const argument = `locks[${at}].districts`;
  for (const district of districts) {
    const index = graph.indexOf.get(district);
    if (index === undefined) {
      const message = `input.${argument}: got ${district}, expected the code of a known district.`;
      throw new DomainError('NOT_FOUND', message, { argument: `input.${argument}` });
    }
    if (area.allowed[index] === 1) continue;
    throw badInput(argument, district, 'a district within input.within and not excluded');
  }
  const { eligible, reason, province } = eligibilityWithin(graph, area, rules, districts);
  if (!eligible) {
    const got = `${districts.join(', ') || 'no districts'} (${reason})`;
    throw badInput(argument, got, 'a set that may be a cluster under these rules');
  }
  const sorted = [...districts].sort();
  return { members: Int32Array.from(sorted, (u) => graph.indexOf.get(u) ?? -1), province, wave };
}

/**
 * The locked clusters. Throws NOT_FOUND or BAD_INPUT for sets that may not be clusters under the
 * rules, and for more of them than a province may lead; INSUFFICIENT_DATA when one has no score.
 */
export function readLocks(
  graph: ClusterGraph,
  area: ClusterArea,
  rules: PortfolioRules,
  scorer: ClusterScorer,
): LockedCluster[] {
  const led = new Map<Ubigeo, number>();
  return rules.locks.map((_, at) => {
    const lock = readLock(graph, area, rules, at);
    const count = (led.get(lock.province) ?? 0) + 1;
    led.set(lock.province, count);
    if (count > rules.maxPerProvince) {
      const expected = `at most ${rules.maxPerProvince} (maxPerProvince)`;
      throw badInput('locks', `${count} clusters led by ${lock.province}`, expected);
    }
    const score = scorer.score(lock.members, lock.members.length);
    if (!Number.isNaN(score)) return { ...lock, score };
    const argument = `input.locks[${at}]`;
    const message = `${argument}: got a set without a value of any weighted criterion, expected at least one.`;
    throw new DomainError('INSUFFICIENT_DATA', message, { argument });
  });
}
