import { indicators } from '../../geodata/indicators/registry.ts';
import type { CostTable } from './cost-table.ts';

/** A shape is some hundred positions, where another field is one value. */
const geometry = { weight: 20 };

/** A shape that the database has to put together first. */
const joinedGeometry = { weight: 60 };

/**
 * What the fields of the graph cost, where that differs from one point a field and ten items a
 * list. Sizes are what the country's data give: a district has five to six neighbours, a province
 * ten districts, the contiguity graph 5,541 edges.
 */
export const costTable: CostTable = {
  'Query.contiguityOf': { weight: 20, weightFrom: ['districts'], sizeFrom: [] },
  'Query.contiguousGroups': { weight: 200, assumedSize: 50, sizeFrom: [] },
  'Query.contiguityPath': { weight: 50, assumedSize: 30, sizeFrom: [] },
  'Query.contiguityGraph': { weight: 200, sizeFrom: [] },
  'Query.aggregateDistricts': { weight: 200, assumedSize: 200, sizeFrom: [] },
  'Query.proposeClusters': { weight: 1_000, sizeFrom: ['input.first'], minimum: 1 },
  'Query.indicators': { assumedSize: indicators.length },
  'Query.territoryAt': { weight: 10 },
  'Territory.geometry': geometry,
  'Territory.indicators': { assumedSize: indicators.length, sizeFrom: ['codes'] },
  'Territory.serviceGaps': { assumedSize: 30, sizeFrom: ['codes'] },
  'District.neighbors': { weight: 2, assumedSize: 6, sizeTimes: ['order'] },
  'District.mancomunidades': { assumedSize: 2 },
  'ContiguityGraph.nodes': { weight: 20 },
  'ContiguityGraph.edges': { assumedSize: 5_600 },
  'ContiguousGroup.districts': { assumedSize: 20 },
  'ContiguousGroup.geometry': joinedGeometry,
  'ClusterProposals.criteria': { assumedSize: 15 },
  'ClusterProposal.districts': { assumedSize: 6 },
  'ClusterProposal.bridges': { assumedSize: 2 },
  'ClusterProposal.criteria': { assumedSize: 15 },
  'ClusterProposal.geometry': joinedGeometry,
};
