import {
  buildSchema,
  type DocumentNode,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import type { CostTable } from '../../server/limits/cost-table.ts';

/** A small schema with every shape the limits tell apart. */
export const schema = buildSchema(`
  interface Node { id: ID! }
  interface Territory { name: String! indicators(codes: [ID!]): [Indicator!]! }
  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    region: Region
    district(ubigeo: String!): District
    districts(first: Int = 20, last: Int, ratio: Float): DistrictConnection!
    pathTo(districts: [String!]!): District
    proposeClusters(input: ProposeInput!): Proposals!
    datasets: [Dataset!]!
    any(value: Any): String
  }
  scalar Any
  input ProposeInput { first: Int = 10 }
  type Proposals { proposals: [Proposal!]! elapsedMs: Float! criteria: [Dataset!]! }
  type Proposal { rank: Int! }
  type Dataset { title: String! }
  type Indicator { code: ID! }
  type DistrictConnection { nodes: [District!]! edges: [Edge!]! totalCount: Int! pageInfo: PageInfo! }
  type Edge { cursor: String! node: District! }
  type PageInfo { hasNextPage: Boolean! }
  type Region implements Node & Territory { id: ID! name: String! indicators(codes: [ID!]): [Indicator!]! datasets: [Dataset!]! }
  type District implements Node & Territory {
    id: ID! name: String! indicators(codes: [ID!]): [Indicator!]!
    neighbors(order: Int = 1): [District!]!
  }
`);

export const costTable: CostTable = {
  'Territory.indicators': { assumedSize: 50 },
  'District.neighbors': { weight: 2, assumedSize: 6, sizeTimes: ['order'] },
  'Query.pathTo': { weight: 5, weightFrom: ['districts'], sizeFrom: [] },
  'Query.proposeClusters': { weight: 500, sizeFrom: ['input.first'], minimum: 3 },
  'Proposals.criteria': { assumedSize: 12 },
};

export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the test document has no single operation');
  return operation;
}

/** Each fragment spreads the next one twice below aliases: about 1.5 kB for 24 levels. */
export function fanOut(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, i) => `fragment f${i} on District{neighbors{...f${i + 1}}neighbors{...f${i + 1}}}`,
  );
  return `{district(ubigeo:"010101"){...f0}}${fragments.join('')}fragment f${levels} on District{name}`;
}

/** The same without fields in between: no depth, only selections. */
export function flatFanOut(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, i) => `fragment f${i} on District{...f${i + 1} ...f${i + 1}}`,
  );
  return `{district(ubigeo:"010101"){...f0}}${fragments.join('')}fragment f${levels} on District{name}`;
}
