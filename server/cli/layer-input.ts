import type { LayerRequest } from '../../geodata/layers/layer.ts';
import {
  type ContiguityRule,
  contiguityRules,
  type LayerContiguityOptions,
} from '../../geodata/layers/layer-contiguity.ts';
import { type CommandIo, UsageError } from './command.ts';

/** Options of every command that reads a layer. */
export const layerOptions = {
  id: { type: 'string', value: 'FIELD', meaning: 'The field of the ids.' },
  planar: {
    type: 'boolean',
    meaning: 'Projected coordinates; lengths in their units. Otherwise degrees, lengths in metres.',
  },
  object: { type: 'string', value: 'NAME', meaning: 'For TopoJSON: which of its objects.' },
  snap: {
    type: 'string',
    value: 'STEP',
    meaning: 'Grid to which vertices are moved: 1e-7 degrees; with --planar none.',
  },
} as const;

/** The help of `--rule`, with what stands when it is not given. */
export const ruleOption = (fallback: ContiguityRule) =>
  ({
    type: 'string',
    value: contiguityRules.join('|'),
    meaning: `queen: a shared point is enough; rook: a shared border. ${fallback} when not given.`,
  }) as const;

const formats = ['json', 'table'] as const;

/** `--format` of the commands whose answer is one object. */
export const jsonOrTable = {
  option: { type: 'string', value: formats.join('|'), meaning: 'json when not given.' },
  of: (text = 'json') => oneOf('format', formats, text),
} as const;

/** The values of `layerOptions`, as typed. */
export interface LayerValues {
  readonly id?: string;
  readonly planar?: boolean;
  readonly object?: string;
  readonly snap?: string;
  readonly rule?: string;
}

/** What to read, and how to take its contiguity. Throws UsageError for options typed wrong. */
export function layerInput(
  values: LayerValues,
  defaultRule: ContiguityRule,
  columns: readonly string[] = [],
): { request: LayerRequest; contiguity: LayerContiguityOptions } {
  const planar = values.planar === true;
  return {
    request: { id: required('id', values.id, 'FIELD'), columns, planar, object: values.object },
    contiguity: {
      planar,
      rule: oneOf('rule', contiguityRules, values.rule ?? defaultRule),
      snap: optionalNumber('snap', values.snap, 'a number above 0', (step) => step > 0),
    },
  };
}

/** Notes are news for people: results keep their stream to themselves. */
export function writeNotes(notes: readonly string[], { stderr }: CommandIo): void {
  for (const note of notes) stderr.write(`Note: ${note}\n`);
}

/** An option that must be given. */
export function required(option: string, text: string | undefined, value: string): string {
  if (text !== undefined && text !== '') return text;
  throw new UsageError(`Got no --${option}; expected --${option} ${value}.`);
}

/** One of the words that an option knows. */
export function oneOf<Known extends string>(
  option: string,
  known: readonly Known[],
  text: string,
): Known {
  const found = known.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(`Got --${option} ${text}; expected one of ${known.join(', ')}.`);
}

/** A number for which the test holds; undefined when the option is not given. */
export function optionalNumber(
  option: string,
  text: string | undefined,
  expected: string,
  test: (value: number) => boolean,
): number | undefined {
  if (text === undefined) return undefined;
  const typed = `${option.length === 1 ? '-' : '--'}${option}`;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value) && test(value)) return value;
  throw new UsageError(`Got ${typed} ${text}; expected ${expected}.`);
}

/** A whole number of at least `least`. */
export function wholeNumber(
  option: string,
  text: string | undefined,
  least: number,
): number | undefined {
  const test = (value: number) => Number.isSafeInteger(value) && value >= least;
  return optionalNumber(option, text, `a whole number of at least ${least}`, test);
}
