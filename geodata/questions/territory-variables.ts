import type { UnitVariable } from '../analysis/unit-values.ts';
import { indicatorByCode } from '../indicators/registry.ts';
import { indicatorsOf, sectorNeedColumns, sectorTable } from '../indicators/sector-table.ts';
import { DomainError } from '../model/domain-error.ts';
import type { Sector } from '../model/sector.ts';
import { levelOfUbigeo, type TerritoryLevel, type Ubigeo } from '../model/territory.ts';
import type { AnalysisFacts, TerritoryColumns } from './analysis-facts.ts';

/** What territories are compared by: an indicator's latest value, or the need of a sector. */
export type TerritoryVariable = { readonly indicator: string } | { readonly sector: Sector };

/** The indicator's code, or the sector's name. */
export function nameOfVariable(variable: TerritoryVariable): string {
  return 'indicator' in variable ? variable.indicator : variable.sector;
}

/**
 * Territories of a level inside those of `within`, all when it is null; ascending. Throws BAD_INPUT
 * for an empty list or a code below the level, NOT_FOUND for an unknown one.
 */
export function unitsWithin(
  { columns }: AnalysisFacts,
  level: TerritoryLevel,
  within: readonly Ubigeo[] | null,
): Ubigeo[] {
  const { ubigeos } = columns[level];
  if (within === null) return [...ubigeos];
  const fail = (code: 'BAD_INPUT' | 'NOT_FOUND', got: string, expected: string) =>
    new DomainError(code, `Got ${got}; expected ${expected}.`, { argument: 'within' });
  if (within.length === 0) throw fail('BAD_INPUT', 'within without a code', 'one at least');
  for (const code of within) {
    const own = levelOfUbigeo(code);
    if (own === undefined || !columns[own].ubigeos.includes(code)) {
      throw fail('NOT_FOUND', `"${code}" in within`, 'the code of a territory of the loaded data');
    }
    if (!ubigeos.some((ubigeo) => ubigeo.startsWith(code))) {
      const expected = `codes of territories that hold units of the level ${level}`;
      throw fail('BAD_INPUT', `"${code}" (${own}) in within`, expected);
    }
  }
  return ubigeos.filter((ubigeo) => within.some((code) => ubigeo.startsWith(code)));
}

/**
 * The variable's value in every territory of a level, NaN = missing. A need follows the two-thirds
 * rule; `argument` is what an error is about. Throws BAD_INPUT for an unknown indicator and for a sector without indicators that count,
 * INSUFFICIENT_DATA for an indicator that the loaded edition does not have at that level.
 */
export function valuesOf(
  columns: TerritoryColumns,
  variable: TerritoryVariable,
  argument: string,
): Float64Array {
  return 'sector' in variable
    ? needsOf(columns, variable.sector, argument)
    : latestOf(columns, variable.indicator, argument);
}

function latestOf(columns: TerritoryColumns, code: string, argument: string): Float64Array {
  if (!indicatorByCode.has(code)) {
    const message = `Got the indicator ${JSON.stringify(code)}; expected a code of the indicators query.`;
    throw new DomainError('BAD_INPUT', message, { argument });
  }
  const values = columns.indicators.get(code);
  if (values !== undefined) return values;
  const message = `Got the indicator ${code}, which has no value at this level in the loaded edition; expected one that has.`;
  throw new DomainError('INSUFFICIENT_DATA', message, { argument });
}

function needsOf(columns: TerritoryColumns, sector: Sector, argument: string): Float64Array {
  if (indicatorsOf(sector).length === 0) {
    const message = `Got the sector ${sector}, which has no indicator that counts towards a need; expected one that has.`;
    throw new DomainError('BAD_INPUT', message, { argument });
  }
  const count = columns.ubigeos.length;
  const unknown = new Float64Array(count).fill(Number.NaN);
  const column = (code: string) => columns.indicators.get(code) ?? unknown;
  const [needs] = sectorNeedColumns(sectorTable([sector], count, column));
  return needs as Float64Array;
}

/** A territory that lacks values, and of which variables. */
export interface IncompleteTerritory {
  ubigeo: Ubigeo;
  missing: string[];
}

/** Territories with all values, and those left out for lack of one. */
export interface CompleteTerritories {
  ubigeos: Ubigeo[];
  variables: UnitVariable[];
  leftOut: IncompleteTerritory[];
}

/** Splits territories of a level by whether they have a value of every variable. */
export function completeTerritories(
  columns: TerritoryColumns,
  ubigeos: readonly Ubigeo[],
  named: readonly { readonly name: string; readonly values: Float64Array }[],
): CompleteTerritories {
  const placeOf = new Map(columns.ubigeos.map((ubigeo, i) => [ubigeo, i]));
  const complete: Ubigeo[] = [];
  const leftOut: IncompleteTerritory[] = [];
  for (const ubigeo of ubigeos) {
    const place = placeOf.get(ubigeo) as number;
    const missing = named.filter(({ values }) => Number.isNaN(values[place]));
    if (missing.length === 0) complete.push(ubigeo);
    else leftOut.push({ ubigeo, missing: missing.map(({ name }) => name) });
  }
  const variables = named.map(({ name, values }) => ({
    name,
    values: new Map(complete.map((ubigeo) => [ubigeo, values[placeOf.get(ubigeo) as number]])),
  }));
  return { ubigeos: complete, variables, leftOut };
}

/** Runs what reads variables; an error about one of them by name is about `argument` instead. */
export function blaming<Answer>(
  argument: (name: string) => string | undefined,
  run: () => Answer,
): Answer {
  try {
    return run();
  } catch (error) {
    const named =
      error instanceof DomainError && error.argument !== undefined
        ? argument(error.argument)
        : undefined;
    if (named === undefined) throw error;
    const { code, message } = error as DomainError;
    throw new DomainError(code, message, { argument: named, cause: error });
  }
}

/** The argument that a variable is given by, in questions that take one of each. */
export function argumentOf(variable: TerritoryVariable): 'sector' | 'indicator' {
  return 'sector' in variable ? 'sector' : 'indicator';
}
