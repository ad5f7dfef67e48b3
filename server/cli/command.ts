import { parseArgs } from 'node:util';
import type { Environment } from '../config.ts';

/** What a command may touch of the process. */
export interface CommandIo {
  env: Environment;
  stdout: OutputStream;
  stderr: OutputStream;
}

interface OutputStream {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

interface OptionSpec {
  type: 'string' | 'boolean';
  /** May be given several times. */
  multiple?: boolean;
  /** What stands for the value in the help, e.g. `DIR`. */
  value?: string;
  meaning: string;
}

type Values<Options extends Record<string, OptionSpec>> = {
  readonly [Key in keyof Options]?: Options[Key] extends { multiple: true }
    ? string[]
    : Options[Key] extends { type: 'boolean' }
      ? boolean
      : string;
};

interface CommandSpec<Options extends Record<string, OptionSpec>> {
  options: Options;
  /** Does the work and returns the exit code; errors are thrown. */
  run(values: Values<Options>, io: CommandIo): Promise<number>;
}

/** A command of the command line. */
export interface Command {
  /** Its options, a line each; empty when it has none. */
  help: string;
  /** Throws UsageError for options that the command does not have. */
  execute(args: readonly string[], io: CommandIo): Promise<number>;
}

/** The command line was typed wrong: exit code 2. */
export class UsageError extends Error {}

/** A command whose options are checked and typed. */
export function command<const Options extends Record<string, OptionSpec>>(
  spec: CommandSpec<Options>,
): Command {
  return {
    help: helpOf(spec.options),
    execute: (args, io) => spec.run(parse(args, spec.options), io),
  };
}

function parse<Options extends Record<string, OptionSpec>>(
  args: readonly string[],
  options: Options,
): Values<Options> {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    return values as Values<Options>;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function helpOf(options: Record<string, OptionSpec>): string {
  const entries = Object.entries(options).map(([key, { value, meaning, multiple }]) => ({
    term: `--${key}${value ? ` ${value}` : ''}${multiple ? ' …' : ''}`,
    meaning,
  }));
  const width = Math.max(0, ...entries.map(({ term }) => term.length));
  return entries.map(({ term, meaning }) => `  ${term.padEnd(width)}  ${meaning}\n`).join('');
}

/** A list typed with commas; undefined stays undefined. */
export function commaList(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
