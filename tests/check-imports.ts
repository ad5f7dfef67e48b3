import { checkImports } from './support/cruise-imports.ts';

const { violations, cruised, known } = await checkImports();
const unread = known.filter((path) => !cruised.includes(path));
for (const violation of violations) process.stderr.write(`${violation}\n`);
for (const path of unread) process.stderr.write(`not read: ${path}\n`);
process.stdout.write(
  `imports: ${cruised.length} modules read of ${known.length} that git knows, ${violations.length} forbidden imports\n`,
);
if (violations.length > 0 || unread.length > 0 || known.length === 0) process.exitCode = 1;
