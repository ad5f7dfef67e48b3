import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../geodata/model/domain-error.ts';
import { defaultLimits } from './limits/document-limits.ts';

/** Variables as the operating system gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

interface Setting<Schema extends z.ZodType> {
  schema: Schema;
  /** Text that stands for an absent variable; without one the value is undefined. */
  fallback?: string;
  meaning: string;
  /** What a right value is, for the message about a wrong one. */
  expected: string;
}

function setting<Schema extends z.ZodType>(of: Setting<Schema>): Setting<Schema> {
  return of;
}

function amount(fallback: number, [least, most]: readonly [number, number], meaning: string) {
  return setting({
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most)),
    fallback: String(fallback),
    meaning,
    expected: `a whole number from ${least} to ${most}`,
  });
}

function choice<const Options extends readonly [string, ...string[]]>(
  options: Options,
  meaning: string,
) {
  return setting({
    schema: z.enum(options),
    fallback: options[0],
    meaning,
    expected: `one of ${options.join(', ')}`,
  });
}

const path = z.string().transform((text) => resolve(text));

const existingFolder = path.refine(
  (folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false,
);

const originList = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .pipe(z.array(z.string().regex(/^(\*|https?:\/\/[^/\s]+)$/)));

/** Scheme, host and perhaps a path, without a slash at its end. */
const publicAddress = z
  .string()
  .regex(/^https?:\/\/[\w.-]+(:\d{1,5})?(\/[\w.~-]+)*\/?$/)
  .refine((text) => URL.canParse(text))
  .transform((text) => text.replace(/\/$/, ''));

/** Every setting by its key in `Config`; the variable is the key in upper snake case. */
const settings = {
  port: amount(4000, [0, 65_535], 'TCP port to listen on; 0 takes any free one.'),
  host: setting({
    schema: z.string().regex(/^[\w.:-]+$/),
    fallback: '127.0.0.1',
    meaning: 'Address to listen on; 0.0.0.0 is every address of the machine.',
    expected: 'a host name or address',
  }),
  publicUrl: setting({
    schema: publicAddress.optional(),
    meaning:
      'Address under which clients see the server, where a proxy stands before it; links in documents begin with it. Absent = as each request says.',
    expected: 'an address such as https://example.org/contigua, without a query',
  }),
  databaseUrl: setting({
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/)
      .optional(),
    meaning: 'A PostgreSQL server with PostGIS 3.3 or later; absent = the embedded database.',
    expected: 'postgres://user:password@host:port/database',
  }),
  dataDir: setting({
    schema: path,
    fallback: '.contigua',
    meaning: 'Folder of the embedded database and of downloaded source files.',
    expected: 'the path of a folder',
  }),
  geodataMirror: setting({
    schema: existingFolder.optional(),
    meaning: 'Folder with source files; looked at before the downloaded ones.',
    expected: 'the path of a folder that exists',
  }),
  edition: choice(
    ['auto', 'bundled', 'official'],
    'Figures to serve. bundled: the tables that come with the program; official: the publishers’ files, or no start; auto: official where its files are found, else bundled.',
  ),
  corsOrigins: setting({
    schema: originList.optional(),
    meaning: 'Web origins whose pages may read the answers, joined by commas; absent = none.',
    expected: '* or origins such as https://example.org, joined by commas',
  }),
  statementTimeoutMs: amount(
    15_000,
    [100, 600_000],
    'Longest run of one SQL statement for a request.',
  ),
  analysisThreads: amount(
    2,
    [1, 64],
    'Threads that compute clusters, portfolios and statistics; each takes some 0.1 GB.',
  ),
  analysisTimeoutMs: amount(
    30_000,
    [100, 600_000],
    'Longest computation of one analytic question; a portfolio may add its own time limit.',
  ),
  tileCacheBytes: amount(
    67_108_864,
    [0, 4_294_967_296],
    'Most bytes of vector tiles, drawn and packed, that are kept in memory.',
  ),
  maxBodyBytes: amount(1_048_576, [1_024, 104_857_600], 'Largest body of a request.'),
  maxCost: amount(
    defaultLimits.maxCost,
    [1, 1_000_000_000],
    'Dearest operation, in estimated fields of its answer.',
  ),
  maxDepth: amount(defaultLimits.maxDepth, [1, 100], 'Deepest nesting of fields.'),
  maxAliases: amount(defaultLimits.maxAliases, [0, 10_000], 'Most aliases in an operation.'),
  maxDirectives: amount(
    defaultLimits.maxDirectives,
    [0, 10_000],
    'Most directives in an operation.',
  ),
  drainTimeoutMs: amount(
    10_000,
    [0, 600_000],
    'How long a stop waits for requests that are still being answered.',
  ),
  logFormat: choice(['text', 'json'], 'Log lines for people, or one JSON object a line.'),
} as const;

type Settings = typeof settings;
type SettingKey = keyof Settings;

/** Every setting of the process, checked. Paths are absolute. */
export type Config = { readonly [Key in SettingKey]: z.output<Settings[Key]['schema']> };

/** A setting as people read it. */
export interface SettingDescription {
  variable: string;
  /** Null when the setting has no default. */
  fallback: string | null;
  meaning: string;
  expected: string;
}

const entries = Object.entries(settings) as [SettingKey, Setting<z.ZodType>][];

function variableOf(key: SettingKey): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/**
 * The configuration that the variables of `env` tell; an empty variable counts as absent.
 * Throws DomainError BAD_INPUT that names every wrong variable, what was got and what was expected.
 */
export function readConfig(env: Environment): Config {
  const values: Partial<Record<SettingKey, unknown>> = {};
  const wrong: string[] = [];
  for (const [key, { schema, fallback, expected }] of entries) {
    const variable = variableOf(key);
    const parsed = schema.safeParse(env[variable] || fallback);
    if (parsed.success) values[key] = parsed.data;
    else wrong.push(`${variable}: got ${quoted(key, env[variable])}, expected ${expected}.`);
  }
  if (wrong.length === 0) return values as Config;
  throw new DomainError('BAD_INPUT', wrong.join('\n'), {
    argument: wrong[0]?.split(':')[0] ?? '',
  });
}

/** A database address may hold a password, which must not reach a log. */
function quoted(key: SettingKey, text: string | undefined): string {
  return key === 'databaseUrl' ? 'another kind of address' : `"${text}"`;
}

/** Every variable with its default and meaning, in a fixed order. */
export function describeConfig(): SettingDescription[] {
  return entries.map(([key, { fallback, meaning, expected }]) => ({
    variable: variableOf(key),
    fallback: fallback ?? null,
    meaning,
    expected,
  }));
}

/** Every variable with the value in force; the password of a database address is left out. */
export function shownValues(config: Config): Map<string, string> {
  return new Map(
    entries.map(([key]) => [
      variableOf(key),
      String(config[key] ?? '').replace(/(\/\/[^:/@]*):.*@/, '$1:…@'),
    ]),
  );
}
