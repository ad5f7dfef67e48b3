import type { RegionalizationMethod } from '../analysis/regionalize.ts';
import { regionalize } from '../analysis/regionalize.ts';
import type { SumOfSquares } from '../analysis/sum-of-squares.ts';
import { type TerritoryContiguity, territoryGraph } from '../analysis/territory-graph.ts';
import { meanOf, type UnitVariable } from '../analysis/unit-values.ts';
import { DomainError } from '../model/domain-error.ts';
import type { TerritoryLevel, Ubigeo } from '../model/territory.ts';
import type { AnalysisFacts } from './analysis-facts.ts';
import { question } from './question.ts';
import {
  blaming,
  completeTerritories,
  type IncompleteTerritory,
  nameOfVariable,
  type TerritoryVariable,
  unitsWithin,
  valuesOf,
} from './territory-variables.ts';

export interface RegionalizeInput {
  level: TerritoryLevel;
  /** Codes of regions, provinces or districts; null = the whole country. */
  within: readonly Ubigeo[] | null;
  variables: readonly TerritoryVariable[];
  /** Exactly one of the two is given. */
  k: number | null;
  minPopulation: number | null;
  method: RegionalizationMethod;
  contiguity: TerritoryContiguity;
}

/** A group of territories alike within. */
export interface TerritoryGroup {
  /** From 1: the largest first, then by lowest code. */
  group: number;
  ubigeos: Ubigeo[];
  /** Mean of each variable over the members, each counted once; in the variable's unit. */
  means: number[];
}

export interface TerritoryGroups {
  groups: TerritoryGroup[];
  /** Of the standardised variables. */
  sumOfSquares: SumOfSquares;
  ratio: number;
  units: number;
  neighborPairs: number;
  islands: Ubigeo[];
  leftOut: IncompleteTerritory[];
  elapsedMs: number;
}

/** Groups of the territories of an area that have a value of every variable. */
export const regionalizeQuestion = question<RegionalizeInput, TerritoryGroups>({
  answer: (facts, input) => {
    const started = performance.now();
    checkSize(input);
    const { ubigeos, variables, leftOut } = territoriesOf(facts, input);
    const graph = territoryGraph(facts.contiguity, ubigeos, input.contiguity);
    const [population, ...compared] = variables as [UnitVariable, ...UnitVariable[]];
    const { labels, regions, sumOfSquares, ratio } = blaming(argumentNamed(input), () =>
      regionalize(graph, compared, {
        method: input.method,
        ...(input.k === null ? {} : { k: input.k }),
        ...(input.minPopulation === null
          ? {}
          : { minPopulation: { population, least: input.minPopulation } }),
      }),
    );
    return {
      groups: groupsOf(labels, regions, compared),
      sumOfSquares,
      ratio,
      units: ubigeos.length,
      neighborPairs: graph.neighbors.length / 2,
      islands: graph.ids.filter((_, i) => graph.offsets[i] === graph.offsets[i + 1]),
      leftOut,
      elapsedMs: performance.now() - started,
    };
  },
});

function checkSize({ k, minPopulation }: RegionalizeInput): void {
  if (k === null && minPopulation === null) {
    throw badInput('neither k nor minPopulation', 'one of them', 'k');
  }
  if (k !== null && minPopulation !== null) {
    throw badInput(`k ${k} and minPopulation ${minPopulation}`, 'one of them', 'k');
  }
}

/** The argument by which a variable of that name was given. */
function argumentNamed({ variables }: RegionalizeInput) {
  return (name: string): string | undefined => {
    const found = variables.find((one) => nameOfVariable(one) === name);
    return found && ('sector' in found ? 'sectors' : 'variables');
  };
}

function badInput(got: string, expected: string, argument: string): DomainError {
  return new DomainError('BAD_INPUT', `Got ${got}; expected ${expected}.`, { argument });
}

/** Population first, which a floor needs and which is looked at only then, then the variables. */
function territoriesOf(facts: AnalysisFacts, input: RegionalizeInput) {
  const columns = facts.columns[input.level];
  const names = input.variables.map(nameOfVariable);
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (names.length === 0) throw badInput('no variable', 'an indicator or a sector', 'variables');
  if (repeated !== undefined) throw badInput(`${repeated} twice`, 'each once', 'variables');
  const population =
    input.minPopulation === null ? new Float64Array(columns.ubigeos.length) : columns.population;
  const units = unitsWithin(facts, input.level, input.within);
  const found = completeTerritories(columns, units, [
    { name: 'POPULATION', values: population },
    ...input.variables.map((one, i) => ({
      name: names[i] as string,
      values: valuesOf(columns, one, 'sector' in one ? 'sectors' : 'variables'),
    })),
  ]);
  if (found.ubigeos.length >= 2) return found;
  const message = `Got ${found.ubigeos.length} territories with a value of every variable out of ${units.length}; expected 2 at least.`;
  throw new DomainError('INSUFFICIENT_DATA', message, { argument: 'within' });
}

function groupsOf(
  labels: ReadonlyMap<Ubigeo, number>,
  regions: number,
  variables: readonly UnitVariable[],
): TerritoryGroup[] {
  const members: Ubigeo[][] = Array.from({ length: regions }, () => []);
  for (const [ubigeo, label] of labels) members[label - 1]?.push(ubigeo);
  return members.map((ubigeos, i) => ({
    group: i + 1,
    ubigeos,
    means: variables.map(({ values }) =>
      meanOf(Float64Array.from(ubigeos, (ubigeo) => values.get(ubigeo) as number)),
    ),
  }));
}
