import { type AdjacencyGraph, buildGraph } from '../analysis/graph.ts';
import type { UnitVariable } from '../analysis/unit-values.ts';
import { numericColumn } from './cells.ts';
import type { Layer } from './layer.ts';
import type { LayerContiguity } from './layer-contiguity.ts';

/** The graph of a layer's units and the pairs that its contiguity holds. */
export function layerGraph(layer: Layer, { pairs }: LayerContiguity): AdjacencyGraph {
  return buildGraph(
    layer.units.map(({ id }) => id),
    pairs.map(({ a, b, sharedLength }) => ({ a, b, weight: sharedLength })),
  );
}

/** A column of a layer as a variable. Throws the errors of `numericColumn`. */
export function layerVariable(layer: Layer, field: string): UnitVariable {
  const numbers = numericColumn(layer, field);
  return { name: field, values: new Map(layer.units.map(({ id }, i) => [id, numbers[i]])) };
}
