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
  /** One letter that stands for it, as in `-k 5`. */
  short?: string;
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
  /** What must stand before the options, as the help calls it, e.g. `LAYER`. */
  operand?: string;
  options: Options;
  /** Does the work and returns the exit code; errors are thrown. */
  run(values: Values<Options>, io: CommandIo, operand: string): Promise<number>;
}

/** A command of the command line. */
export interface Command {
  /** What follows its name on the command line. */
  synopsis: string;
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
  const { operand, options } = spec;
  const help = helpOf(options);
  return {
    synopsis: [operand, help === '' ? undefined : '[options]'].filter(Boolean).join(' '),
    help,
    execute: (args, io) => {
      const { values, operands } = parse(args, options, operand !== undefined);
      return spec.run(values, io, operandOf(operand, operands));
    },
  };
}

function parse<Options extends Record<string, OptionSpec>>(
  args: readonly string[],
  options: Options,
  allowPositionals: boolean,
): { values: Values<Options>; operands: readonly string[] } {
  try {
    const parsed = parseArgs({ args: [...args], options, strict: true, allowPositionals });
    return { values: parsed.values as Values<Options>, operands: parsed.positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The operand, or empty text for a command that has none. */
function operandOf(name: string | undefined, operands: readonly string[]): string {
  if (name === undefined) return '';
  const [operand, extra] = operands;
  if (operand === undefined) throw new UsageError(`Got no ${name}; expected one.`);
  if (extra !== undefined) throw new UsageError(`Got ${operands.join(' ')}; expected one ${name}.`);
  return operand;
}

function helpOf(options: Record<string, OptionSpec>): string {
  const entries = Object.entries(options).map(([key, { value, meaning, multiple, short }]) => ({
    term: `${key === short ? '-' : '--'}${key}${value ? ` ${value}` : ''}${multiple ? ' …' : ''}`,
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
