import { DomainError } from '../../geodata/model/domain-error.ts';
import { type Command, type CommandIo, UsageError } from './command.ts';
import { textTable } from './text-table.ts';

interface CommandEntry {
  /** As typed. */
  name: string;
  summary: string;
  /** Its module is read only when it runs: each needs another part of the program. */
  load(): Promise<Command>;
}

/** Every command, in the order of the help. */
const commands: readonly CommandEntry[] = [
  {
    name: 'propose',
    summary: 'Proposes clusters: the best sets of adjoining districts for one or two sectors.',
    load: async () => (await import('./propose.ts')).propose,
  },
  {
    name: 'explain',
    summary: 'Judges a wanted set of districts: eligible or not, score, rank, smallest changes.',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'portfolio',
    summary: 'Plans the best clusters that share no district, by region and wave, with the proof.',
    load: async () => (await import('./portfolio.ts')).portfolio,
  },
  {
    name: 'data load',
    summary: 'Brings the data sets up to date from the source files at hand.',
    load: async () => (await import('./data-load.ts')).dataLoad,
  },
  {
    name: 'data status',
    summary: 'Shows what is loaded of each data set, and whether its files are at hand.',
    load: async () => (await import('./data-status.ts')).dataStatusCommand,
  },
  {
    name: 'data verify',
    summary: 'Holds the source files against the catalogue, and counts what is loaded.',
    load: async () => (await import('./data-verify.ts')).dataVerify,
  },
  {
    name: 'data fetch',
    summary: 'Downloads the source files that have a public address into DATA_DIR.',
    load: async () => (await import('./data-fetch.ts')).dataFetch,
  },
  {
    name: 'data bundle',
    summary: 'Writes the tables of the bundled edition from a database with the official one.',
    load: async () => (await import('./data-bundle.ts')).dataBundle,
  },
  {
    name: 'data catalogue',
    summary: 'Measures size and hash of every source file in a folder; writes the catalogue.',
    load: async () => (await import('./data-catalogue.ts')).dataCatalogue,
  },
  {
    name: 'contiguity',
    summary: 'Finds which polygons of any layer adjoin, with the length of each shared border.',
    load: async () => (await import('./contiguity.ts')).contiguity,
  },
  {
    name: 'enumerate',
    summary: 'Counts the connected sets of adjoining polygons of any layer.',
    load: async () => (await import('./enumerate.ts')).enumerate,
  },
  {
    name: 'moran',
    summary: "Measures the spatial autocorrelation of a field of any layer: Moran's I.",
    load: async () => (await import('./moran.ts')).moran,
  },
  {
    name: 'lisa',
    summary: 'Finds where like and unlike values adjoin in any layer: local Moran.',
    load: async () => (await import('./lisa.ts')).lisa,
  },
  {
    name: 'regionalize',
    summary: 'Divides any layer into contiguous regions whose units are alike.',
    load: async () => (await import('./regionalize.ts')).regionalizeLayer,
  },
  {
    name: '2sfca',
    summary: 'Scores supply within reach per head from any travel matrix: floating catchments.',
    load: async () => (await import('./floating-catchment.ts')).twoStepFloatingCatchment,
  },
  {
    name: 'config',
    summary: 'Shows every variable of the environment that is read.',
    load: async () => (await import('./show-config.ts')).showConfig,
  },
];

/**
 * Runs the command that `args` name and returns the exit code: 0 done, 1 the input or the data are
 * wrong, 2 the command line is. Results go to `stdout`, errors to `stderr`.
 */
export async function runCli(args: readonly string[], io: CommandIo): Promise<number> {
  const entry = commands.find(({ name }) => name.split(' ').every((word, i) => args[i] === word));
  if (entry) return runCommand(entry, args.slice(entry.name.split(' ').length), io);
  if (asksForHelp(args)) {
    io.stdout.write(generalHelp());
    return 0;
  }
  return misused(`Got ${args.join(' ') || 'no command'}; expected one of:`, generalHelp(), io);
}

async function runCommand(
  { name, summary, load }: CommandEntry,
  args: readonly string[],
  io: CommandIo,
): Promise<number> {
  const loaded = await load();
  const line = `  npm run contigua -- ${name} ${loaded.synopsis}`.trimEnd();
  const usage = `${line}\n${loaded.help === '' ? '' : `\n${loaded.help}`}`;
  if (asksForHelp(args)) {
    io.stdout.write(`${summary}\n\n${usage}`);
    return 0;
  }
  try {
    return await loaded.execute(args, io);
  } catch (error) {
    if (error instanceof UsageError) return misused(error.message, usage, io);
    io.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
}

function asksForHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h');
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
