import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { components } from '../../geodata/analysis/components.ts';
import { concerns } from '../../geodata/analysis/territory-relation.ts';
import type { Mancomunidad, MancomunidadKind } from '../../geodata/model/mancomunidad.ts';
import { searchName } from '../../geodata/model/search-name.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import { type Connection, connectionOf, pageOfList } from '../common/connection.ts';
import { MancomunidadKindEnum } from '../common/model-enums.ts';
import { PageArgs } from '../common/page.args.ts';
import { MultiPolygonScalar, UbigeoScalar } from '../common/scalars.ts';
import { type Context, loadJointShape } from '../context.ts';
import { ContiguityArgs, choiceOf } from '../contiguity/contiguity.args.ts';
import { drawingOf, GeometryArgs } from '../territory/territory.args.ts';
import { DistrictType, TerritoryType } from '../territory/territory.type.ts';
import { knownTerritories, requireKnown } from '../territory/territory-lookup.ts';
import { MancomunidadMemberType, MancomunidadType } from './mancomunidad.type.ts';

const MancomunidadConnection = connectionOf(() => MancomunidadType, 'Mancomunidad');

type MancomunidadNode = Omit<Mancomunidad, 'id'> & { id: string; key: string };

/** With its global id; the plain one stays as `key`. */
export function mancomunidadNode(association: Mancomunidad): MancomunidadNode {
  return { ...association, id: `Mancomunidad:${association.id}`, key: association.id };
}

@Resolver(() => MancomunidadType)
export class MancomunidadResolver {
  @Query(() => MancomunidadConnection, { description: 'Associations, by name.' })
  mancomunidades(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @Arg('kind', () => MancomunidadKindEnum, {
      nullable: true,
      description: 'Of municipalities or of regions; both when not given.',
    })
    kind?: MancomunidadKind,
    @Arg('territory', () => UbigeoScalar, {
      nullable: true,
      description: 'With members in, inside or around this territory.',
    })
    territory?: string,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of the name; case and accents do not count.',
    })
    search?: string,
    @Arg('membersKnown', () => Boolean, {
      nullable: true,
      description: 'Whether its members are listed; both when not given.',
    })
    membersKnown?: boolean,
  ): Connection<MancomunidadNode> {
    if (territory) requireKnown([territory], context, 'territory');
    const wanted = searchName(search ?? '');
    const found = context.reference.mancomunidades
      .filter((association) => !kind || association.kind === kind)
      .filter(
        ({ members }) =>
          !territory ||
          concerns(
            members.map((m) => m.ubigeo),
            territory,
          ),
      )
      .filter((association) => searchName(association.name).includes(wanted))
      .filter((one) => membersKnown === undefined || one.membersKnown === membersKnown);
    return pageOfList(found.map(mancomunidadNode), ({ key }) => key, page);
  }

  @FieldResolver(() => [MancomunidadMemberType], {
    description: 'Its members, by code; empty when they are not known.',
  })
  members(
    @Root() { members }: MancomunidadNode,
    @Ctx() { reference }: Context,
  ): MancomunidadMemberType[] {
    return members.flatMap((member) => {
      const territory = reference.territories.get(member.ubigeo);
      return territory ? [{ ...member, territory }] : [];
    });
  }

  @FieldResolver(() => TerritoryType, {
    nullable: true,
    description: 'Where it has its seat; null when not known.',
  })
  seat(@Root() { seat }: MancomunidadNode, @Ctx() { reference }: Context): TerritoryRow | null {
    return seat === null ? null : (reference.territories.get(seat) ?? null);
  }

  @FieldResolver(() => [[DistrictType]], {
    description:
      'The contiguous parts of its territory: one when its members adjoin. A provincial municipality counts with all districts of its province.',
  })
  components(
    @Root() { members }: MancomunidadNode,
    @Args(() => ContiguityArgs) args: ContiguityArgs,
    @Ctx() context: Context,
  ): Promise<TerritoryRow[][]> {
    const graph = context.reference.graph(choiceOf(args));
    const parts = components(graph, districtsOf(members, context));
    return Promise.all(parts.map((part) => knownTerritories(part, context)));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether its territory hangs together; null when its members are not known.',
  })
  contiguous(
    @Root() { members }: MancomunidadNode,
    @Args(() => ContiguityArgs) args: ContiguityArgs,
    @Ctx() context: Context,
  ): boolean | null {
    if (members.length === 0) return null;
    const graph = context.reference.graph(choiceOf(args));
    return components(graph, districtsOf(members, context)).length === 1;
  }

  @FieldResolver(() => MultiPolygonScalar, {
    description:
      'The territory of all members as one shape, without parts when they are not known.',
  })
  geometry(
    @Root() { members }: MancomunidadNode,
    @Args(() => GeometryArgs) args: GeometryArgs,
    @Ctx() context: Context,
  ): Promise<object> {
    return loadJointShape(
      context,
      members.map(({ ubigeo }) => ubigeo),
      drawingOf(args),
    );
  }
}

function districtsOf(members: Mancomunidad['members'], { reference }: Context): string[] {
  return reference.districts.filter((district) =>
    members.some(({ ubigeo }) => district.startsWith(ubigeo)),
  );
}

@Resolver(() => DistrictType)
export class DistrictMancomunidadesResolver {
  @FieldResolver(() => [MancomunidadType], {
    description: 'Municipal associations that it belongs to, itself or through its province.',
  })
  mancomunidades(
    @Root() { ubigeo }: TerritoryRow,
    @Ctx() { reference }: Context,
  ): MancomunidadNode[] {
    return reference.mancomunidades
      .filter(({ kind }) => kind === 'MUNICIPAL')
      .filter(({ members }) => members.some((member) => ubigeo.startsWith(member.ubigeo)))
      .map(mancomunidadNode);
  }
}
