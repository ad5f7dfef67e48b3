import { components } from '../../geodata/analysis/components.ts';
import { cutDistricts } from '../../geodata/analysis/cut-districts.ts';
import { enclosedDistricts } from '../../geodata/analysis/enclosed-districts.ts';
import { joiningSets } from '../../geodata/analysis/joining-sets.ts';
import type { ContiguityPair } from '../../geodata/model/contiguity.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import type { Ubigeo } from '../../geodata/model/territory.ts';
import type { TerritoryRow } from '../../geodata/queries/reference/territories.ts';
import type { Context } from '../context.ts';
import type { ContiguityChoice, Reference } from '../reference.ts';
import { knownTerritories, requireDistricts } from '../territory/territory-lookup.ts';
import type { ContiguityCheckType, ContiguityEdgeType } from './contiguity.type.ts';

/** Joining sets are searched exactly up to this many districts. */
const MOST_BRIDGES = 3;

/** A pair as clients see it. */
function presentEdge({ kind, ...pair }: ContiguityPair): ContiguityEdgeType {
  return { ...pair, contiguity: kind };
}

/** The pairs among some districts under a choice of contiguity, ascending. */
export function edgesAmong(
  members: ReadonlySet<Ubigeo> | null,
  choice: ContiguityChoice,
  reference: Reference,
): ContiguityEdgeType[] {
  const graph = reference.graph(choice);
  return reference.pairs
    .filter(({ a, b }) => !members || (members.has(a) && members.has(b)))
    .filter(({ a, b }) => {
      const from = graph.indexOf.get(a) as number;
      const to = graph.indexOf.get(b) as number;
      const row = graph.neighbors.subarray(graph.offsets[from], graph.offsets[from + 1]);
      return row.includes(to);
    })
    .map(presentEdge);
}

/** Answers by id whether districts hang together. Throws BAD_INPUT or NOT_FOUND for the codes. */
export async function checkContiguity(
  districts: readonly Ubigeo[],
  choice: ContiguityChoice,
  context: Context,
): Promise<ContiguityCheckType> {
  const members = [...new Set(districts)];
  if (members.length === 0) {
    throw new DomainError('BAD_INPUT', 'Got no districts; expected one at least.', {
      argument: 'districts',
    });
  }
  requireDistricts(members, context, 'districts');
  const graph = context.reference.graph(choice);
  const parts = components(graph, members);
  const bridges =
    parts.length > 1 ? joiningSets(graph, members, { maxSize: MOST_BRIDGES }).sets : [];
  const cut = cutDistricts(graph, members);
  const enclosed = enclosedDistricts(graph, members).flat();
  const rows = knownTerritories(
    [...new Set([...members, ...bridges.flat(), ...enclosed])],
    context,
  );
  const byUbigeo = new Map(rows.map((row) => [row.ubigeo, row]));
  const present = (ubigeos: readonly Ubigeo[]) =>
    ubigeos.map((ubigeo) => byUbigeo.get(ubigeo) as TerritoryRow);
  return {
    contiguous: parts.length === 1,
    components: parts.map(present),
    pairs: edgesAmong(new Set(members), choice, context.reference),
    bridges: bridges.map(present),
    cutDistricts: present(cut),
    enclosed: present(enclosed),
  };
}
