import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildGraphSchema } from './schema.ts';

const file = new URL('./schema.graphql', import.meta.url);

/** Writes schema.graphql; with --check, fails when it is not what the code says. */
const sdl = `${printSchema(lexicographicSortSchema(await buildGraphSchema()))}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(file, sdl);
} else if (readFileSync(file, 'utf8') !== sdl) {
  process.stderr.write('schema.graphql is out of date: run npm run sdl and review the change.\n');
  process.exitCode = 1;
}
