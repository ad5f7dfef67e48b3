import type { AnalysisFacts } from '../../geodata/questions/analysis-facts.ts';
import { plainFacts, rook } from '../analysis/cluster-fixtures.ts';

/** Facts of one province whose districts are the cells of a square grid, each a neighbour of four. */
export function gridFacts(side: number, dataVersion: string): AnalysisFacts {
  const code = (row: number, column: number) =>
    `0101${String(row * side + column + 1).padStart(2, '0')}`;
  const cells = Array.from({ length: side * side }, (_, i) => [Math.floor(i / side), i % side]);
  const ubigeos = cells.map(([row = 0, column = 0]) => code(row, column));
  const pairs = cells.flatMap(([row = 0, column = 0]) => [
    ...(column + 1 < side ? [rook(code(row, column), code(row, column + 1), 1000)] : []),
    ...(row + 1 < side ? [rook(code(row, column), code(row + 1, column), 1000)] : []),
  ]);
  const none = {
    ubigeos: [],
    population: new Float64Array(0),
    indicators: new Map(),
    provenance: new Map(),
  };
  return {
    dataVersion,
    clusters: plainFacts(ubigeos),
    contiguity: { pairs },
    mancomunidades: [],
    columns: { REGION: none, PROVINCE: none, DISTRICT: none },
    travel: null,
  };
}
