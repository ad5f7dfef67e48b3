import { readFileSync, writeFileSync } from 'node:fs';
import { withDatabaseGraph } from './ask-database.ts';
import { askHistoricalClusters } from './historical-clusters-answers.ts';
import { historicalClustersMarkdown } from './historical-clusters-page.ts';

/**
 * Writes historical-clusters.md from the database that DATABASE_URL names; with --check, writes
 * nothing and fails when the page is not what the database says. The official edition is expected.
 */
const file = new URL('./historical-clusters.md', import.meta.url);

// biome-ignore lint/style/noProcessEnv: the one place where this command's environment enters
const url = process.env.DATABASE_URL;

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  if (!url) return fail('Got no DATABASE_URL; expected a database with the official edition.');
  const markdown = historicalClustersMarkdown(await withDatabaseGraph(url, askHistoricalClusters));
  if (!process.argv.includes('--check')) writeFileSync(file, markdown);
  else if (readFileSync(file, 'utf8') !== markdown) {
    fail(
      'Got docs/historical-clusters.md out of date; expected what npm run docs:historical writes.',
    );
  }
}

await main();
