import { ArgsType, Field } from 'type-graphql';
import { concerns } from '../../geodata/analysis/territory-relation.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Intervention, InterventionStatus } from '../../geodata/model/intervention.ts';
import { searchName } from '../../geodata/model/search-name.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { type Connection, connectionOf, pageOfList } from '../common/connection.ts';
import { InterventionStatusEnum, SectorEnum } from '../common/model-enums.ts';
import { PageArgs } from '../common/page.args.ts';
import type { Context } from '../context.ts';
import { requireKnown } from '../territory/territory-lookup.ts';
import { InterventionType } from './intervention.type.ts';

export const InterventionConnection = connectionOf(() => InterventionType, 'Intervention');

@ArgsType()
export class InterventionArgs extends PageArgs {
  @Field(() => [SectorEnum], { nullable: true, description: 'In one of these sectors.' })
  sectors?: Sector[] | null;
  @Field(() => InterventionStatusEnum, { nullable: true, description: 'As of its document.' })
  status?: InterventionStatus | null;
  @Field(() => String, {
    nullable: true,
    description: 'Id of the programme, with or without `Programme:`.',
  })
  programme?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name or summary.' })
  search?: string | null;
}

/** With its global id. */
export function interventionNode<Row extends Intervention>(intervention: Row): Row {
  return { ...intervention, id: `Intervention:${intervention.id}` };
}

/** Interventions that fit, those that concern a territory when one is given. */
export function findInterventions(
  { sectors, status, programme, search, ...page }: InterventionArgs,
  territory: string | null | undefined,
  context: Context,
): Connection<Intervention> {
  const { reference } = context;
  if (territory) requireKnown([territory], context, 'territory');
  const wanted = searchName(search ?? '');
  const programmeId = programme?.replace(/^Programme:/, '');
  if (programmeId && !reference.programmes.some(({ id }) => id === programmeId)) {
    throw new DomainError(
      'NOT_FOUND',
      `Got ${JSON.stringify(programme)}, which is no programme; expected an id of the programmes query.`,
      { argument: 'programme' },
    );
  }
  const found = reference.interventions
    .filter((one) => !territory || concerns(one.territories, territory))
    .filter((one) => !sectors || one.sectors.some((sector) => sectors.includes(sector)))
    .filter((one) => !status || one.status === status)
    .filter((one) => !programmeId || one.programmeId === programmeId)
    .filter((one) => one.searchText.includes(wanted));
  return pageOfList(found.map(interventionNode), ({ id }) => id, page);
}
