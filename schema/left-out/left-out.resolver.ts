import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { indicatorByCode } from '../../geodata/indicators/registry.ts';
import type { MissingReason } from '../../geodata/model/measure.ts';
import type { Sector } from '../../geodata/model/sector.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { IncompleteTerritory } from '../../geodata/questions/territory-variables.ts';
import { MissingReasonEnum } from '../common/model-enums.ts';
import type { Context } from '../context.ts';
import { sectorNeedsOf } from '../service-gap/service-gap.ts';
import { TerritoryType } from '../territory/territory.type.ts';
import { LeftOutTerritoryType, MissingVariableType } from './left-out.type.ts';

@Resolver(() => LeftOutTerritoryType)
export class LeftOutTerritoryResolver {
  @FieldResolver(() => TerritoryType, { description: 'The territory.' })
  territory(
    @Root() { ubigeo }: IncompleteTerritory,
    @Ctx() { reference }: Context,
  ): TerritoryRow | undefined {
    return reference.territories.get(ubigeo);
  }

  @FieldResolver(() => [MissingVariableType], { description: 'The variables it lacks.' })
  missing(@Root() { ubigeo, missing }: IncompleteTerritory): MissingVariableType[] {
    return missing.map((code) => ({ code, ubigeo }));
  }
}

@Resolver(() => MissingVariableType)
export class MissingVariableResolver {
  @FieldResolver(() => MissingReasonEnum, { description: 'Why it has no value.' })
  missingReason(
    @Root() variable: MissingVariableType,
    @Ctx() context: Context,
  ): Promise<MissingReason> {
    return reasonOf(variable, context);
  }
}

async function reasonOf(
  { code, ubigeo }: MissingVariableType,
  context: Context,
): Promise<MissingReason> {
  if (indicatorByCode.has(code)) {
    const [row] = await context.loaders.indicators({ codes: [code], year: null }).load(ubigeo);
    return row?.missingReason ?? 'NOT_IN_SOURCE';
  }
  if (code === 'POPULATION') return 'NOT_IN_SOURCE';
  const [found] = await sectorNeedsOf(ubigeo, [code as Sector], context);
  return found?.need.missingReason ?? 'NOT_IN_SOURCE';
}
