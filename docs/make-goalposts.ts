import { readFileSync, writeFileSync } from 'node:fs';
import { indicators } from '../geodata/indicators/registry.ts';
import { goalpostsMarkdown } from './goalposts-table.ts';

const file = new URL('./goalposts.md', import.meta.url);

/** Writes goalposts.md; with --check, fails when it is not what the registry says. */
const markdown = goalpostsMarkdown(indicators);
if (!process.argv.includes('--check')) {
  writeFileSync(file, markdown);
} else if (readFileSync(file, 'utf8') !== markdown) {
  process.stderr.write(
    'docs/goalposts.md is out of date: run node --import tsx docs/make-goalposts.ts and review the change.\n',
  );
  process.exitCode = 1;
}
