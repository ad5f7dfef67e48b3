import type { Portfolio } from '../../geodata/analysis/portfolio.ts';
import {
  describeConflict,
  type PortfolioConflict,
} from '../../geodata/analysis/portfolio-conflicts.ts';
import {
  fillPortfolioInput,
  type PortfolioRequest,
} from '../../geodata/analysis/portfolio-defaults.ts';
import {
  clustersByRegion,
  governmentsOf,
  plannedWaves,
} from '../../geodata/analysis/portfolio-governments.ts';
import type { PlanPortfolioInput } from '../../geodata/analysis/portfolio-input.ts';
import { clusterCriteria } from '../../geodata/criteria/registry.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Context } from '../context.ts';
import { requireKnown } from '../territory/territory-lookup.ts';
import type { PortfolioType } from './plan-portfolio.type.ts';

/**
 * The best portfolio. Throws BAD_INPUT, NOT_FOUND or INSUFFICIENT_DATA for a wrong input, CONFLICT
 * when its numbers of clusters cannot hold together, TIMEOUT when the time was up before any was
 * found.
 */
export async function answerPortfolio(
  request: PortfolioRequest,
  context: Context,
): Promise<PortfolioType> {
  const { analyst, reference, signal } = context;
  for (const [i, code] of (request.within ?? []).entries()) {
    requireKnown([code], context, `input.within[${i}]`);
  }
  const { waves } = await reference.clusters();
  const input = fillPortfolioInput(request, waves, clusterCriteria);
  const found = await analyst.ask('planPortfolio', input, reference, signal);
  const { status, conflicts } = found;
  if (status === 'INFEASIBLE') throw infeasible(conflicts, input, reference.names);
  const { totalScore, bound, gap, greedyTotal, replay, ...rest } = found;
  if (totalScore === null || bound === null || gap === null) throw nothingFound(input);
  return {
    ...rest,
    ...countsOf(found),
    value: totalScore,
    bound,
    gap,
    greedyValue: greedyTotal,
    seed: replay.seed,
    dataDigest: replay.dataDigest,
    dataVersion: reference.dataVersion,
    replay: replay.input,
  };
}

function countsOf({ clusters }: Portfolio) {
  return {
    waves: plannedWaves(clusters),
    clustersByRegion: clustersByRegion(clusters),
    governments: governmentsOf(clusters),
  };
}

/** Which argument asks for what a constraint says. */
function argumentOf({ subject, region }: PortfolioConflict, { regions }: PlanPortfolioInput) {
  if (subject === 'WAVE' || subject === 'WAVE_REGION') return 'input.waves';
  if (subject === 'TOTAL') return 'input.total';
  if (subject === 'LOCKED') return 'input.locks';
  const isNamed = regions?.some((one) => one.region === region) === true;
  return isNamed ? 'input.regions' : 'input.perRegion';
}

/** Names the constraints that cannot hold together. */
function infeasible(
  conflicts: readonly PortfolioConflict[],
  input: PlanPortfolioInput,
  names: ReadonlyMap<string, string>,
): DomainError {
  const texts = conflicts.map((one) => describeConflict(one, (u) => names.get(u) ?? u, 'EN'));
  const asked = conflicts.find(({ subject }) => subject !== 'AVAILABLE');
  const argument = asked === undefined ? 'input' : argumentOf(asked, input);
  const message = `${argument}: got numbers of clusters that cannot hold together: ${texts.join(' ')} Expected numbers that can.`;
  return new DomainError('CONFLICT', message, { argument });
}

function nothingFound({ timeLimitSeconds }: PlanPortfolioInput): DomainError {
  const argument = 'input.timeLimitSeconds';
  const message = `${argument}: got no portfolio within ${timeLimitSeconds} s, expected a longer time limit.`;
  return new DomainError('TIMEOUT', message, { argument });
}
