import { DomainError } from '../../geodata/model/domain-error.ts';
import { levelOfUbigeo, type TerritoryLevel, type Ubigeo } from '../../geodata/model/territory.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { Context } from '../context.ts';

const digits: Readonly<Record<TerritoryLevel, number>> = { REGION: 2, PROVINCE: 4, DISTRICT: 6 };

/** The territory of a level. Throws BAD_INPUT for a code of another level, NOT_FOUND for an unknown one. */
export function requireTerritory(
  ubigeo: Ubigeo,
  level: TerritoryLevel,
  { reference }: Context,
  argument = 'ubigeo',
): TerritoryRow {
  if (levelOfUbigeo(ubigeo) !== level) {
    throw new DomainError(
      'BAD_INPUT',
      `Got "${ubigeo}" (${ubigeo.length} digits); expected the ${digits[level]} digits of a ${level.toLowerCase()}.`,
      { argument },
    );
  }
  const row = reference.territories.get(ubigeo);
  if (row) return row;
  throw new DomainError(
    'NOT_FOUND',
    `Got "${ubigeo}", which is no ${level.toLowerCase()} of the loaded data; expected an INEI code of today's frame.`,
    { argument },
  );
}

/** Refuses codes of no territory of the loaded data, naming the first. */
export function requireKnown(
  ubigeos: readonly Ubigeo[],
  { reference }: Context,
  argument: string,
): void {
  const unknown = ubigeos.find((ubigeo) => !reference.names.has(ubigeo));
  if (unknown === undefined) return;
  throw new DomainError(
    'NOT_FOUND',
    `Got "${unknown}", which is no territory of the loaded data; expected an INEI code of today's frame.`,
    { argument },
  );
}

/** Refuses codes that are not districts of the loaded data, naming the first. */
export function requireDistricts(
  ubigeos: readonly Ubigeo[],
  { reference }: Context,
  argument: string,
): void {
  for (const ubigeo of ubigeos) {
    if (ubigeo.length !== 6) {
      throw new DomainError(
        'BAD_INPUT',
        `Got "${ubigeo}" (${ubigeo.length} digits); expected the 6 digits of a district.`,
        { argument },
      );
    }
    if (!reference.names.has(ubigeo)) {
      throw new DomainError(
        'NOT_FOUND',
        `Got "${ubigeo}", which is no district of the loaded data; expected an INEI code of today's frame.`,
        { argument },
      );
    }
  }
}

/** Territories in the order of the codes given; codes of none are left out. */
export function knownTerritories(
  ubigeos: readonly Ubigeo[],
  { reference }: Context,
): TerritoryRow[] {
  return ubigeos.flatMap((ubigeo) => reference.territories.get(ubigeo) ?? []);
}
