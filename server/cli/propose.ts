import { graphql } from 'graphql';
import { connectivityRules } from '../../geodata/analysis/cluster-connectivity.ts';
import type { Database } from '../../geodata/database/data-source.ts';
import { DomainError } from '../../geodata/model/domain-error.ts';
import { sectors } from '../../geodata/model/sector.ts';
import { createDirectAnalyst } from '../../geodata/questions/analyst.ts';
import { createContext } from '../../schema/context.ts';
import { createReferences } from '../../schema/reference.ts';
import { buildGraphSchema } from '../../schema/schema.ts';
import { type Config, readConfig } from '../config.ts';
import { ensureData } from '../ensure-data.ts';
import { loadInProcess } from '../load-process.ts';
import { createLogger } from '../logger.ts';
import { sourceFolders } from '../source-folders.ts';
import { type CommandIo, command, UsageError } from './command.ts';
import { type ProposalsAnswer, proposalsText } from './proposals-text.ts';

const query = `
  query Propose($input: ProposeClustersInput!, $lang: Lang!) {
    proposeClusters(input: $input) {
      candidatesConsidered
      exhaustive
      elapsedMs
      dataVersion
      criteria { criterion { code name(lang: $lang) } direction weight available candidatesWithoutValue }
      proposals {
        rank
        score
        scoreRange { min max }
        region { ubigeo name }
        province { ubigeo name }
        districts { ubigeo name }
        bridges { ubigeo name }
        population { value unit year }
        criteria {
          criterion { code name(lang: $lang) }
          raw { value unit missingReason }
          normalised
          weight
          contribution
        }
        explanation(lang: $lang)
      }
    }
  }
`;

export const propose = command({
  options: {
    region: { type: 'string', multiple: true, value: '22', meaning: 'Within this region.' },
    province: { type: 'string', multiple: true, value: '2205', meaning: 'Within this province.' },
    sector: { type: 'string', multiple: true, value: 'HEALTH', meaning: 'One or two sectors.' },
    size: { type: 'string', value: '3-6', meaning: 'Districts in a cluster.' },
    rule: { type: 'string', value: connectivityRules.join('|'), meaning: 'STRICT when not given.' },
    'max-bridges': { type: 'string', value: '1', meaning: 'For BRIDGES: joining districts.' },
    'min-shared': { type: 'string', value: '100', meaning: 'Shortest border in metres.' },
    'cross-province': { type: 'boolean', meaning: 'Allow one member of another province.' },
    include: { type: 'string', multiple: true, value: '220501', meaning: 'Always a member.' },
    exclude: { type: 'string', multiple: true, value: '220501', meaning: 'Never a member.' },
    first: { type: 'string', value: '10', meaning: 'How many proposals.' },
    lang: { type: 'string', value: 'es|en', meaning: 'Language of names and explanations.' },
    json: { type: 'boolean', meaning: 'The whole answer as JSON.' },
  },
  run: async (values, io) => {
    const lang = languageOf(values.lang);
    const variables = { input: inputOf(values), lang };
    const config = readConfig(io.env);
    const answer = await withServedData(config, io, (database) => ask(database, variables));
    io.stdout.write(
      values.json ? `${JSON.stringify(answer, null, 2)}\n` : proposalsText(answer, lang),
    );
    return 0;
  },
});

interface ProposeValues {
  readonly region?: string[];
  readonly province?: string[];
  readonly sector?: string[];
  readonly size?: string;
  readonly rule?: string;
  readonly 'max-bridges'?: string;
  readonly 'min-shared'?: string;
  readonly 'cross-province'?: boolean;
  readonly include?: string[];
  readonly exclude?: string[];
  readonly first?: string;
}

/** What is left out is left to the graph's own defaults. */
function inputOf(values: ProposeValues): Record<string, unknown> {
  const within = [...split(values.region), ...split(values.province)];
  const asked = split(values.sector).map((sector) => sector.toUpperCase());
  if (within.length === 0) throw new UsageError('Got no --region or --province; expected one.');
  if (asked.length === 0) throw new UsageError('Got no --sector; expected one or two.');
  return withoutUndefined({
    within,
    sectors: asked.map((sector) => oneOf('sector', sectors, sector)),
    size: sizeOf(values.size),
    connectivity: withoutUndefined({
      rule: values.rule && oneOf('rule', connectivityRules, values.rule.toUpperCase()),
      maxBridges: numberOf('max-bridges', values['max-bridges']),
      minSharedMeters: numberOf('min-shared', values['min-shared']),
    }),
    include: values.include && split(values.include),
    exclude: values.exclude && split(values.exclude),
    allowCrossProvince: values['cross-province'],
    first: numberOf('first', values.first),
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
function split(values: readonly string[] | undefined): string[] {
  return (values ?? []).flatMap((value) => value.split(',')).map((value) => value.trim());
}

function withoutUndefined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function sizeOf(text: string | undefined): { min: number; max: number } | undefined {
  if (text === undefined) return undefined;
  const [, min, max] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (min !== undefined) return { min: Number(min), max: Number(max ?? min) };
  throw new UsageError(`Got --size ${text}; expected a range such as 3-6.`);
}

function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new UsageError(`Got --${option} ${text}; expected a number.`);
}

function languageOf(text = 'es'): 'ES' | 'EN' {
  const lang = text.toUpperCase();
  if (lang === 'ES' || lang === 'EN') return lang;
  throw new UsageError(`Got --lang ${text}; expected es or en.`);
}

/** Loads the data first where there are none yet; news of it stay off the results' stream. */
async function withServedData<Result>(
  config: Config,
  { env, stderr }: CommandIo,
  use: (database: Database) => Promise<Result>,
): Promise<Result> {
  const logger = createLogger('text', stderr);
  const { signal } = new AbortController();
  const load = loadInProcess({ config, env, logger, signal, output: 'STDERR' });
  const database = await ensureData({ config, folders: sourceFolders(config), logger, load });
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

async function ask(
  { dataSource }: Database,
  variableValues: Record<string, unknown>,
): Promise<ProposalsAnswer> {
  const schema = await buildGraphSchema();
  const reference = await createReferences(dataSource).current();
  const contextValue = createContext({
    db: dataSource,
    reference,
    requestId: 'command-line',
    analyst: createDirectAnalyst(),
  });
  const { data, errors } = await graphql({ schema, source: query, variableValues, contextValue });
  const [error] = errors ?? [];
  if (error?.originalError instanceof DomainError) throw error.originalError;
  if (error) throw new DomainError('BAD_INPUT', error.message);
  return data?.proposeClusters as ProposalsAnswer;
}
