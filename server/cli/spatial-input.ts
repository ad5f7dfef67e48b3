import type { AdjacencyGraph } from '../../geodata/analysis/graph.ts';
import { type SpatialWeights, spatialWeights } from '../../geodata/analysis/spatial-weights.ts';
import type { UnitVariable } from '../../geodata/analysis/unit-values.ts';
import { layerContiguity } from '../../geodata/layers/layer-contiguity.ts';
import { layerGraph, layerVariable } from '../../geodata/layers/layer-variables.ts';
import { readLayer } from '../../geodata/layers/read-layer.ts';
import {
  type LayerValues,
  layerInput,
  layerOptions,
  required,
  ruleOption,
  wholeNumber,
} from './layer-input.ts';

/** A layer's contiguity graph and some of its columns. */
interface LayerVariables {
  /** The units in the order of the file; the graph has them by id. */
  readonly ids: readonly string[];
  readonly graph: AdjacencyGraph;
  readonly variables: readonly UnitVariable[];
  readonly notes: readonly string[];
}

/** Reads a layer's graph (queen when no rule is given) and the columns `fields`. */
export async function layerVariables(
  path: string,
  values: LayerValues,
  fields: readonly string[],
): Promise<LayerVariables> {
  const input = layerInput(values, 'queen', fields);
  const layer = await readLayer(path, input.request);
  const variables = fields.map((field) => layerVariable(layer, field));
  const contiguity = layerContiguity(layer, input.contiguity);
  const ids = layer.units.map(({ id }) => id);
  return { ids, graph: layerGraph(layer, contiguity), variables, notes: contiguity.notes };
}

/** Options of the commands that weigh one value of a unit against its neighbours'. */
export const autocorrelationOptions = {
  ...layerOptions,
  rule: ruleOption('queen'),
  value: { type: 'string', value: 'FIELD', meaning: 'The field of the values.' },
  permutations: { type: 'string', value: '999', meaning: 'Of the pseudo p; 0 for none.' },
  seed: { type: 'string', value: '123456789', meaning: 'The same seed gives the same p.' },
} as const;

interface AutocorrelationValues extends LayerValues {
  readonly value?: string;
  readonly permutations?: string;
  readonly seed?: string;
}

interface AutocorrelationInput {
  readonly ids: readonly string[];
  readonly weights: SpatialWeights;
  readonly variable: UnitVariable;
  readonly plan: { readonly permutations?: number; readonly seed?: number };
  readonly notes: readonly string[];
}

/** Row-standardised weights, the variable, and how to permute it. */
export async function autocorrelationInput(
  path: string,
  values: AutocorrelationValues,
): Promise<AutocorrelationInput> {
  const field = required('value', values.value, 'FIELD');
  const permutations = wholeNumber('permutations', values.permutations, 0);
  const seed = wholeNumber('seed', values.seed, 0);
  const { ids, graph, variables, notes } = await layerVariables(path, values, [field]);
  const weights = spatialWeights(graph);
  return {
    ids,
    weights,
    variable: variables[0] as UnitVariable,
    plan: {
      ...(permutations === undefined ? {} : { permutations }),
      ...(seed === undefined ? {} : { seed }),
    },
    notes: [...notes, ...islandNotes(weights.islands)],
  };
}

/** Islands that a note names. */
const NAMED_ISLANDS = 5;

function islandNotes(islands: readonly string[]): string[] {
  if (islands.length === 0) return [];
  const named = islands.slice(0, NAMED_ISLANDS).join(', ');
  const more = islands.length > NAMED_ISLANDS ? ', …' : '';
  const what =
    islands.length === 1
      ? '1 unit has no neighbour and counts'
      : `${islands.length} units have no neighbour and count`;
  return [`${what} with weights of 0: ${named}${more}.`];
}
