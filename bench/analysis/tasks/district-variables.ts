import type { AdjacencyGraph } from '../../../geodata/analysis/graph.ts';
import { ruleGraph } from '../../../geodata/analysis/spatial-weights.ts';
import type { UnitVariable } from '../../../geodata/analysis/unit-values.ts';
import type { AnalysisFacts } from '../../../geodata/questions/analysis-facts.ts';

/** All districts by contiguity at borders and points, and the indicators that none of them lacks. */
export function completeVariables({ columns, contiguity }: AnalysisFacts): {
  graph: AdjacencyGraph;
  variables: UnitVariable[];
} {
  const { ubigeos, indicators } = columns.DISTRICT;
  const complete = [...indicators].filter(([, column]) => !column.some(Number.isNaN));
  return {
    graph: ruleGraph(ubigeos, contiguity.pairs, 'QUEEN'),
    variables: complete.map(([name, column]) => ({
      name,
      values: new Map(ubigeos.map((ubigeo, i) => [ubigeo, column[i]])),
    })),
  };
}
