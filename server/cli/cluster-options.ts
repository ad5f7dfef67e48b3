import { connectivityRules } from '../../geodata/analysis/cluster-connectivity.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { sectors } from '../../geodata/model/sector.ts';
import { UsageError } from './command.ts';

/** Options of every command about clusters: where, for which sectors and by which rules. */
export const clusterOptions = {
  region: { type: 'string', multiple: true, value: '22', meaning: 'Within this region.' },
  province: { type: 'string', multiple: true, value: '2205', meaning: 'Within this province.' },
  sector: { type: 'string', multiple: true, value: 'HEALTH', meaning: 'One or two sectors.' },
  size: { type: 'string', value: '3-6', meaning: 'Districts in a cluster.' },
  rule: { type: 'string', value: connectivityRules.join('|'), meaning: 'STRICT when not given.' },
  'max-bridges': { type: 'string', value: '1', meaning: 'For BRIDGES: joining districts.' },
  'min-shared': { type: 'string', value: '100', meaning: 'Shortest border in metres.' },
  'cross-province': { type: 'boolean', meaning: 'Allow one member of another province.' },
  exclude: { type: 'string', multiple: true, value: '220501', meaning: 'Never a member.' },
} as const;

/** Options of how the answer is written. */
export const answerOptions = {
  lang: { type: 'string', value: 'es|en', meaning: 'Language of names and explanations.' },
  json: { type: 'boolean', meaning: 'The whole answer as JSON.' },
} as const;

interface ClusterValues {
  readonly region?: string[];
  readonly province?: string[];
  readonly sector?: string[];
  readonly size?: string;
  readonly rule?: string;
  readonly 'max-bridges'?: string;
  readonly 'min-shared'?: string;
  readonly 'cross-province'?: boolean;
  readonly exclude?: string[];
}

/** Regions and provinces as typed; undefined when none is. */
export function withinOf({ region, province }: ClusterValues): string[] | undefined {
  const within = [...split(region), ...split(province)];
  return within.length === 0 ? undefined : within;
}

/** The common part of an input; what is left out is left to the graph's own defaults. */
export function clusterInput(values: ClusterValues): Record<string, unknown> {
  const asked = split(values.sector).map((sector) => sector.toUpperCase());
  if (asked.length === 0) throw new UsageError('Got no --sector; expected one or two.');
  return withoutUndefined({
    within: withinOf(values),
    sectors: asked.map((sector) => oneOf('sector', sectors, sector)),
    size: rangeOf('size', values.size),
    connectivity: withoutUndefined({
      rule: values.rule && oneOf('rule', connectivityRules, values.rule.toUpperCase()),
      maxBridges: numberOf('max-bridges', values['max-bridges']),
      minSharedMeters: numberOf('min-shared', values['min-shared']),
    }),
    exclude: values.exclude && split(values.exclude),
    allowCrossProvince: values['cross-province'],
  });
}

/** The graph would refuse it too, without naming the option. */
function oneOf(option: string, known: readonly string[], value: string): string {
  if (known.includes(value)) return value;
  throw new DomainError('BAD_INPUT', `Got --${option} ${value}; expected ${known.join(', ')}.`, {
    argument: `--${option}`,
  });
}

/** Several values may be typed with commas as well as one by one. */
export function split(values: readonly string[] | undefined): string[] {
  return (values ?? []).flatMap((value) => value.split(',')).map((value) => value.trim());
}

export function withoutUndefined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** `3-6`, or `4` for exactly four. */
export function rangeOf(
  option: string,
  text: string | undefined,
): { min: number; max: number } | undefined {
  if (text === undefined) return undefined;
  const [, min, max] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (min !== undefined) return { min: Number(min), max: Number(max ?? min) };
  throw new UsageError(`Got --${option} ${text}; expected a range such as 3-6.`);
}

export function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new UsageError(`Got --${option} ${text}; expected a number.`);
}

export function languageOf(text = 'es'): 'ES' | 'EN' {
  const lang = text.toUpperCase();
  if (lang === 'ES' || lang === 'EN') return lang;
  throw new UsageError(`Got --lang ${text}; expected es or en.`);
}
