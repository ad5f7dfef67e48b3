import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { TerritoryLevel } from '../../geodata/model/territory.ts';
import type { Context } from '../context.ts';
import { facilityNode } from '../facility/facility.resolver.ts';
import { goodPracticeNode } from '../good-practice/good-practice.resolver.ts';
import { interventionNode } from '../intervention/interventions.ts';
import { mancomunidadNode } from '../mancomunidad/mancomunidad.resolver.ts';
import { programmeNode } from '../programme/programme.resolver.ts';
import { NodeType } from './node.type.ts';

type Found = object | null | undefined;
type Finder = (key: string, context: Context) => Promise<Found> | Found;

const territory =
  (level: TerritoryLevel): Finder =>
  async (key, { reference }) => {
    const row = await reference.territories.get(key);
    return row?.level === level ? row : null;
  };

const byKey = <Row extends { id: string }>(
  rows: readonly Row[],
  key: string,
  present: (row: Row) => object,
): Found => {
  const row = rows.find(({ id }) => id === key);
  return row && present(row);
};

/** How a node of each type is found again by its key. */
const finders: Readonly<Record<string, Finder>> = {
  Region: territory('REGION'),
  Province: territory('PROVINCE'),
  District: territory('DISTRICT'),
  Facility: async (key, { loaders }) => {
    const row = await loaders.facility.load(key);
    return row && facilityNode(row);
  },
  Mancomunidad: (key, { reference }) => byKey(reference.mancomunidades, key, mancomunidadNode),
  Programme: (key, { reference }) => byKey(reference.programmes, key, programmeNode),
  Intervention: (key, { reference }) => byKey(reference.interventions, key, interventionNode),
  GoodPractice: (key, { reference }) => byKey(reference.goodPractices, key, goodPracticeNode),
};

/** More ids in one question than a page holds. */
const MOST_IDS = 2000;

async function findNode(id: string, context: Context): Promise<object | null> {
  const [type = '', ...rest] = id.split(':');
  const finder = Object.hasOwn(finders, type) ? finders[type] : undefined;
  if (!finder || rest.length === 0) {
    throw new DomainError(
      'BAD_INPUT',
      `Got the id ${JSON.stringify(id)}; expected a type and key, such as District:220104.`,
      { argument: 'id' },
    );
  }
  return (await finder(rest.join(':'), context)) ?? null;
}

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, { nullable: true, description: 'Null when nothing has this id.' })
  node(
    @Arg('id', () => ID, { description: 'Type and key: `District:220104`.' }) id: string,
    @Ctx() context: Context,
  ): Promise<object | null> {
    return findNode(id, context);
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description: 'One entry an id, in their order; null where nothing has it. At most 2000 ids.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Types and keys: `District:220104`.' }) ids: string[],
    @Ctx() context: Context,
  ): Promise<(object | null)[]> {
    if (ids.length > MOST_IDS) {
      throw new DomainError('BAD_INPUT', `Got ${ids.length} ids; expected at most ${MOST_IDS}.`, {
        argument: 'ids',
      });
    }
    return Promise.all(ids.map((id) => findNode(id, context)));
  }
}
