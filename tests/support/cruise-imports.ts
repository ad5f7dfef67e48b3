import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IViolation,
} from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ImportCheck {
  /** One line a forbidden import. */
  violations: string[];
  /** TypeScript files that were read. */
  cruised: string[];
  /** TypeScript files that git knows, committed or new. */
  known: string[];
}

/**
 * Follows every import of every TypeScript file and holds it to `.dependency-cruiser.cjs`.
 * A TypeScript that dependency-cruiser cannot load makes it read nothing and find nothing, so the
 * caller must compare `cruised` with `known`.
 */
export async function checkImports(): Promise<ImportCheck> {
  const known = typeScriptFiles();
  const { options, ...ruleSet } = createRequire(import.meta.url)(`${root}.dependency-cruiser.cjs`);
  const cruiseOptions: ICruiseOptions = { ...options, ruleSet, validate: true, baseDir: root };
  const { output } = await cruise(known, cruiseOptions, undefined, {
    tsConfig: extractTsConfig(`${root}${options.tsConfig.fileName}`),
  });
  const { modules, summary } = output as ICruiseResult;
  const cruised = modules.map(({ source }) => source).filter((source) => known.includes(source));
  return { violations: summary.violations.map(describeViolation), cruised, known };
}

function typeScriptFiles(): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
    { cwd: root, encoding: 'utf8' },
  );
  return listed
    .split('\n')
    .filter((path) => path !== '' && existsSync(`${root}${path}`))
    .sort();
}

function describeViolation({ rule, from, to, cycle, comment }: IViolation): string {
  const path = cycle?.map(({ name }) => name).join(' → ') ?? to;
  return `${rule.name}: ${from} → ${path}${comment ? ` (${comment})` : ''}`;
}
