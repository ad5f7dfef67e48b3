import { DomainError } from '../../geodata/model/domain-error.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { dataBundle } from './data-bundle.ts';
import { dataCatalogue } from './data-catalogue.ts';
import { dataFetch } from './data-fetch.ts';
import { dataLoad } from './data-load.ts';
import { dataStatusCommand } from './data-status.ts';
import { dataVerify } from './data-verify.ts';
import { propose } from './propose.ts';
import { showConfig } from './show-config.ts';
import { textTable } from './text-table.ts';

/** Every command, in the order of the help. */
const commands: readonly Command[] = [
  propose,
  dataLoad,
  dataStatusCommand,
  dataVerify,
  dataFetch((url, init) => fetch(url, init)),
  dataBundle,
  dataCatalogue,
  showConfig,
];

/**
 * Runs the command that `args` name and returns the exit code: 0 done, 1 the input or the data are
 * wrong, 2 the command line is. Results go to `stdout`, errors to `stderr`.
 */
export async function runCli(args: readonly string[], io: CommandIo): Promise<number> {
  const known = findCommand(args);
  const rest = known ? args.slice(known.name.split(' ').length) : args;
  if (rest.length === 0 && !known) return misused('Got no command.', generalHelp(), io);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.stdout.write(known?.help ?? generalHelp());
    return 0;
  }
  if (!known) return misused(`Got ${args.join(' ')}; expected a command.`, generalHelp(), io);
  try {
    return await known.execute(rest, io);
  } catch (error) {
    if (error instanceof UsageError) return misused(error.message, known.help, io);
    io.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
}

function findCommand(args: readonly string[]): Command | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, i) => args[i] === word));
}

function misused(message: string, help: string, { stderr }: CommandIo): number {
  stderr.write(`${message}\n\n${help}`);
  return 2;
}

/** What was foreseen speaks for itself; anything else is told with its kind. */
function messageOf(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function generalHelp(): string {
  const rows = commands.map(({ name, summary }) => [`  ${name}`, summary]);
  return `npm run contigua -- <command> [options]\n\n${textTable(['  command', ''], rows)}\n--help after a command shows its options.\n`;
}
