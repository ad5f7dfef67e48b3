import { ArgsType, Field } from 'type-graphql';
import { concerns } from '../../geodata/analysis/territory-relation.ts';
import type { Intervention, InterventionStatus } from '../../geodata/model/intervention.ts';
import { searchName } from '../../geodata/model/search-name.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import { type Connection, connectionOf, pageOfList } from '../common/connection.ts';
import { InterventionStatusEnum, SectorEnum } from '../common/model-enums.ts';
import { PageArgs } from '../common/page.args.ts';
import type { Context } from '../context.ts';
import { InterventionType } from './intervention.type.ts';

export const InterventionConnection = connectionOf(() => InterventionType, 'Intervention');

@ArgsType()
export class InterventionArgs extends PageArgs {
  @Field(() => [SectorEnum], { nullable: true, description: 'In one of these sectors.' })
  sectors?: Sector[] | null;
  @Field(() => InterventionStatusEnum, { nullable: true }) status?: InterventionStatus | null;
  @Field(() => String, { nullable: true, description: 'Id of the programme.' })
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
  { reference }: Context,
): Connection<Intervention> {
  const wanted = searchName(search ?? '');
  const programmeId = programme?.replace(/^Programme:/, '');
  const found = reference.interventions
    .filter((one) => !territory || concerns(one.territories, territory))
    .filter((one) => !sectors || one.sectors.some((sector) => sectors.includes(sector)))
    .filter((one) => !status || one.status === status)
    .filter((one) => !programmeId || one.programmeId === programmeId)
    .filter((one) => one.searchText.includes(wanted));
  return pageOfList(found.map(interventionNode), ({ id }) => id, page);
}
