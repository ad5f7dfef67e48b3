import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { levelOfUbigeo, type TerritoryLevel, type Ubigeo } from '../../geodata/model/territory.ts';
import type { PageRequest } from '../../geodata/model/territory-filter.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { type Connection, pageOfList } from '../common/connection.ts';
import type { Context } from '../context.ts';
import { requireKnown } from '../territory/territory-lookup.ts';
import { type GapIndexArgs, gapChoice } from './gap-index.args.ts';
import { gapIndexAt, gapIndexView } from './gap-index.ts';
import type { GapPlaceType } from './gap-ranking.type.ts';

interface RankingQuestion extends GapIndexArgs, PageRequest {
  sector?: Sector | null;
  level: TerritoryLevel;
  within?: Ubigeo | null;
}

/** A page of the ranking. Throws BAD_INPUT or NOT_FOUND, and the errors of `gapSubject`. */
export async function gapRanking(
  question: RankingQuestion,
  context: Context,
): Promise<Connection<GapPlaceType>> {
  const { sector, sectors, level } = question;
  if (sector && sectors) {
    throw new DomainError('BAD_INPUT', 'Got sector and sectors; expected one of them.', {
      argument: 'sector',
    });
  }
  const within = areaOf(question.within, level, context);
  const choice = gapChoice(
    { ...question, sectors: sector ? [sector] : (sectors ?? null) },
    level,
    within,
  );
  const view = await gapIndexView(choice, context);
  const { columns } = view;
  const page = pageOfList(
    Array.from(columns.order),
    (at) => columns.ubigeos[at] as Ubigeo,
    question,
  );
  const nodes = page.nodes.map((at) => ({
    territory: context.reference.territories.get(columns.ubigeos[at] as Ubigeo) as TerritoryRow,
    index: gapIndexAt(view, at),
  }));
  const edges = () =>
    page.edges().map(({ cursor }, k) => ({ cursor, node: nodes[k] as GapPlaceType }));
  return { ...page, nodes, edges };
}

/** The code of a territory that holds others of the level, '' when none is given. */
export function areaOf(
  within: Ubigeo | null | undefined,
  level: TerritoryLevel,
  context: Context,
): Ubigeo {
  if (!within) return '';
  requireKnown([within], context, 'within');
  const digits = { REGION: 2, PROVINCE: 4, DISTRICT: 6 }[level];
  if (within.length < digits) return within;
  const got = `the ${levelOfUbigeo(within)?.toLowerCase()} ${within}`;
  throw new DomainError(
    'BAD_INPUT',
    `Got ${got}; expected a territory that holds others of the level ${level}.`,
    { argument: 'within' },
  );
}
