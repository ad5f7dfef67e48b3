import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { graphql } from 'graphql';
import { DataSource } from 'typeorm';
import { createDirectAnalyst } from '../geodata/questions/analyst.ts';
import { createContext } from '../schema/context.ts';
import { createReferences } from '../schema/reference.ts';
import { buildGraphSchema } from '../schema/schema.ts';
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

/** The database is opened for reading only, whatever its user may do. */
async function answerAll(databaseUrl: string): Promise<Example[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    installExtensions: false,
    extra: { options: '-c default_transaction_read_only=on' },
  });
  await dataSource.initialize();
  try {
    const names = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
    const examples: Example[] = [];
    for (const file of names.sort()) examples.push(await answerOne(dataSource, file));
    return examples;
  } finally {
    await dataSource.destroy();
  }
}

async function answerOne(db: DataSource, file: string): Promise<Example> {
  const query = readFileSync(new URL(file, folder), 'utf8');
  const schema = await buildGraphSchema();
  const reference = await createReferences(db).current();
  const contextValue = createContext({
    db,
    reference,
    requestId: file,
    analyst: createDirectAnalyst(),
  });
  const { data, errors } = await graphql({ schema, source: query, contextValue });
  if (errors?.[0]) throw new Error(`${file}: ${errors[0].message}`);
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
