import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Ask, withDatabaseGraph } from './ask-database.ts';
import { compactJson } from './compact-json.ts';
import { type Example, exampleBlock, spliceBlocks } from './splice-blocks.ts';

/**
 * Asks every query of docs/examples of the database that DATABASE_URL names, writes each answer
 * beside its query and puts both into README.md. With --check, writes nothing and fails when an
 * answer or the README is not what the database says. The official edition is expected.
 */
const folder = new URL('./examples/', import.meta.url);
const readme = new URL('../README.md', import.meta.url);

// biome-ignore lint/style/noProcessEnv: the one place where this command's environment enters
const url = process.env.DATABASE_URL;

async function main(): Promise<void> {
  if (!url) return fail('Got no DATABASE_URL; expected a database with the official edition.');
  const check = process.argv.includes('--check');
  const blocks = await answerAll(url);
  const outdated: string[] = [];
  for (const { name, answer } of blocks) {
    if (!keep(new URL(`${name}.json`, folder), answer, check)) outdated.push(`${name}.json`);
  }
  const text = spliceBlocks(readFileSync(readme, 'utf8'), new Map(blocks.map(exampleBlock)));
  if (!keep(readme, text, check)) outdated.push('README.md');
  if (outdated.length === 0) return;
  fail(`Got ${outdated.join(', ')} out of date; expected what docs/make-examples.ts writes.`);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

function answerAll(databaseUrl: string): Promise<Example[]> {
  return withDatabaseGraph(databaseUrl, async (ask) => {
    const names = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
    const examples: Example[] = [];
    for (const file of names.sort()) examples.push(await answerOne(ask, file));
    return examples;
  });
}

async function answerOne(ask: Ask, file: string): Promise<Example> {
  const query = readFileSync(new URL(file, folder), 'utf8');
  const data = await ask(query);
  return { name: file.replace('.graphql', ''), query, answer: `${compactJson(data)}\n` };
}

/** Writes the file unless it is as it should be; false when a check finds that it is not. */
function keep(file: URL, text: string, check: boolean): boolean {
  if (currentText(file) === text) return true;
  if (!check) writeFileSync(file, text);
  return !check;
}

function currentText(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

await main();
